import type { Catalogue } from '@/domain/catalogue/catalogue';
import type { Answers } from '@/domain/catalogue/question';
import { answersOfScene } from '@/domain/catalogue/routeMap/answersScene';
import { parseAnswersText } from '@/domain/catalogue/routeMap/answersText';
import { readAnswers } from '@/domain/catalogue/routeMap/readAnswers';
import { decoded } from '../navigation/decoded';
import type { KeptMap } from './KeptMap';
import { keptNote, sharedNote, staleCodeNote } from './openedNote';

/** A map as it came, whatever the catalogue makes of it. */
export interface OpenedMap {
  /** Null while it is not kept on this phone. */
  readonly mapId: string | null;
  /** Empty while nobody has given it one. */
  readonly name: string;
  readonly given: Answers;
  /** Of the catalogue that was answered to; undefined where nobody said. */
  readonly givenVersion: string | undefined;
  /** Parts of a link that are no answers at all. */
  readonly brokenCount: number;
  /** ISO instant; null while it is not kept. */
  readonly savedAt: string | null;
  readonly isShared: boolean;
  /** What a mini-program code carried (answersScene), in place of `given`. */
  readonly scene?: string;
}

/** A map on the page: what of its answers means something to the catalogue. */
export interface RouteSheet extends Pick<OpenedMap, 'mapId' | 'name' | 'savedAt' | 'isShared'> {
  readonly answers: Answers;
  /** What to know about how it was opened; empty where there is nothing to say. */
  readonly note: string;
}

export const blankMap: OpenedMap = {
  mapId: null,
  name: '',
  given: {},
  givenVersion: undefined,
  brokenCount: 0,
  savedAt: null,
  isShared: false,
};

/** The map that a link carries or else the one that was last worked on; a blank one where there is neither. */
export function openRouteMap({
  params,
  kept,
}: {
  readonly params: Readonly<Record<string, string | undefined>>;
  /** The latest first. */
  readonly kept: readonly KeptMap[];
}): OpenedMap {
  if (params.a !== undefined)
    return {
      ...blankMap,
      ...parseAnswersText(decoded(params.a)),
      givenVersion: params.v === undefined ? undefined : decoded(params.v),
      isShared: true,
    };

  if (params.scene !== undefined && params.scene !== '')
    return { ...blankMap, scene: decoded(params.scene), isShared: true };

  const [latest] = kept;
  return latest === undefined ? blankMap : openedFrom(latest);
}

export function openedFrom({ mapId, name, answers, catalogueVersion, savedAt }: KeptMap): OpenedMap {
  return { ...blankMap, mapId, name, given: answers, givenVersion: catalogueVersion, savedAt };
}

/** Read anew whenever the catalogue changes, so that nothing is lost to one that was only there for a moment. */
export function routeSheet(catalogue: Catalogue, opened: OpenedMap): RouteSheet {
  const { mapId, name, savedAt, isShared, givenVersion, brokenCount, scene } = opened;
  const scanned = scene === undefined ? undefined : answersOfScene(catalogue.questions, scene);
  const given = scanned ?? opened.given;
  const read = readAnswers({ questions: catalogue.questions, given });
  const isOutdated = givenVersion !== undefined && givenVersion !== catalogue.version;
  const reading = { ...read, brokenCount, isOutdated };
  const isUnreadable = scene !== undefined && scanned === undefined;
  const note = isUnreadable ? staleCodeNote : isShared ? sharedNote(reading) : keptNote(reading);
  return { mapId, name, savedAt, isShared, answers: read.answers, note };
}
