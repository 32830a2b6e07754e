import { calendarRefusal } from '@/features/answering/calendar/calendarRefusal';

describe('a phone that does not take a meeting', () => {
  it.each([
    ['addPhoneCalendar:fail auth deny', '微信设置里打开'],
    ['addPhoneCalendar:fail permission denied', '微信设置里打开'],
    ['addPhoneCalendar:fail system error', '可以再试一次'],
  ])('%s: says what to do', (errMsg, sentence) => {
    expect(calendarRefusal({ errMsg })).toContain(sentence);
    expect(calendarRefusal({ errMsg })).toContain('复制会议信息');
  });

  it('says nothing to one who thought better of it', () => {
    expect(calendarRefusal({ errMsg: 'addPhoneCalendar:fail cancel' })).toBe('');
  });

  it('has a sentence for whatever else went wrong', () => {
    expect(calendarRefusal(undefined)).toContain('没有加入日历');
  });
});
