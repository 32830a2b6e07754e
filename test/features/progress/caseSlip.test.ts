import { layoutSlip } from '@/features/progress/layoutSlip';
import { paperDay, paperMoment, slipLines } from '@/features/progress/slipLines';
import type { AgencyCase } from '@/domain/agencyCase/AgencyCase';
import { defaultPromises } from '@/domain/agencyCase/promises';

jest.mock('@tarojs/taro', () => ({ __esModule: true, default: {} }));

const submitted = {
  ...{ status: 'submitted', mode: 'agency', acceptBy: '2026-11-27' },
  promises: { ...defaultPromises, visitWd: 4 },
} as AgencyCase;

describe('the promises on a receipt', () => {
  const titles = (agencyCase: AgencyCase) =>
    slipLines(agencyCase, () => '明天').map(({ title, words }) => `${title}:${words}`);

  it('say who answers by when, by the promises that the case began with', () => {
    expect(titles(submitted)).toEqual([
      '受理:综合窗口最晚明天答复,并指派一位专员。',
      '上门:受理后 4 个工作日内,专员上门收材料。',
      '进展:专员至少每 3 个工作日向您报告一次。',
      '送达:每个事项批准后 2 个工作日内送到您手里。',
    ]);
  });

  it('promise no visit and no delivery for 帮办', () => {
    expect(titles({ ...submitted, mode: 'assist' }).map((line) => line.slice(0, 2))).toEqual([
      '受理',
      '进展',
    ]);
  });

  it('no longer speak of an acceptance that has come', () => {
    expect(titles({ ...submitted, status: 'accepted' }).join()).not.toContain('最晚');
  });
});

describe('the picture of a receipt', () => {
  const content = {
    ...{
      number: '20261126-04821',
      projectName: '示例厂房',
      submitted: paperMoment('2026-11-26T02:00:00.000Z'),
    },
    lines: slipLines(submitted, paperDay),
  };
  const draw = (code?: string) =>
    layoutSlip({ ...content, code }, (words, { size }) => (words.length * size) / 2);

  it('has number, promises and code, and is whole without the code', () => {
    const words = JSON.stringify(draw('AAAA').marks);
    for (const part of [
      '办件编号 20261126-04821',
      '示例厂房',
      '综合窗口最晚 2026年11月27日(周五)答复',
      '2026年11月26日(周四) 10:00提交',
      'AAAA',
      '微信扫码',
    ])
      expect(words).toContain(part);
    expect(JSON.stringify(draw().marks)).not.toContain('微信扫码');
    expect(draw().height).toBeLessThan(draw('AAAA').height);
  });
});
