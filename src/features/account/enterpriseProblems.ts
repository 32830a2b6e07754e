import { creditCodeProblem } from '@/domain/shared/creditCode';
import { phoneProblem } from '@/domain/shared/phoneNumber';
import { shortText } from '@/domain/shared/text';

export interface EnterpriseFields {
  readonly creditCode: string;
  readonly enterpriseName: string;
  readonly myName: string;
  readonly phone: string;
  /** What the person is at the enterprise. */
  readonly position: string;
  /** Whether they come in place of the owner. */
  readonly isTakingOver: boolean;
  /** Whether WeChat told the number; then `phone` is empty. */
  readonly isFromWechat: boolean;
}

export type EnterpriseProblems = Partial<Record<keyof EnterpriseFields, string>>;

const EnterpriseName = shortText('企业名称', 60);
const MyName = shortText('姓名', 20);
const Position = shortText('身份', 20);

/** What is wrong with each field; empty when the enterprise can be bound. */
export function enterpriseProblems(fields: EnterpriseFields): EnterpriseProblems {
  const problems: EnterpriseProblems = {
    creditCode: creditCodeProblem(fields.creditCode),
    enterpriseName: EnterpriseName.safeParse(fields.enterpriseName).error?.issues[0]?.message,
    myName: MyName.safeParse(fields.myName).error?.issues[0]?.message,
    phone: fields.isFromWechat ? undefined : phoneProblem(fields.phone),
    position: Position.safeParse(fields.position).error?.issues[0]?.message,
  };
  return Object.fromEntries(Object.entries(problems).filter(([, sentence]) => sentence !== undefined));
}
