import { clockOf, dayOf, daysBetween, weekdayOf, type Day, type Instant } from '../shared/time';

const weekdayNames = ['日', '一', '二', '三', '四', '五', '六'] as const;
const nearDays: Record<number, string> = { [-1]: '昨天', 0: '今天', 1: '明天', 2: '后天' };

/** “今天”, “明天”, “11月26日(周四)”; the year stands in front when it is not the year of `today`, or no `today` is given. */
export function formatDay(day: Day, today?: Day): string {
  const near = today === undefined ? undefined : nearDays[daysBetween({ from: today, to: day })];
  return near ?? formatPlainDay(day, today);
}

/** Without 今天 and its like. */
function formatPlainDay(day: Day, today: Day | undefined): string {
  const [year, month, date] = day.split('-').map(Number);
  const isThisYear = today?.startsWith(`${year}-`) ?? false;
  return `${isThisYear ? '' : `${year}年`}${month}月${date}日(周${weekdayNames[weekdayOf(day)]})`;
}

/**
 * The last day for something, “今天内”, “明天内”, “11月26日(周四)前”: “明天前” would leave open whether tomorrow still counts.
 * With a gap in front where figures begin and it follows other words (`isInside`).
 */
export function formatDeadline(day: Day, today: Day, { isInside = false } = {}): string {
  const away = daysBetween({ from: today, to: day });
  const near = away < 0 ? undefined : nearDays[away];
  if (near !== undefined) return `${near}内`;

  const words = away < 0 ? formatPlainDay(day, today) : formatDay(day, today);
  return `${isInside ? ' ' : ''}${words}前`;
}

/** “今天 15:00”, “11月26日(周四) 09:30”, in Asia/Shanghai. */
export function formatMoment(instant: Instant, now: Instant): string {
  return `${formatDay(dayOf(instant), dayOf(now))} ${clockOf(instant)}`;
}

/** How long is left of a limit: working days from `today` to `dueOn`, negative where it has passed. */
export interface Remaining {
  readonly leftWd: number;
  readonly dueOn: Day;
  readonly today: Day;
}

/**
 * “还剩 3 个工作日”, “今天到期”, “已超 1 个工作日”. Where only days of rest lie between, calendar days: what was due on
 * Friday is not due “today” on Saturday.
 */
export function remainingWords({ leftWd, dueOn, today }: Remaining): string {
  const [days, unit] = leftWd === 0 ? [daysBetween({ from: today, to: dueOn }), '天'] : [leftWd, '个工作日'];
  if (days === 0) return '今天到期';
  return days > 0 ? `还剩 ${days} ${unit}` : `已超 ${-days} ${unit}`;
}
