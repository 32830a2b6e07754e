import { draftFieldNames, valueOf, withValue, type DraftFieldName } from './draftFields';
import { mergeLists } from './mergeLists';
import type { DraftFile, RequestDraft } from './RequestDraft';

export interface Versions {
  /** What both began with; undefined where it is not known. */
  readonly base: RequestDraft | undefined;
  /** As it is on this phone. */
  readonly mine: RequestDraft;
  /** As it was saved from elsewhere. */
  readonly theirs: RequestDraft;
}

export interface MergedDraft {
  /** Where nobody has chosen yet, it holds mine. */
  readonly draft: RequestDraft;
  /** The fields that both changed, to different values, in the order of the form. */
  readonly conflicts: readonly DraftFieldName[];
}

export type Side = 'mine' | 'theirs';

/** Brings two versions of one draft together. A change that only one side made is taken; a blank is no change without a base. */
export function mergeDrafts({ base, mine, theirs }: Versions): MergedDraft {
  const conflicts: DraftFieldName[] = [];
  let draft = withMergedLists({ base, mine, theirs });

  for (const field of draftFieldNames) {
    const [before, here, there] = [
      base && valueOf(base, field),
      valueOf(mine, field),
      valueOf(theirs, field),
    ];
    if (here === there || there === (before ?? '')) continue;
    if (here === (before ?? '')) draft = withValue(draft, field, there);
    else conflicts.push(field);
  }
  return { draft, conflicts };
}

/** The merged draft with the values that somebody chose. */
export function chooseSides({
  merged,
  theirs,
  sides,
}: {
  readonly merged: MergedDraft;
  readonly theirs: RequestDraft;
  /** `mine` where nothing is said. */
  readonly sides: Partial<Readonly<Record<DraftFieldName, Side>>>;
}): RequestDraft {
  const wanted = merged.conflicts.filter((field) => sides[field] === 'theirs');
  return wanted.reduce((draft, field) => withValue(draft, field, valueOf(theirs, field)), merged.draft);
}

/** Whether two versions say the same, wherever their writers stand in the form and whenever they were saved. */
export function hasSameContent(one: RequestDraft, other: RequestDraft): boolean {
  return contentOf(one) === contentOf(other);
}

function contentOf(draft: RequestDraft): string {
  const papers = Object.entries(draft.papers).filter(([, files]) => files.length > 0);
  const files = papers
    .map(([id, each]) => [id, each.map(fileKey)] as const)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  const values = draftFieldNames.map((field) => valueOf(draft, field));
  const validity = Object.entries(draft.validity).sort(([a], [b]) => (a < b ? -1 : 1));
  const rest = [draft.attachments.map(fileKey), draft.mandate, validity];
  return JSON.stringify([values, draft.itemIds, files, ...rest]);
}

function fileKey({ fileId }: DraftFile): string {
  return fileId;
}

function withMergedLists({ base, mine, theirs }: Versions): RequestDraft {
  const materialIds = new Set([...Object.keys(mine.papers), ...Object.keys(theirs.papers)]);
  const filesOf = (of: (draft: RequestDraft) => readonly DraftFile[] | undefined) =>
    mergeLists({
      ...{ base: (base && of(base)) ?? [], mine: of(mine) ?? [], theirs: of(theirs) ?? [] },
      keyOf: fileKey,
    });

  const papers = [...materialIds].map((id) => [id, filesOf((draft) => draft.papers[id])] as const);
  const itemIds = { base: base?.itemIds ?? [], mine: mine.itemIds, theirs: theirs.itemIds };
  return {
    ...mine,
    itemIds: mergeLists({ ...itemIds, keyOf: (itemId) => itemId }),
    papers: Object.fromEntries(papers.filter(([, files]) => files.length > 0)),
    validity: mergedValidity({ base, mine, theirs }),
    attachments: filesOf(({ attachments }) => attachments),
    mandate: mergedMandate({ base, mine, theirs }),
  };
}

/** Taken whole: half of one signed text and half of another would be signed by nobody. Where both changed it, mine. */
function mergedMandate({ base, mine, theirs }: Versions): RequestDraft['mandate'] {
  const isUntouched = JSON.stringify(mine.mandate) === JSON.stringify(base?.mandate ?? null);
  return isUntouched ? theirs.mandate : mine.mandate;
}

/** Paper by paper; what only they changed is theirs. */
function mergedValidity({ base, mine, theirs }: Versions): RequestDraft['validity'] {
  const materialIds = [...new Set([...Object.keys(mine.validity), ...Object.keys(theirs.validity)])];
  const merged = materialIds.map((id) => {
    const isUntouched = mine.validity[id] === base?.validity[id];
    return [id, isUntouched ? theirs.validity[id] : mine.validity[id]] as const;
  });
  return Object.fromEntries(merged.flatMap(([id, day]) => (day === undefined ? [] : [[id, day]])));
}
