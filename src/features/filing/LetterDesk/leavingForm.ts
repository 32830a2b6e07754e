import { forgetWaiting, hasWaiting } from '../../files/waitingFiles';
import { mayGiveUp } from '../../staff/mayGiveUp';

interface Leaving {
  /** Where the form and its files are kept on this device. */
  readonly place: string;
  /** When something was last kept; null where nothing was. */
  readonly savedAt: unknown;
  readonly discard: () => void;
  readonly onClose: () => void;
}

/** Two ways out of a form with files: `close` once it is sent, `giveUp` after asking where something would be lost. */
export function leavingForm({ place, savedAt, discard, onClose }: Leaving) {
  function close(): void {
    discard();
    forgetWaiting(place);
    onClose();
  }

  async function giveUp(): Promise<void> {
    if (await mayGiveUp(savedAt !== null || hasWaiting(place))) close();
  }

  return { close, giveUp };
}
