import { clockOf, Day, dayOf, Instant } from '../shared/time';

/** The field types of subscription messages that the templates may use. */
export const fieldTypes = [
  ...(['thing', 'time', 'date', 'phrase', 'character_string'] as const),
  ...(['name', 'number', 'amount', 'phone_number'] as const),
] as const;
export type FieldType = (typeof fieldTypes)[number];

const han = '\\u3400-\\u4DBF\\u4E00-\\u9FFF';
const hanOnly = new RegExp(`[^${han}]`, 'g');
const chineseName = new RegExp(`[^${han}A-Za-z·]`, 'g');
const hasHan = new RegExp(`[${han}]`);

/**
 * Cuts between characters, never through one. The platform does not say whether 𠮷 counts one or two of its
 * “characters”, so length is taken in UTF-16 units, which no reading exceeds.
 */
function cut({ text, max, mark = '' }: { text: string; max: number; mark?: string }): string {
  if (text.length <= max) return text;

  let kept = '';
  for (const character of text) {
    if (kept.length + character.length + mark.length > max) break;
    kept += character;
  }
  return kept.trimEnd() + mark;
}

/** One line of what can be seen: no breaks, no control or joining characters, no half of a character. */
function visibleLine(text: string): string {
  return text
    .replace(/[\p{Cf}\p{Cs}]/gu, '')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim();
}

function chineseDate(day: Day): string {
  const [year, month, date] = day.split('-').map(Number);
  return `${year}年${month}月${date}日`;
}

/** “2026年11月22日 15:00” for an Instant, “2026年11月22日” for a Day; undefined for anything else. */
function chineseTime(value: string): string | undefined {
  if (Day.safeParse(value).success) return chineseDate(value);
  const instant = Instant.safeParse(value);
  return instant.success ? `${chineseDate(dayOf(instant.data))} ${clockOf(instant.data)}` : undefined;
}

function fitName(value: string): string {
  const line = visibleLine(value);
  if (hasHan.test(line)) return cut({ text: line.replace(chineseName, ''), max: 10 });
  return cut({ text: visibleLine(line.replace(/[^A-Za-z .'-]/g, '')), max: 20 });
}

function fitNumber({ value, maxDigits }: { value: string; maxDigits: number }): string {
  const [number = ''] = /-?\d+(\.\d+)?/.exec(value) ?? [];
  const digits = number.replace(/\D/g, '').length;
  return digits > maxDigits ? '' : number;
}

/** Each answers '' when nothing of the value can be shown in a field of its type. */
const fitters: Record<FieldType, (value: string) => string> = {
  thing: (value) => cut({ text: visibleLine(value), max: 20, mark: '…' }),
  time: (value) => chineseTime(value) ?? '',
  date: (value) => chineseTime(value) ?? '',
  phrase: (value) => cut({ text: value.replace(hanOnly, ''), max: 5 }),
  character_string: (value) => cut({ text: value.replace(/[^\x21-\x7E]/g, ''), max: 32, mark: '...' }),
  name: fitName,
  number: (value) => fitNumber({ value, maxDigits: 32 }),
  amount: (value) => fitNumber({ value, maxDigits: 10 }),
  phone_number: (value) => cut({ text: value.replace(/[^\d+-]/g, ''), max: 17 }),
};

/** What stands in a field that would otherwise be empty, which the platform refuses; each is of its field's own form. */
const placeholders: Record<FieldType, string> = {
  thing: '见办件详情',
  time: '00:00',
  date: '2000年1月1日',
  phrase: '见详情',
  character_string: '-',
  name: '见详情',
  number: '0',
  amount: '0',
  phone_number: '12345',
};

/**
 * The value in a form that the platform takes for the field's type (its limits: platform.md, “Subscription messages”):
 * cut, in one line, never empty. Times are an Instant or a Day and are written for Asia/Shanghai.
 */
export function fitField(type: FieldType, value: string): string {
  return fitters[type](value) || placeholders[type];
}
