/** What a specialist most often has to tell (A3): short enough to read on a phone, exact enough to rely on. */
export const progressPhrases: readonly string[] = [
  '申报材料已经提交,部门正在审查。',
  '已与审批部门沟通,审查按计划进行。',
  '部门已安排现场踏勘,踏勘时间不计入审批时限。',
  '正在组织专家评审,评审时间不计入审批时限。',
  '审查已经通过,正在制证。',
];

/** What a specialist asks of a department whose limit draws near (A3). */
export const urgePhrases: readonly string[] = [
  '承诺时限临近,请尽快出具审查意见。',
  '已超过承诺时限,请说明原因和预计办结日期。',
  '材料已经补齐,请继续审查。',
];
