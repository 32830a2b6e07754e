import { claimChecks } from '@/features/team/claimChecks';
import type { Claim } from '@/features/team/Claim';

function claim(changes: Partial<Claim>): Claim {
  return {
    ...{ claimId: 'clm_1', accountId: 'acc_1', enterpriseName: '示例企业', creditCode: '91500000MA5DEM0010' },
    ...{ personName: '示例人', position: '经办人', phone: '13900000001', isPhoneProven: true },
    ...{ at: '2026-11-26T01:00:00.000Z', knownName: null, ownerName: null, isOwnersPhone: false },
    ...{ isCounterPhone: false, ownCases: 0, otherCases: 0, ...changes },
  };
}

const warnings = (changes: Partial<Claim>) =>
  claimChecks(claim(changes))
    .filter(({ isGood }) => !isGood)
    .map(({ words }) => words);

it('has nothing to look at where all speaks for the person', () => {
  expect(warnings({ isCounterPhone: true })).toEqual([]);
});

it.each([
  [{ isPhoneProven: false }, '还没有核实'],
  [{ knownName: '示例旧名有限公司' }, '“示例旧名有限公司”'],
  [{ otherCases: 3 }, '3 件'],
  [{ ownerName: '示例管理员' }, '核对授权或离职证明'],
] as const)('tells the window what wants a closer look: %j', (changes, words) => {
  expect(warnings(changes)).toEqual([expect.stringContaining(words)]);
});

it('takes the number of the owner for a sign that it is the same person', () => {
  expect(warnings({ ownerName: '示例管理员', isOwnersPhone: true })).toEqual([]);
});
