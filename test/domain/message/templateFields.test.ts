import { fitMessage } from '@/domain/message/fitMessage';
import { fieldKeysProblems, templateFields } from '@/domain/message/templateFields';
import { defaultTemplateIds } from '@/domain/message/templateIds';
import { templateProblems } from '@/domain/message/templateProblems';
import { templateKeys, type TemplateKey } from '@/domain/message/TemplateKey';

function listedAs(
  templateKey: TemplateKey,
  keys = templateFields(templateKey).map(({ key }) => String(key)),
) {
  const content = keys.map((key) => `某项:{{${key}.DATA}}\n`).join('');
  return { priTmplId: defaultTemplateIds[templateKey], content };
}

const everything = templateKeys.map((key) => listedAs(key));
const but = (templateKey: TemplateKey) =>
  everything.filter(({ priTmplId }) => priTmplId !== defaultTemplateIds[templateKey]);
const compare = (listed: typeof everything) =>
  templateProblems({ templateIds: defaultTemplateIds, fieldKeys: {}, listed });

describe('fields that the platform named in its own way', () => {
  const fieldKeys = { caseClosed: { at: 'date2', remark: 'thing9' } };

  it('are filled by the type of their name', () => {
    const values = {
      at: '2026-11-26T01:00:00.000Z',
      remark: '已全部办结',
      projectName: '示例厂房',
      caseNumber: 'N-1',
    };
    expect(fitMessage('caseClosed', values, fieldKeys)).toEqual({
      thing1: { value: '示例厂房' },
      character_string2: { value: 'N-1' },
      date2: { value: '2026年11月26日 09:00' },
      thing9: { value: '已全部办结' },
    });
    expect(fieldKeysProblems(fieldKeys)).toEqual([]);
  });

  it.each([
    [{ caseOpened: {} }, '没有名为 caseOpened 的消息,请核对字段配置。'],
    [{ caseClosed: { price: 'thing9' } }, '消息“办件结束通知”没有 price 这一项,请核对字段配置。'],
    [
      { caseClosed: { remark: 'thing' } },
      '消息“办件结束通知”的字段名 thing 不是“类型加数字”,请核对字段配置。',
    ],
    [{ caseClosed: { remark: 'thing1' } }, '消息“办件结束通知”有两项用了同一个字段名,请核对字段配置。'],
  ])('are refused where they cannot be filled: %j', (wrong, sentence) => {
    expect(fieldKeysProblems(wrong as never)).toEqual([sentence]);
  });
});

describe('the comparison with the platform', () => {
  it('finds nothing where all is as configured, in any order', () => {
    expect(compare([...everything].reverse())).toEqual([]);
  });

  it('names the template that is gone, and what still works', () => {
    expect(compare(but('correctionWanted'))).toEqual([
      {
        templateKey: 'correctionWanted',
        isGone: true,
        sentence:
          '“材料补正通知”在微信后台已经没有了,这类消息只在小程序的“消息”里看得到。请重新申请模板,并把新编号写进配置。',
      },
    ]);
  });

  it('names fields that differ', () => {
    const listed = [...but('ratingWanted'), listedAs('ratingWanted', ['thing1', 'time3'])];
    expect(compare(listed)).toEqual([
      {
        templateKey: 'ratingWanted',
        isGone: false,
        sentence:
          '“服务评价邀请”的字段与微信后台不一致:微信是 thing1、time3,配置是 thing1、character_string2、time4、thing5。请改字段配置。',
      },
    ]);
  });
});
