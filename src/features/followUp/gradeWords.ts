/** Grades of a follow-up, as they are read out on the telephone. */
export const gradeWords: Readonly<Record<number, string>> = {
  5: '很好',
  4: '较好',
  3: '一般',
  2: '较差',
  1: '很差',
};
