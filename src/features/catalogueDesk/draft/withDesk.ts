import type { Catalogue } from '@/domain/catalogue/catalogue';
import { isSameCatalogue, mergeCatalogues } from '@/domain/catalogue/merge/mergeCatalogues';
import type { Unsaved } from './DraftGateway';
import type { Desk, DraftConflict, DraftState } from './DraftState';

interface Arrival {
  readonly state: DraftState | undefined;
  readonly desk: Desk;
  /** What an earlier visit could not save; counts only before the first state. */
  readonly unsaved: Unsaved | undefined;
}

/** What is on screen after the server's draft arrived: changes not saved yet are laid upon it, part by part. */
export function withDesk({ state, desk, unsaved }: Arrival): DraftState {
  const { current, draft } = desk;
  const theirs = draft.catalogue ?? current.catalogue;
  const { revision, savedAt, saverName } = draft;
  const told = { current, revision, savedAt, saverName, stored: theirs };
  const own = state ? { base: state.stored, working: state.working } : unsaved;
  const { removal = null, conflict: earlier = null } = state ?? {};
  if (!own)
    return settled({ ...told, working: theirs, saving: 'saved', problem: '', conflict: null, removal });

  const { merged, conflicts } = mergeCatalogues({ base: own.base, mine: own.working, theirs });
  const conflict: DraftConflict | null =
    conflicts.length === 0 ? earlier : { byName: saverName, mine: own.working, places: conflicts };
  return settled({ ...told, working: merged, saving: 'saved', problem: '', conflict, removal });
}

/** Says whether all is saved; the same content is then the same object. */
export function settled(state: DraftState): DraftState {
  const { working, stored } = state;
  if (isSameCatalogue(working, stored)) return { ...state, working: stored, saving: 'saved' };
  return { ...state, saving: 'waiting' };
}

/** One part as `mine` has it, in place of what `catalogue` has; gone where mine has none. */
export function withMine(catalogue: Catalogue, { mine, places }: DraftConflict): Catalogue {
  const chosen = (kind: string) => new Set(places.filter((place) => place.kind === kind).map(({ id }) => id));
  return {
    version: catalogue.version,
    departments: swapped(
      catalogue.departments,
      mine.departments,
      chosen('department'),
      (part) => part.departmentId,
    ),
    materials: swapped(catalogue.materials, mine.materials, chosen('material'), (part) => part.materialId),
    questions: swapped(catalogue.questions, mine.questions, chosen('question'), (part) => part.questionId),
    items: swapped(catalogue.items, mine.items, chosen('item'), (part) => part.itemId),
  };
}

function swapped<Part>(
  parts: readonly Part[],
  mine: readonly Part[],
  ids: ReadonlySet<string>,
  idOf: (part: Part) => string,
): Part[] {
  const own = new Map(mine.map((part) => [idOf(part), part]));
  return parts.flatMap((part) => {
    if (!ids.has(idOf(part))) return [part];
    const kept = own.get(idOf(part));
    return kept === undefined ? [] : [kept];
  });
}
