/** A form as it is stored: groups of values by name, lists whole. */
export type FormRecord = Readonly<Record<string, unknown>>;

export type FormSide = 'mine' | 'theirs';

interface Versions<T> {
  /** What both began with. */
  readonly base: T;
  /** As it is on this device. */
  readonly mine: T;
  /** As it was saved from elsewhere. */
  readonly theirs: T;
}

export interface MergedForm<T> {
  /** Where both changed one value and nobody has chosen, it holds mine. */
  readonly form: T;
  /** Paths (`project.name`) of what both changed, to different values, in the order of the form. */
  readonly conflicts: readonly string[];
}

type Choose = (path: string) => FormSide | undefined;

/**
 * Brings two versions of one form together: a change that only one side made is taken, whatever both changed is a
 * conflict until somebody chooses. Lists are compared whole.
 */
export function mergeForms<T extends FormRecord>(
  { base, mine, theirs }: Versions<T>,
  choose: Choose = () => undefined,
): MergedForm<T> {
  const conflicts: string[] = [];
  const form = mergeGroup({ base, mine, theirs }, { path: '', choose, conflicts });
  return { form: form as T, conflicts };
}

export function isSameForm(one: unknown, other: unknown): boolean {
  return canonical(one) === canonical(other);
}

interface Walk {
  readonly path: string;
  readonly choose: Choose;
  readonly conflicts: string[];
}

function mergeGroup({ base, mine, theirs }: Versions<FormRecord>, walk: Walk): FormRecord {
  const names = [...new Set([...Object.keys(mine), ...Object.keys(theirs)])];
  const merged = names.map((name) => {
    const path = walk.path === '' ? name : `${walk.path}.${name}`;
    const values = { base: base[name], mine: mine[name], theirs: theirs[name] };
    return [name, mergeValue(values, { ...walk, path })] as const;
  });
  return Object.fromEntries(merged.filter(([, value]) => value !== undefined));
}

function mergeValue({ base, mine, theirs }: Versions<unknown>, walk: Walk): unknown {
  if (isSameForm(mine, theirs) || isSameForm(theirs, base)) return mine;
  if (isSameForm(mine, base)) return theirs;
  if (isGroup(mine) && isGroup(theirs))
    return mergeGroup({ base: isGroup(base) ? base : {}, mine, theirs }, walk);

  const side = walk.choose(walk.path);
  if (side === undefined) walk.conflicts.push(walk.path);
  return side === 'theirs' ? theirs : mine;
}

function isGroup(value: unknown): value is FormRecord {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** What a path holds; undefined where there is no such thing. */
export function valueAt(form: FormRecord, path: string): unknown {
  return path.split('.').reduce<unknown>((at, name) => (isGroup(at) ? at[name] : undefined), form);
}

/** Equal for what stores equally, whatever the order of its names. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    isGroup(part) ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1))) : part,
  );
}
