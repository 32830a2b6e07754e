import { keptPlaces } from './queue/KeptShelf';
import { theQueue } from './queue/theQueue';
import { forgetUnsent, loseSightOf, mayLeave, noteUnsent } from './unsentFiles';

/** Goes on with what was on its way when the app was closed, in places that begin so, whichever page is open. */
export function resumeWaiting(prefix: string): void {
  const entries = theQueue()
    .openAll(prefix)
    .flatMap((shelf) => shelf.entries);
  entries.forEach(({ key, name }) => noteUnsent(key, name));
  loseSightOf(entries.map(({ key }) => key));
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
