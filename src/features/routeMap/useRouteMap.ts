import { useState } from 'react';
import { newCommandId } from '@/api/newCommandId';
import type { Catalogue } from '@/domain/catalogue/catalogue';
import type { KeptMap } from './KeptMap';
import { keepMap, loadKeptMaps } from './keptMaps';
import { blankSheet, openRouteMap, sheetOf, type RouteSheet } from './openRouteMap';

export interface RouteMapEditing {
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
  const [sheet, setSheet] = useState(() => openRouteMap({ catalogue, params, kept: loadKeptMaps() }));
  const [problem, setProblem] = useState('');

  function change(next: RouteSheet): void {
    const mapId = next.mapId ?? newCommandId();
    const savedAt = new Date().toISOString();
    const { name, answers } = next;
    try {
      keepMap({ formatVersion: 1, mapId, name, answers, catalogueVersion: catalogue.version, savedAt });
      setProblem('');
      setSheet({ ...next, mapId, savedAt, note: '', isShared: false });
    } catch {
      setProblem(noRoom);
      setSheet({ ...next, note: '' });
    }
  }

  return {
    sheet,
    problem,
    answer: (questionId, optionIds) => {
      const { [questionId]: _before, ...others } = sheet.answers;
      change({
        ...sheet,
        answers: optionIds === undefined ? others : { ...others, [questionId]: optionIds },
      });
    },
    rename: (name) => change({ ...sheet, name }),
    keep: () => change(sheet),
    open: (kept) => setSheet(sheetOf(catalogue, kept)),
    startAnew: () => setSheet(blankSheet),
  };
}
