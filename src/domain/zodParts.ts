/**
 * What we use of zod. The whole of it, with the words of fifty languages, would weigh as much as everything else in the
 * mini-program's main package; named one by one, the bundler leaves the remainder out.
 */
export {
  array,
  boolean,
  config,
  discriminatedUnion,
  email,
  enum,
  int,
  literal,
  number,
  object,
  record,
  strictObject,
  string,
  union,
  unknown,
  ZodError,
} from 'zod';
export type { core, infer, input, output, ZodType } from 'zod';
