import { useState } from 'react';
import { routeMap } from '@/domain/catalogue/routeMap';
import { dayOf } from '@/domain/shared/time';
import { useNow } from '@/features/live/useNow';
import { Problem } from '@/components/Problem';
import { loadKeptMaps } from '../keptMaps';
import { mapName } from '../mapName';
import { PrintSheet } from '../PrintSheet';
import { RouteHead } from '../RouteHead';
import { RouteResult } from '../RouteResult';
import { SharedNote } from '../SharedNote';
import { useQuestionFlow } from '../useQuestionFlow';
import type { RouteMapEditing } from '../useRouteMap';
import { KeptMaps } from './KeptMaps';
import { RouteQuestions } from './RouteQuestions';

interface RouteMapDeskProps {
  readonly editing: RouteMapEditing;
}

/** 路线图: the questions one after the other, then what they come to. */
export function RouteMapDesk({ editing }: RouteMapDeskProps) {
  const now = useNow();
  const [isListOpen, setListOpen] = useState(false);
  const { catalogue, sheet, problem, rename, keep } = editing;
  const { answers, savedAt } = sheet;
  const flow = useQuestionFlow(catalogue, answers);
  const { current } = flow;
  const name = mapName({ ...sheet, questions: catalogue.questions });
  const drawn = { catalogue, map: routeMap({ catalogue, answers }), name, answers, today: dayOf(now) };

  return (
    <>
      {current === undefined ? <PrintSheet {...drawn} /> : null}
      <RouteHead
        {...{ name, savedAt }}
        keptCount={loadKeptMaps().length}
        onRename={rename}
        onOpenKept={() => setListOpen(true)}
      />
      <SharedNote sheet={sheet} onKeep={keep} />
      <Problem sentence={problem} />
      {current === undefined ? (
        <RouteResult {...drawn} flow={flow} />
      ) : (
        <RouteQuestions {...{ flow, current, editing }} />
      )}
      {isListOpen ? (
        <KeptMaps {...{ catalogue, now, editing, flow }} onClose={() => setListOpen(false)} />
      ) : null}
    </>
  );
}
