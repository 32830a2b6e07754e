import type { ConsentPurpose } from './consent';

/** What there is of one person when they take a consent back. */
export interface WithdrawalFacts {
  readonly purpose: ConsentPurpose;
  /** Requests that were not handed in, and those of them that hold files. */
  readonly drafts: number;
  readonly draftsWithFiles: number;
  /** Files on the cloud that belong to no case and stand on no shelf of a vault; and those that only stand there. */
  readonly looseFiles: number;
  readonly vaultFiles: number;
  /** Cases that the person handed in, still under way and ended. */
  readonly openCases: number;
  readonly endedCases: number;
  /** Bindings that the window has not decided: it may have to phone. */
  readonly waitingBindings: number;
  readonly isStaff: boolean;
  readonly hasPhone: boolean;
}

/** What follows, each a sentence. */
export interface Withdrawal {
  readonly stops: readonly string[];
  readonly deletes: readonly string[];
  readonly keeps: readonly string[];
}

/** Why the number must stay for now; undefined where it may go at once. */
export function reasonToKeepPhone({
  isStaff,
  openCases,
  waitingBindings,
}: WithdrawalFacts): string | undefined {
  if (isStaff) return '您是工作人员,工作期间要用手机号联系您;离岗后再撤回。';
  if (openCases > 0) return `您的手机号:还有 ${openCases} 件在办,专员要联系您;全部办结后自动删除。`;
  if (waitingBindings > 0) return '您的手机号:绑定还在等窗口核对,窗口可能要联系您;核对后自动删除。';
  return undefined;
}

/** What taking a consent back stops, deletes, and must leave: the record of a case is kept by law. */
export function withdrawalOf(facts: WithdrawalFacts): Withdrawal {
  return facts.purpose === 'phone' ? withoutPhone(facts) : withoutFiles(facts);
}

function withoutPhone(facts: WithdrawalFacts): Withdrawal {
  const { drafts, hasPhone } = facts;
  const reason = reasonToKeepPhone(facts);
  return {
    stops: ['不能再在手机上提交新的申请;下次用到手机号时会再问您。'],
    deletes: [
      ...(hasPhone && reason === undefined ? ['您账号里的手机号,包括以前的号码。'] : []),
      ...(drafts > 0 ? [`${drafts} 份没有提交的申请草稿,包括其他设备上的。`] : []),
    ],
    keeps: [...(hasPhone && reason !== undefined ? [reason] : []), ...caseRecords(facts, '联系人和电话')],
  };
}

function withoutFiles(facts: WithdrawalFacts): Withdrawal {
  const { draftsWithFiles, looseFiles, vaultFiles } = facts;
  return {
    stops: ['下次选照片或文件时会再问您。'],
    deletes: [
      '这台设备上还没有传完的照片和文件。',
      ...(draftsWithFiles > 0 ? [`${draftsWithFiles} 份带文件、没有提交的申请草稿,包括其他设备上的。`] : []),
      ...(looseFiles > 0 ? [`${looseFiles} 个已传到云上、没有交给任何办件的文件。`] : []),
    ],
    keeps: [
      ...(vaultFiles > 0 ? [`${vaultFiles} 个材料库里的文件:企业还在用;不用的请在材料库里移除。`] : []),
      ...caseRecords(facts, '材料'),
    ],
  };
}

function caseRecords({ openCases, endedCases }: WithdrawalFacts, what: string): string[] {
  const count = openCases + endedCases;
  return count === 0 ? [] : [`${count} 件已提交办件里的${what}:这是办理记录,依法要保存。`];
}
