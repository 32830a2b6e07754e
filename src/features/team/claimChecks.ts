import type { Claim } from './Claim';

export interface ClaimCheck {
  readonly words: string;
  /** Whether it speaks for the person, or wants a closer look. */
  readonly isGood: boolean;
}

/** What speaks for a claim and what to look at, most telling first. */
export function claimChecks(claim: Claim): ClaimCheck[] {
  const { knownName, ownerName, isOwnersPhone, isCounterPhone, isPhoneProven, otherCases } = claim;
  const checks: (ClaimCheck | undefined)[] = [
    { isGood: true, words: '信用代码的校验位正确' },
    isPhoneProven
      ? { isGood: true, words: '电话由微信提供,是本人的' }
      : { isGood: false, words: '电话是自己填的,还没有核实:请打一次' },
    isCounterPhone ? { isGood: true, words: '电话与来柜台时留的一致' } : undefined,
    ownerName === null
      ? undefined
      : {
          isGood: isOwnersPhone,
          words: isOwnersPhone
            ? `要接替${ownerName},电话与其登记的一致,可能是换了微信`
            : `要接替${ownerName},电话不同:请核对授权或离职证明`,
        },
    knownName === null ? undefined : { isGood: false, words: `之前登记的名称是“${knownName}”,请看营业执照` },
    otherCases === 0
      ? undefined
      : { isGood: false, words: `确认后,对方能看到别人为这家企业办的 ${otherCases} 件` },
  ];
  return checks.filter((check) => check !== undefined);
}
