import type { PaperLine } from './paperLines';

/** Problems of the papers that were sent (`papers.1.name`), by the line in which each was typed. */
export function paperProblems(
  problems: Readonly<Record<string, string>>,
  lines: readonly PaperLine[],
): Readonly<Record<string, string>> {
  const sent = lines.filter((line) => line.isTaken);
  return Object.fromEntries(
    sent.flatMap((line, place) => {
      const path = Object.keys(problems).find((each) => each.startsWith(`papers.${place}.`));
      return path === undefined ? [] : [[line.lineId, problems[path] ?? '']];
    }),
  );
}
