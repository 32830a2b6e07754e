import { translatePattern } from './translatePattern';

/** The options of BSON that MongoDB takes in a query; `l` and `u` change nothing. */
const KNOWN_OPTIONS = 'ilmsux';
/** These say how JavaScript walks through a text, not what matches. */
const WALKING_FLAGS = /[dgy]/g;

type Compiled = { source: string; flags: string; problem?: string };

/**
 * A regular expression of BSON: pattern and options as they came (options sorted), and as a JavaScript expression that
 * matches what MongoDB's would. One that cannot be used may be stored and compared all the same: it has a `problem`.
 */
export class StoredRegExp extends RegExp {
  readonly pattern: string;
  readonly options: string;
  readonly problem: string | undefined;

  constructor({ pattern, options }: { pattern: string; options: string }) {
    const sorted = [...new Set(options.replace(WALKING_FLAGS, ''))].sort().join('');
    const { source, flags, problem } = compiled({ pattern, options: sorted });
    super(source, flags);
    this.pattern = pattern;
    this.options = sorted;
    this.problem = problem;
  }
}

const NOTHING = '(?!)';

function compiled({ pattern, options }: { pattern: string; options: string }): Compiled {
  const unknown = [...options].find((option) => !KNOWN_OPTIONS.includes(option));
  if (unknown !== undefined)
    return { source: NOTHING, flags: '', problem: `invalid flag in regex options: ${unknown}` };

  const { source, ignoresCase } = translatePattern({ pattern, options });
  const flags = ignoresCase ? 'i' : '';
  // By code points where the pattern allows it: JavaScript then refuses escapes that PCRE takes.
  const usable = [`${flags}u`, flags].find((some) => canCompile(source, some));
  if (usable !== undefined) return { source, flags: usable };
  return { source: NOTHING, flags: '', problem: `Regular expression is invalid: ${pattern}` };
}

function canCompile(source: string, flags: string): boolean {
  try {
    new RegExp(source, flags);
    return true;
  } catch {
    return false;
  }
}
