import { defaultCatalogue } from '@/domain/catalogue/defaultCatalogue';
import { makeCreditCode } from '@/domain/shared/creditCode';
import { counterPayload, counterProblems, emptyCounterDraft } from '@/features/intake/CounterDraft';

const TODAY = '2026-11-23';
const whole = {
  ...emptyCounterDraft('cmd_counter_1'),
  enterprise: { name: '示例来访企业有限公司', creditCode: makeCreditCode('91500000MA5WALK01') },
  project: { name: '示例项目', address: '示例区示例路 10 号', investment: '' },
  contact: { name: '示例联系人', phone: '13900000055' },
  itemIds: ['investmentFiling'],
  visit: { day: '2026-11-25', period: 'morning' as const, place: '' },
};

describe('a request at the counter', () => {
  it('names everything that lacks at once', () => {
    expect(Object.keys(counterProblems(emptyCounterDraft('cmd_counter_1'), TODAY))).toEqual([
      'enterpriseName',
      'creditCode',
      'projectName',
      'projectAddress',
      'contactName',
      'contactPhone',
      'items',
      'visitDay',
    ]);
  });

  it('goes out with the enterprise’s own name and code, and the project’s address for the visit', () => {
    expect(counterProblems(whole, TODAY)).toEqual({});
    expect(counterPayload(whole, defaultCatalogue, TODAY)).toMatchObject({
      commandId: 'cmd_counter_1',
      enterprise: whole.enterprise,
      visitWish: { day: '2026-11-25', place: '示例区示例路 10 号' },
    });
  });

  it('says what is wrong with a credit code of 17 characters', () => {
    const short = { ...whole, enterprise: { ...whole.enterprise, creditCode: '91500000MA5WALK01' } };
    expect(counterProblems(short, TODAY)).toEqual({
      creditCode: '统一社会信用代码应为 18 位,您输入了 17 位。',
    });
  });

  it('takes a paper mandate whole or not at all, and only for 代办', () => {
    const photo = { fileId: 'file_1', name: '委托书.jpg', kind: 'jpeg', bytes: 10 };
    const begun = { ...whole, paperMandate: { files: [photo], signerName: '', capacity: '' as const } };
    expect(Object.keys(counterProblems(begun, TODAY))).toEqual([
      ...['paperMandate.signerName', 'paperMandate.capacity'],
    ]);
    expect(counterProblems({ ...begun, mode: 'assist', question: '要办什么' }, TODAY)).toEqual({});
    expect(counterPayload(whole, defaultCatalogue, TODAY)).not.toHaveProperty('signing');

    const paperMandate = {
      ...begun.paperMandate,
      signerName: ' 示例法人 ',
      capacity: 'legalRepresentative' as const,
    };
    expect(counterProblems({ ...whole, paperMandate }, TODAY)).toEqual({});
    expect(counterPayload({ ...whole, paperMandate }, defaultCatalogue, TODAY)).toMatchObject({
      signing: { way: 'paper', signerName: '示例法人', photos: [{ fileId: 'file_1' }] },
      mandate: { fromItemId: 'investmentFiling', toItemId: 'investmentFiling', from: TODAY },
    });
  });
});
