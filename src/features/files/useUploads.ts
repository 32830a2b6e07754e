import { useEffect, useMemo, useReducer, useRef } from 'react';
import type { PickedFile } from '@/api/CloudTransport';
import type { FileOwner } from './FileGateway';
import { theQueue } from './queue/theQueue';
import type { Arrival, ShelfEntry } from './queue/UploadShelf';
import { forgetUnsent, loseSightOf, makeUpFor, noteUnsent } from './unsentFiles';

export type Travelling = ShelfEntry;

export interface Uploads {
  /** On their way, or not arrived, as they were picked. */
  readonly travelling: readonly Travelling[];
  /** Keys of files and of what travels, as the pages shall stand. */
  readonly order: readonly string[];
  readonly isPaused: boolean;
  readonly isWaitingForNetwork: boolean;
  /** @param replaces the page whose place the file takes once it has arrived */
  readonly start: (files: readonly PickedFile[], replaces?: string) => void;
  readonly retry: (key: string) => void;
  /** Lets go of one that has not arrived; answers it, so that it can be started again. */
  readonly forget: (key: string) => Travelling | undefined;
  readonly bringBack: (travelling: Travelling) => void;
  readonly arrange: (order: readonly string[]) => void;
  readonly pause: () => void;
  readonly resume: () => void;
}

interface Wanted {
  readonly owner: FileOwner;
  /** What tells this field from all others on this phone, also after the app was started again. */
  readonly place: string;
  readonly onStored: (arrival: Arrival) => void;
}

/**
 * Sends picked files in the queue of the app; each that arrives is told to `onStored`, even after the page was left. A
 * page of a case that was left is told once it is open again: nobody could take the file over in between.
 */
export function useUploads({ owner, place, onStored }: Wanted): Uploads {
  const queue = theQueue();
  const claimed = useMemo(() => queue.claim(place), [queue, place]);
  const shelf = queue.open(claimed, owner);
  const [, draw] = useReducer((count: number) => count + 1, 0);
  const latest = useRef(onStored);
  latest.current = onStored;
  const belongsToCase = 'caseId' in owner;

  useEffect(() => {
    const unwatch = shelf.watch(draw);
    shelf.entries.forEach(({ key, name }) => noteUnsent(key, name));
    shelf.receive((arrival) => {
      forgetUnsent([arrival.key]);
      makeUpFor(arrival.file.name);
      latest.current(arrival);
    });
    theQueue().pump();
    draw();
    return () => {
      unwatch();
      theQueue().release(claimed);
      const keys = shelf.entries.map(({ key }) => key);
      // A request is filled in over several steps, so what it lacks is remembered until it is handed in.
      if (!belongsToCase) return loseSightOf(keys);
      forgetUnsent(keys);
      shelf.receive(undefined);
      // Who comes back later knows by then; another letter or correction must not begin with an old refusal.
      shelf.entries.filter(({ isFinal }) => isFinal).forEach(({ key }) => theQueue().remove(shelf, key));
    };
  }, [shelf, claimed, belongsToCase]);

  return {
    travelling: shelf.entries,
    order: shelf.order,
    isPaused: queue.isPaused,
    isWaitingForNetwork: queue.isWaitingForNetwork,
    start: (files, replaces) =>
      queue.add(shelf, files, replaces).forEach((key, place) => noteUnsent(key, files[place]?.name ?? '')),
    retry: (key) => queue.retry(shelf, key),
    forget: (key) => {
      forgetUnsent([key]);
      return queue.remove(shelf, key);
    },
    bringBack: (travelling) => {
      noteUnsent(travelling.key, travelling.name);
      queue.bringBack(shelf, travelling);
    },
    arrange: (order) => shelf.arrange(order),
    pause: () => queue.pause(),
    resume: () => queue.resume(),
  };
}
