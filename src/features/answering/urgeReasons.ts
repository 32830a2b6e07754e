/** What an enterprise most often urges for; chosen words stay editable. */
export const urgeReasons: readonly string[] = [
  '预计日期已过,还没有进展,请问办到哪一步了?',
  '工期紧,希望能加快,请告诉我还差什么。',
  '材料已经交齐,请问什么时候申报?',
  '一直没有收到消息,请联系我。',
];
