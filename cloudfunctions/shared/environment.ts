import { defaultTemplateIds, templateIdsProblems } from '@/domain/message/templateIds';
import { z } from '@/domain/zod';

const key32 = z
  .string()
  .transform((text) => Buffer.from(text, 'base64'))
  .refine((key) => key.length === 32, 'must be 32 bytes in base64');

/** The platform's template ids as JSON; absent at the local cloud. */
const templateIds = z
  .string()
  .default(JSON.stringify(defaultTemplateIds))
  .transform((text) => JSON.parse(text) as Record<string, string>)
  .refine((ids) => templateIdsProblems(ids).length === 0, 'must name each template once')
  .transform((ids) => ids as typeof defaultTemplateIds);

const Environment = z.object({
  FIELD_KEY: key32,
  BLIND_KEY: key32,
  SETUP_CODE: z.string().min(10),
  TEMPLATE_IDS: templateIds,
});
export type Environment = z.infer<typeof Environment>;

let known: Environment | undefined;

/**
 * The function's own settings (cloudfunctions/environment.json lists them).
 * @throws at the first call when one is missing or malformed: a function without its keys must not start
 */
export function environment(): Environment {
  if (known) return known;

  const parsed = Environment.safeParse(process.env);
  if (!parsed.success) {
    const names = parsed.error.issues.map((issue) => issue.path.join('.'));
    throw new Error(`environment variables missing or malformed: ${[...new Set(names)].join(', ')}`);
  }

  known = parsed.data;
  return known;
}
