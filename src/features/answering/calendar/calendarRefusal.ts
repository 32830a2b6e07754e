/** Why the phone's calendar did not take a meeting, and what to do instead; '' where the person thought better of it. */
export function calendarRefusal(problem: unknown): string {
  const { errMsg = '' } = (problem ?? {}) as { errMsg?: string };
  if (/cancel/i.test(errMsg)) return '';
  if (/auth|denied|deny|permission/i.test(errMsg))
    return '没有加入日历:您还没有允许使用日历。可以在微信设置里打开“添加到日历”,或点“复制会议信息”自己记下。';
  return '没有加入日历,可以再试一次,或点“复制会议信息”自己记下。';
}
