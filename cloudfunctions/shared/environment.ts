import { fieldKeysProblems, type FieldKeys } from '@/domain/message/templateFields';
import { defaultTemplateIds, templateIdsProblems } from '@/domain/message/templateIds';
import { z } from '@/domain/zod';

const key32 = z
  .string()
  .transform((text) => Buffer.from(text, 'base64'))
  .refine((key) => key.length === 32, 'must be 32 bytes in base64');

/** Settings of the templates as JSON; what is wrong with them is said in `problemsOf`' own sentences, which hold no secret. */
function asJson<Settings>(usual: Settings, problemsOf: (settings: Settings) => string[]) {
  const problemWords = (settings: Settings | undefined) =>
    settings === undefined ? '不是 JSON。' : problemsOf(settings).join('');
  return z
    .string()
    .default(JSON.stringify(usual))
    .transform((text) => parsed<Settings>(text))
    .refine((settings) => problemWords(settings) === '', {
      error: ({ input }) => problemWords(input as Settings | undefined),
    })
    .transform((settings) => settings as Settings);
}

function parsed<Settings>(text: string): Settings | undefined {
  try {
    const found: unknown = JSON.parse(text);
    return typeof found === 'object' && found !== null ? (found as Settings) : undefined;
  } catch {
    return undefined;
  }
}

const Environment = z.object({
  FIELD_KEY: key32,
  BLIND_KEY: key32,
  SETUP_CODE: z.string().min(10),
  /** The platform's template ids; absent at the local cloud. */
  TEMPLATE_IDS: asJson(defaultTemplateIds, templateIdsProblems),
  /** What the platform calls the templates' fields, where that differs from `messageTemplates`. */
  TEMPLATE_FIELDS: asJson<FieldKeys>({}, fieldKeysProblems),
});
export type Environment = z.infer<typeof Environment>;

let known: Environment | undefined;

/**
 * The function's own settings (cloudfunctions/environment.json lists them).
 * @throws at the first call when one is missing or malformed: a function without its keys must not start
 */
export function environment(): Environment {
  if (known) return known;

  const settings = Environment.safeParse(process.env);
  if (!settings.success) {
    const faults = settings.error.issues.map(({ path: [name], message }) => `${String(name)} (${message})`);
    throw new Error(`environment variables missing or malformed: ${[...new Set(faults)].join(', ')}`);
  }

  known = settings.data;
  return known;
}
