/** What the reviewer finds: `label` 100 is harmless, others name the kind. */
export type Verdict = { suggest: 'pass' | 'review' | 'risky'; label: number };

/** Words that stand in for what WeChat's reviewer would find; enough to see how the product answers. */
const FINDINGS: { words: string[]; verdict: Verdict }[] = [
  {
    words: ['违禁词', '特3456书yuuo莞6543李zxcz蒜7782法fgnv级'],
    verdict: { suggest: 'risky', label: 20006 },
  },
  { words: ['待复核词'], verdict: { suggest: 'review', label: 10001 } },
];

export function verdictOn(text: string): Verdict {
  const finding = FINDINGS.find(({ words }) => words.some((word) => text.includes(word)));
  return finding?.verdict ?? { suggest: 'pass', label: 100 };
}
