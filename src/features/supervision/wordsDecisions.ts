export interface WordsDecision {
  readonly type: 'CloseCase' | 'TerminateCase';
  /** The field of the command that the words are. */
  readonly field: 'note' | 'reason';
  readonly label: string;
  readonly hint: string;
  readonly placeholder: string;
  /** On the button that opens the form, and on the one that sends it. */
  readonly button: string;
  readonly isOptional?: boolean;
  /** What is asked before it is sent, where it cannot be taken back. */
  readonly question?: { readonly title: string; readonly words: string; readonly yes: string };
}

/** What the working group decides in words, the most wanted first. */
export const wordsDecisions: readonly WordsDecision[] = [
  {
    type: 'CloseCase',
    field: 'note',
    label: '办结说明',
    hint: '企业能看到',
    placeholder: '例如:结果已签收,原件已归还',
    button: '办结',
    isOptional: true,
    question: { title: '办结这个办件?', words: '办结后不能再修改,企业会收到通知。', yes: '办结' },
  },
  {
    type: 'TerminateCase',
    field: 'reason',
    label: '终止原因',
    hint: '企业和专员都能看到',
    placeholder: '例如:企业书面申请终止代办',
    button: '终止办件',
    question: {
      title: '终止这个办件?',
      words: '终止后不能恢复,没有办完的事项由企业自行办理。',
      yes: '终止',
    },
  },
];
