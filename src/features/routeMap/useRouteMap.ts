import { useState } from 'react';
import { newCommandId } from '@/api/newCommandId';
import { serverNow } from '@/api/serverClock';
import type { Catalogue } from '@/domain/catalogue/catalogue';
import type { KeptMap } from './KeptMap';
import { keepMap, loadKeptMaps } from './keptMaps';
import { blankMap, openedFrom, openRouteMap, routeSheet, type RouteSheet } from './openRouteMap';

export interface RouteMapEditing {
  readonly catalogue: Catalogue;
  readonly sheet: RouteSheet;
  /** Why the last change is not on the phone; empty where it is. */
  readonly problem: string;
  /** An undefined answer takes it back. Every change is on the phone before the next one can be made. */
  readonly answer: (questionId: string, optionIds: string[] | undefined) => void;
  readonly rename: (name: string) => void;
  /** Puts a shared map on this phone as it is. */
  readonly keep: () => void;
  readonly open: (kept: KeptMap) => void;
  readonly startAnew: () => void;
}

const noRoom = '没有存到本机:手机存储空间不足。可以先分享或存成图片。';

/** The map on the page: from a link, or the one last worked on; kept on the phone as it is answered. */
export function useRouteMap(
  catalogue: Catalogue,
  params: Readonly<Record<string, string | undefined>>,
): RouteMapEditing {
  const [opened, setOpened] = useState(() => openRouteMap({ params, kept: loadKeptMaps() }));
  const [problem, setProblem] = useState('');
  const sheet = routeSheet(catalogue, opened);
  const { answers } = sheet;

  function change(edit: Partial<Pick<KeptMap, 'name' | 'answers'>>): void {
    const kept: KeptMap = {
      formatVersion: 1,
      mapId: opened.mapId ?? newCommandId(),
      name: opened.name,
      answers,
      catalogueVersion: catalogue.version,
      savedAt: serverNow(),
      ...edit,
    };
    const isKept = tryToKeep(kept);
    setProblem(isKept ? '' : noRoom);
    setOpened(isKept ? openedFrom(kept) : { ...openedFrom(kept), mapId: opened.mapId, savedAt: null });
  }

  return {
    catalogue,
    sheet,
    problem,
    answer: (questionId, optionIds) => {
      const { [questionId]: _before, ...others } = answers;
      change({ answers: optionIds === undefined ? others : { ...others, [questionId]: optionIds } });
    },
    rename: (name) => change({ name }),
    keep: () => change({}),
    open: (kept) => setOpened(openedFrom(kept)),
    startAnew: () => setOpened(blankMap),
  };
}

function tryToKeep(kept: KeptMap): boolean {
  try {
    keepMap(kept);
    return true;
  } catch {
    return false;
  }
}
