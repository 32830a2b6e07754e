import { z } from '../zod';

/** Characters as a person counts them: 𠮷 is one. */
export function lengthOf(text: string): number {
  return Array.from(text).length;
}

/** Unpaired surrogates and control characters neither show nor survive storage; line breaks become `\n`. */
function tidyLines(text: string): string {
  return text
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    .replace(/\p{Cs}|(?![\n\t])\p{Cc}/gu, '')
    .trim();
}

function tidyLine(text: string): string {
  return tidyLines(text).replace(/\s+/g, ' ');
}

function boundedText({ label, max, tidy }: { label: string; max: number; tidy: (text: string) => string }) {
  return z
    .string(`请填写${label}。`)
    .overwrite(tidy)
    .refine((text) => lengthOf(text) <= max, {
      error: ({ input }) => `${label}最多 ${max} 个字,您写了 ${lengthOf(String(input))} 个。`,
    });
}

/** One line that must be filled in; `label` is the field's name as the user sees it, `max` counts characters. */
export function shortText(label: string, max: number) {
  return boundedText({ label, max, tidy: tidyLine }).min(1, `请填写${label}。`);
}

/** Like `shortText`, but line breaks are kept. */
export function longText(label: string, max: number) {
  return boundedText({ label, max, tidy: tidyLines }).min(1, `请填写${label}。`);
}

/** Text that may stay empty; line breaks are kept. */
export function optionalText(label: string, max: number) {
  return boundedText({ label, max, tidy: tidyLines });
}

interface Rule {
  safeParse(value: unknown): { error?: { issues: readonly { readonly message: string }[] } };
}

/** What is wrong with a text by its rule, as a sentence; undefined where nothing is. */
export function textProblem(rule: Rule, text: string): string | undefined {
  return rule.safeParse(text).error?.issues[0]?.message;
}
