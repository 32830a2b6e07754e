import type { Day } from '../shared/time';

/** Statutory holidays on fixed dates (全国年节及纪念日放假办法, 2024): 元旦, 劳动节, 国庆. */
const everyYear = new Set(['01-01', '05-01', '05-02', '10-01', '10-02', '10-03']);

/** Statutory holidays that follow the moon or the sun: 除夕 to 初三, 清明, 端午, 中秋. */
const byYear = new Set<Day>([
  ...['2027-02-05', '2027-02-06', '2027-02-07', '2027-02-08', '2027-04-05', '2027-06-09', '2027-09-15'],
  ...['2028-01-25', '2028-01-26', '2028-01-27', '2028-01-28', '2028-04-04', '2028-05-28', '2028-10-03'],
  ...['2029-02-12', '2029-02-13', '2029-02-14', '2029-02-15', '2029-04-04', '2029-06-16', '2029-09-22'],
]);

/** A day that will be a holiday although the year's 调休 is not published yet; the days around it may still move. */
export function isSupposedHoliday(day: Day): boolean {
  return everyYear.has(day.slice(5)) || byYear.has(day);
}
