import fc from 'fast-check';
import { fitMessage } from '@/domain/message/fitMessage';
import { messageTemplates, type MessageTemplate } from '@/domain/message/templates';
import { templateKeys } from '@/domain/message/TemplateKey';

const templates: [string, MessageTemplate][] = Object.entries(messageTemplates);

describe('a message', () => {
  it('says what happened to which case, when, and what next', () => {
    const message = fitMessage('correctionWanted', {
      projectName: '示例精密制造产业园一期厂房及配套设施项目',
      caseNumber: 'BDB-20261122-0001',
      at: '2026-11-22T07:00:00.000Z',
      day: '2026-11-26',
      remark: '营业执照\n地形图',
    });

    expect(message).toEqual({
      thing1: { value: '示例精密制造产业园一期厂房及配套设施项目' },
      character_string2: { value: 'BDB-20261122-0001' },
      time3: { value: '2026年11月26日' },
      time4: { value: '2026年11月22日 15:00' },
      thing5: { value: '营业执照 地形图' },
    });
  });

  it('has no empty field even when nothing is known', () => {
    for (const templateKey of templateKeys) {
      const values = Object.values(fitMessage(templateKey, {})).map(({ value }) => value);
      expect(values.every((value) => value.length > 0)).toBe(true);
    }
  });

  it('fills exactly the fields of its template, whatever the values', () => {
    const text = fc.string({ unit: 'binary' });
    const values = fc.record({ projectName: text, caseNumber: text, specialistName: text, remark: text });
    fc.assert(
      fc.property(fc.constantFrom(...templateKeys), values, (templateKey, some) => {
        const keys = messageTemplates[templateKey].fields.map(({ key }) => key);
        expect(Object.keys(fitMessage(templateKey, some))).toEqual(keys);
      }),
    );
  });
});

describe('the table of templates', () => {
  it.each(templates)('can be applied for: %s', (_key, { title, fields }) => {
    const keys = fields.map(({ key }) => key);
    expect(title).toMatch(/^\p{Script=Han}+$/u);
    expect(fields.length).toBeLessThanOrEqual(5);
    expect(new Set(keys).size).toBe(keys.length);
    for (const { key, type } of fields) expect(key).toMatch(new RegExp(`^${type}\\d+$`));
  });
});
