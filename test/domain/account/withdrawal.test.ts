import { withdrawalOf, type WithdrawalFacts } from '@/domain/account/withdrawal';

const nothing: WithdrawalFacts = {
  ...{
    purpose: 'phone',
    drafts: 0,
    draftsWithFiles: 0,
    looseFiles: 0,
    vaultFiles: 0,
    openCases: 0,
    endedCases: 0,
    waitingBindings: 0,
  },
  ...{ isStaff: false, hasPhone: true },
};
const on = (facts: Partial<WithdrawalFacts>) => withdrawalOf({ ...nothing, ...facts });

describe('taking back that the number is kept', () => {
  it('deletes the number and the drafts where no case needs them', () => {
    const { deletes, keeps } = on({ drafts: 2 });
    expect(deletes).toEqual([
      '您账号里的手机号,包括以前的号码。',
      '2 份没有提交的申请草稿,包括其他设备上的。',
    ]);
    expect(keeps).toEqual([]);
  });

  it.each<[string, Partial<WithdrawalFacts>, RegExp]>([
    ['a case is under way', { openCases: 1 }, /还有 1 件在办.*全部办结后自动删除/],
    ['a binding waits for the window', { waitingBindings: 1 }, /绑定还在等窗口核对.*核对后自动删除/],
    ['the person is staff', { isStaff: true }, /工作人员/],
  ])('keeps the number and says why while %s', (_, facts, why) => {
    const { deletes, keeps } = on(facts);
    expect(deletes).toEqual([]);
    expect(keeps[0]).toMatch(why);
  });

  it('leaves the record of cases, and says how many there are', () => {
    expect(on({ openCases: 1, endedCases: 2 }).keeps).toContain(
      '3 件已提交办件里的联系人和电话:这是办理记录,依法要保存。',
    );
  });
});

describe('taking back that photos and files are read', () => {
  it('deletes what holds files and leaves the number alone', () => {
    const { deletes, keeps } = on({ purpose: 'files', drafts: 2, draftsWithFiles: 1, endedCases: 1 });
    expect(deletes.join()).toContain('1 份带文件');
    expect([...deletes, ...keeps].join()).not.toContain('手机号');
    expect(keeps).toEqual(['1 件已提交办件里的材料:这是办理记录,依法要保存。']);
  });

  it('deletes what was uploaded for nothing, and says what the enterprise still uses', () => {
    const { deletes, keeps } = on({ purpose: 'photos', looseFiles: 3, vaultFiles: 2 });
    expect(deletes).toContain('3 个已传到云上、没有交给任何办件的文件。');
    expect(keeps).toEqual(['2 个材料库里的文件:企业还在用;不用的请在材料库里移除。']);
  });
});
