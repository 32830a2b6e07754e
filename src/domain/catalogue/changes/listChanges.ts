import type { CataloguePlace } from '../check/CatalogueProblem';
import { kindNames } from '../check/fieldNames';
import type { CatalogueChange, FieldWords } from './CatalogueChange';

interface Lists<Part> {
  readonly kind: Exclude<CataloguePlace['kind'], 'catalogue'>;
  readonly before: readonly Part[];
  readonly after: readonly Part[];
  readonly idOf: (part: Part) => string;
  readonly nameOf: (part: Part) => string;
  /** What is said of a part before and after. */
  readonly fields: (before: Part, after: Part) => FieldWords<Part>;
}

/** What was added, removed, changed and moved between two lists of parts. */
export function listChanges<Part>(lists: Lists<Part>): CatalogueChange[] {
  const { kind, before, after, idOf, nameOf, fields } = lists;
  const earlier = new Map(before.map((part) => [idOf(part), part]));
  const later = new Set(after.map(idOf));
  const added = after.filter((part) => !earlier.has(idOf(part)));
  const removed = before.filter((part) => !later.has(idOf(part)));

  const changed = after.flatMap((part) => {
    const old = earlier.get(idOf(part));
    if (old === undefined) return [];
    const place = { kind, id: idOf(part) };
    return fieldChanges(old, part, fields(old, part)).map((words) => ({
      place,
      sentence: `${nameOf(part)}:${words}`,
    }));
  });
  return [
    ...added.map((part) => ({
      place: { kind, id: idOf(part) },
      sentence: `新增${kindNames[kind]}“${nameOf(part)}”`,
    })),
    ...removed.map((part) => ({
      place: { kind, id: idOf(part) },
      sentence: `删除${kindNames[kind]}“${nameOf(part)}”`,
    })),
    ...changed,
    ...(isMoved(lists) ? [{ place: { kind, id: '' }, sentence: `${kindNames[kind]}的顺序有调整` }] : []),
  ];
}

/** Whether those that are in both stand in another order. */
function isMoved<Part>({ before, after, idOf }: Lists<Part>): boolean {
  const [was, is] = [before.map(idOf), after.map(idOf)];
  const stayed = was.filter((id) => is.includes(id));
  return is.filter((id) => was.includes(id)).some((id, position) => id !== stayed[position]);
}

/** Field by field; what no field tells, such as another order of papers, is told as a whole. */
function fieldChanges<Part>(before: Part, after: Part, fields: FieldWords<Part>): string[] {
  const changes = fields
    .map(([field, words]) => [field, words(before), words(after)] as const)
    .filter(([, was, is]) => was !== is)
    .map(([field, was, is]) => `${field} ${was} → ${is}`);
  const isSame = JSON.stringify(before) === JSON.stringify(after);
  return isSame || changes.length > 0 ? changes : ['细节有调整'];
}
