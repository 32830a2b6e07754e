import { keptPlaces } from './queue/KeptShelf';
import { theQueue } from './queue/theQueue';
import type { Arrival } from './queue/UploadShelf';
import { forgetUnsent, loseSightOf, makeUpFor, mayLeave, noteUnsent } from './unsentFiles';

/** What the queue adds to the place of a second field of the same name. */
const TWIN = /#\d+$/;

/**
 * Goes on with what was on its way in places that begin so, whichever page or field is open. What arrives is told with
 * the rest of its place's name, until a field of that place takes over.
 * @returns what ends it: what arrives later waits until somebody takes it
 */
export function resumeWaiting(prefix: string, take: (rest: string, arrival: Arrival) => void): () => void {
  const shelves = theQueue().openAll(prefix);
  const entries = shelves.flatMap((shelf) => shelf.entries);
  entries.forEach(({ key, name }) => noteUnsent(key, name));
  loseSightOf(entries.map(({ key }) => key));
  for (const shelf of shelves)
    shelf.receive((arrival) => {
      forgetUnsent([arrival.key]);
      makeUpFor(arrival.file.name);
      take(shelf.place.slice(prefix.length).replace(TWIN, ''), arrival);
    });
  return () =>
    theQueue()
      .openAll(prefix)
      .forEach((shelf) => shelf.receive(undefined));
}

/** At the start of the app: goes on with all that was on its way when it was closed, whoever's page it belongs to. */
export function continueUploads(): void {
  theQueue().openAll('');
}

/** Whether something that was on its way waits in places that begin so. */
export function hasWaiting(prefix: string): boolean {
  return keptPlaces(prefix).length > 0;
}

/** Before a paper is saved: whether it may go without the files of its field that have not arrived. */
export function mayLeaveWaiting(place: string): Promise<boolean> {
  const entries = theQueue()
    .openAll(place)
    .flatMap((shelf) => shelf.entries);
  return mayLeave(
    entries.map(({ name }) => name),
    '保存',
  );
}

/** Lets go of what is on its way in places that begin so: nobody wants it any more. */
export function forgetWaiting(prefix: string): void {
  const queue = theQueue();
  for (const shelf of queue.openAll(prefix)) {
    forgetUnsent(shelf.entries.map(({ key }) => key));
    shelf.entries.forEach(({ key }) => queue.remove(shelf, key));
  }
}
