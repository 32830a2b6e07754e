import { DraftFile } from '@/domain/request/RequestDraft';
import { z } from '@/domain/zod';
import { hasKeptForm, useKeptForm } from '@/features/form/useKeptForm';
import type { StoredFile } from './FileGateway';
import { forgetWaiting, hasWaiting } from './waitingFiles';

export interface KeptFiles {
  readonly files: readonly StoredFile[];
  readonly setFiles: (files: StoredFile[]) => void;
  /** Once they have been handed in: nothing of them stays on the phone or on its way. */
  readonly discard: () => void;
}

const KeptList = z.array(DraftFile);

/**
 * The files of one paper until it is handed in: those that have arrived are on the phone like those on their way, so
 * that neither needs choosing again after the app was closed. `place` is that of the `UploadField` that shows them.
 */
export function useKeptFiles(place: string): KeptFiles {
  const kept = useKeptForm({ key: place, schema: KeptList, initial: (): DraftFile[] => [] });

  function discard(): void {
    kept.discard();
    forgetWaiting(place);
  }

  return { files: kept.form, setFiles: (next) => kept.change(() => next), discard };
}

/** Whether files were chosen for this paper and not handed in: its form then opens by itself. */
export function hasKeptFiles(place: string): boolean {
  return hasKeptForm(place, (form) => Array.isArray(form) && form.length > 0) || hasWaiting(place);
}
