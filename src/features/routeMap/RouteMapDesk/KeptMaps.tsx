import { useState } from 'react';
import type { Catalogue } from '@/domain/catalogue/catalogue';
import { KeptMapsSheet } from '../KeptMapsSheet';
import type { QuestionFlow } from '../useQuestionFlow';
import type { RouteMapEditing } from '../useRouteMap';

interface KeptMapsProps {
  readonly catalogue: Catalogue;
  /** ISO instant. */
  readonly now: string;
  readonly editing: RouteMapEditing;
  readonly flow: QuestionFlow;
  readonly onClose: () => void;
}

/** The list of kept maps over the one on the page: who deletes that one, and takes it back, has it on the page again. */
export function KeptMaps({ catalogue, now, editing, flow, onClose }: KeptMapsProps) {
  const [removedId, setRemovedId] = useState('');

  function leaveWith(change: () => void): void {
    change();
    flow.restart();
    onClose();
  }

  return (
    <KeptMapsSheet
      {...{ catalogue, now, onClose }}
      onOpen={(map) => leaveWith(() => editing.open(map))}
      onStartAnew={() => leaveWith(editing.startAnew)}
      onRemove={(mapId) => {
        if (mapId !== editing.sheet.mapId) return;
        setRemovedId(mapId);
        editing.startAnew();
      }}
      onRestore={(map) => {
        if (map.mapId === removedId) editing.open(map);
      }}
    />
  );
}
