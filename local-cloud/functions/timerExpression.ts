import { Cron } from 'croner';

/** The platform reads timer expressions in Beijing time, although its functions run in UTC. */
const ZONE = 'Asia/Shanghai';

const PLAIN = /^[\dA-Z*,/-]+$/i;

/** Second, minute, hour, day, month, weekday (0 is Sunday), year, with what the platform allows in each. */
const FIELDS: { name: string; form: RegExp }[] = [
  { name: 'second', form: PLAIN },
  { name: 'minute', form: PLAIN },
  { name: 'hour', form: PLAIN },
  { name: 'day', form: /^[\dLW?*,/-]+$/i },
  { name: 'month', form: PLAIN },
  { name: 'weekday', form: /^(?!.*7)[\dA-Z?#*,/-]+$/i },
  { name: 'year', form: /^(\*|(19[7-9]\d|20\d\d))([,/-]\d+)*$/ },
];

/**
 * Reads a timer's seven fields: numbers, `*`, lists, ranges and steps (`1/10` is every tenth from 1); `?`, `L`, `W` and
 * `#` for days. A day and a weekday that are both given are alternatives. Throws a sentence for what is no expression.
 * Without `run` nothing is scheduled.
 */
export function scheduleOf({ expression, run }: { expression: string; run?: () => Promise<void> }): Cron {
  const parts = expression.trim().split(/\s+/);
  if (parts.length !== FIELDS.length) throw new Error(`"${expression}" must have seven fields`);
  for (const [position, { name, form }] of FIELDS.entries())
    if (!form.test(parts[position] ?? ''))
      throw new Error(`"${expression}": ${parts[position]} is no ${name}`);

  const options = { timezone: ZONE, mode: '7-part', sloppyRanges: true, unref: true, protect: true } as const;
  return run ? new Cron(expression.trim(), options, run) : new Cron(expression.trim(), options);
}
