interface Lists<Part> {
  readonly base: readonly Part[];
  readonly mine: readonly Part[];
  readonly theirs: readonly Part[];
  readonly idOf: (part: Part) => string;
}

interface MergedList<Part> {
  readonly merged: Part[];
  readonly conflictIds: string[];
}

/** Part by part. Who moved parts decides the order; what the other added follows what it followed there. */
export function mergeLists<Part>({ base, mine, theirs, idOf }: Lists<Part>): MergedList<Part> {
  const [was, my, their] = [base, mine, theirs].map(
    (parts) => new Map(parts.map((part) => [idOf(part), part])),
  );
  const [myIds, theirIds] = [mine.map(idOf), theirs.map(idOf)];
  const ids = isMoved(base.map(idOf), myIds) ? inserted(myIds, theirIds) : inserted(theirIds, myIds);

  const chosen = ids.map((id) =>
    chooseOne({ base: was?.get(id), mine: my?.get(id), theirs: their?.get(id) }),
  );
  return {
    merged: chosen.flatMap(({ part }) => (part === undefined ? [] : [part])),
    conflictIds: ids.filter((_, position) => chosen[position]?.isConflict),
  };
}

function inserted(order: readonly string[], others: readonly string[]): string[] {
  const ids = [...order];
  others.forEach((id, position) => {
    if (!ids.includes(id)) ids.splice(ids.indexOf(others[position - 1] ?? '') + 1, 0, id);
  });
  return ids;
}

/** Whether those that are in both stand in another order. */
function isMoved(before: readonly string[], after: readonly string[]): boolean {
  return !isSame(
    before.filter((id) => after.includes(id)),
    after.filter((id) => before.includes(id)),
  );
}

type Ways<Part> = Readonly<Record<'base' | 'mine' | 'theirs', Part | undefined>>;

/** Undefined where the part is not there. What one removed and the other changed stays, and is a conflict. */
function chooseOne<Part>({ base, mine, theirs }: Ways<Part>): {
  part: Part | undefined;
  isConflict: boolean;
} {
  if (isSame(mine, base) || isSame(mine, theirs)) return { part: theirs, isConflict: false };
  if (isSame(theirs, base)) return { part: mine, isConflict: false };
  return { part: theirs ?? mine, isConflict: true };
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
