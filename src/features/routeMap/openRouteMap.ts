import type { Catalogue } from '@/domain/catalogue/catalogue';
import type { Answers } from '@/domain/catalogue/question';
import { readAnswers } from '@/domain/catalogue/routeMap/readAnswers';
import type { KeptMap } from './KeptMap';
import { readLink } from './mapLink';
import { keptNote, sharedNote } from './openedNote';

/** A map on the page. */
export interface RouteSheet {
  /** Null while it is not kept on this phone. */
  readonly mapId: string | null;
  /** Empty while nobody has given it one. */
  readonly name: string;
  readonly answers: Answers;
  /** ISO instant; null while it is not kept. */
  readonly savedAt: string | null;
  /** What to know about how it was opened; empty where there is nothing to say. */
  readonly note: string;
  readonly isShared: boolean;
}

export const blankSheet: RouteSheet = {
  mapId: null,
  name: '',
  answers: {},
  savedAt: null,
  note: '',
  isShared: false,
};

/** The map that a link carries or else the one that was last worked on; a blank one where there is neither. */
export function openRouteMap({
  catalogue,
  params,
  kept,
}: {
  readonly catalogue: Catalogue;
  readonly params: Readonly<Record<string, string | undefined>>;
  /** The latest first. */
  readonly kept: readonly KeptMap[];
}): RouteSheet {
  const link = readLink({ catalogue, params });
  if (link !== undefined)
    return { ...blankSheet, answers: link.answers, note: sharedNote(link), isShared: true };

  const [latest] = kept;
  return latest === undefined ? blankSheet : sheetOf(catalogue, latest);
}

export function sheetOf(catalogue: Catalogue, kept: KeptMap): RouteSheet {
  const { mapId, name, savedAt, catalogueVersion } = kept;
  const read = readAnswers({ questions: catalogue.questions, given: kept.answers });
  const isOutdated = catalogueVersion !== catalogue.version;
  const note = keptNote({ ...read, brokenCount: 0, isOutdated });
  return { mapId, name, answers: read.answers, savedAt, note, isShared: false };
}
