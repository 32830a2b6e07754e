import type { z } from '@/domain/zod';

/** By field path (`papers.2.count`): the first sentence that a schema has about it; empty when all is well. */
export function fieldProblems(schema: z.ZodType, value: unknown): Readonly<Record<string, string>> {
  const parsed = schema.safeParse(value);
  const problems: Record<string, string> = {};
  for (const issue of parsed.error?.issues ?? []) problems[issue.path.join('.')] ??= issue.message;
  return problems;
}
