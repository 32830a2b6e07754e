import type { CaseMode } from '../agencyCase/AgencyCase';

export interface ModeOption {
  readonly optionId: string;
  readonly words: string;
  /** Which way it speaks for; `open` for neither. */
  readonly leansTo: CaseMode | 'open';
  /** Why, in a sentence that follows the answer. */
  readonly reason: string;
}

export interface ModeQuestion {
  readonly questionId: string;
  readonly words: string;
  readonly options: readonly ModeOption[];
}

/** By question the option that was chosen. */
export type ModeAnswers = Readonly<Record<string, string>>;

export interface ModeAdvice {
  readonly mode: CaseMode;
  /** In the order of the questions; those that speak for the other way are among them and say so. */
  readonly reasons: readonly { readonly leansTo: CaseMode | 'open'; readonly sentence: string }[];
  /** Whether the route map should come before the request. */
  readonly wantsRouteMap: boolean;
}

/** Three plain questions; only the enterprise decides which way it is (P1). */
export const modeQuestions: readonly ModeQuestion[] = [
  {
    questionId: 'items',
    words: '要办哪些事项,您清楚吗?',
    options: [
      {
        ...{ optionId: 'known', words: '清楚,已经确定要办', leansTo: 'agency' },
        reason: '事项已经确定,可以直接交给专员去办。',
      },
      {
        ...{ optionId: 'unknown', words: '还不清楚', leansTo: 'assist' },
        reason: '事项还没定,先由专员讲清要办什么、怎么办。',
      },
    ],
  },
  {
    questionId: 'hands',
    words: '填表、申报和跑部门,您想由谁来做?',
    options: [
      {
        ...{ optionId: 'specialist', words: '请专员来做,我交材料、收结果', leansTo: 'agency' },
        reason: '您想只交材料、收结果,中间由专员代跑,这正是代办。',
      },
      {
        ...{ optionId: 'ourselves', words: '我们自己做,有人指点就行', leansTo: 'assist' },
        reason: '您想自己申报,专员在旁边指导,这正是帮办。',
      },
    ],
  },
  {
    questionId: 'stuck',
    words: '现在到了哪一步?',
    options: [
      {
        ...{ optionId: 'notBegun', words: '还没有开始申报', leansTo: 'open' },
        reason: '还没有开始申报,两种方式都来得及。',
      },
      {
        ...{ optionId: 'oneStep', words: '卡在某一步,或要几个部门一起商量', leansTo: 'assist' },
        reason: '某一步卡住时,帮办可以联系部门、召集会议,不用把整件事交出来。',
      },
      {
        ...{ optionId: 'manyLeft', words: '后面还有好几个事项要办', leansTo: 'agency' },
        reason: '后面事项多,代办由一位专员连着办,能同时办的同时办。',
      },
    ],
  },
];

/** Who wants the specialist to do the work gets 代办 whatever else was said: the wish counts more than the state. */
const weights: Readonly<Record<string, number>> = { hands: 3 };

/** Undefined until every question is answered. */
export function adviseMode(answers: ModeAnswers): ModeAdvice | undefined {
  const chosen = modeQuestions.map(({ questionId, options }) => ({
    questionId,
    option: options.find(({ optionId }) => optionId === answers[questionId]),
  }));
  if (chosen.some(({ option }) => option === undefined)) return undefined;

  const score = chosen.reduce((sum, { questionId, option }) => {
    const weight = weights[questionId] ?? 1;
    return sum + (option?.leansTo === 'agency' ? weight : option?.leansTo === 'assist' ? -weight : 0);
  }, 0);
  const mode = score > 0 ? 'agency' : 'assist';
  return {
    mode,
    reasons: chosen.flatMap(({ option }) =>
      option === undefined ? [] : [{ leansTo: option.leansTo, sentence: option.reason }],
    ),
    wantsRouteMap: mode === 'agency' && answers.items === 'unknown',
  };
}
