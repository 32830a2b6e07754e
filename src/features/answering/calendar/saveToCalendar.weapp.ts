import Taro from '@tarojs/taro';
import { calendarNotes } from '@/domain/agencyCase/calendarEntry';
import type { Meeting } from '@/domain/agencyCase/Meeting';
import { calendarRefusal } from './calendarRefusal';

/** Seconds before the meeting at which the phone reminds. */
const REMINDER_SECONDS = 3_600;

/** Writes the meeting into the phone's calendar. Answers an empty text, or why it did not work and what to do. */
export async function saveToCalendar(meeting: Meeting): Promise<string> {
  const { title, startsAt, endsAt, place } = meeting;
  try {
    await Taro.addPhoneCalendar({
      title,
      startTime: secondsOf(startsAt),
      endTime: String(secondsOf(endsAt)),
      location: place,
      description: calendarNotes(meeting),
      alarmOffset: REMINDER_SECONDS,
    });
    void Taro.showToast({ title: '已加入日历', icon: 'success' });
    return '';
  } catch (problem) {
    return calendarRefusal(problem);
  }
}

/** WeChat counts in seconds. */
function secondsOf(instant: string): number {
  return Date.parse(instant) / 1_000;
}
