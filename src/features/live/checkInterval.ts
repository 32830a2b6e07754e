import { isBeingChecked } from '@/domain/files/pictureCheck';
import type { FileFacts } from '@/domain/agencyCase/CaseAnswer';

/** How often an open page asks what became of a picture that is being checked, in ms. */
export const CHECK_INTERVAL_MS = 5_000;

/** For a query's `refetchInterval`: it asks again only while WeChat looks at one of these. */
export function checkInterval(files: readonly Pick<FileFacts, 'note'>[]): number | false {
  return files.some(({ note }) => isBeingChecked(note)) && CHECK_INTERVAL_MS;
}
