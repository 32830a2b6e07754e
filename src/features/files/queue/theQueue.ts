import { watchNetwork } from '@/api/network';
import { uploadFile } from '../uploadFile';
import { fileKeeper } from './fileKeeper';
import { readHead } from './readHead';
import { toJpeg } from './toJpeg';
import { UploadQueue } from './UploadQueue';

let queue: UploadQueue | undefined;

/** The one queue of this app; made when it is first needed. */
export function theQueue(): UploadQueue {
  if (queue === undefined) {
    const later = (work: () => void, ms: number) => void setTimeout(work, ms);
    const made = new UploadQueue({ send: uploadFile, keeper: fileKeeper, readHead, toJpeg, later });
    watchNetwork((isOnline) => made.setOnline(isOnline));
    made.sweep(Date.now());
    queue = made;
  }
  return queue;
}
