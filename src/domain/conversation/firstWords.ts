import { lengthOf } from '../shared/text';

/** Characters; a notice says what it is about, the conversation says the rest. */
const MOST = 60;

/** What a notice tells of a message, in one line. */
export function firstWords({ text, fileIds }: { text: string; fileIds: readonly string[] }): string {
  if (text === '') return `发来 ${fileIds.length} 个文件`;

  const line = text.replace(/\s+/g, ' ');
  return lengthOf(line) <= MOST
    ? line
    : `${Array.from(line)
        .slice(0, MOST - 1)
        .join('')}…`;
}
