import { open, type FileHandle } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { DiskError, TooLargeError } from './uploadErrors';

type Receiving = { content: Readable; file: string; /** Bytes. */ limit: number };

/**
 * Streams an upload into a new file and resolves with its bytes once they are on the disk. Reads to the end also what
 * it cannot keep, because a client that is cut off in the middle sees a broken connection instead of the answer.
 * Throws TooLargeError, DiskError, or what ended the upload.
 */
export async function receiveFile({ content, file, limit }: Receiving): Promise<number> {
  const target = await onDisk(open(file, 'wx'));
  try {
    const bytes = await copy({ content, target, limit });
    await onDisk(target.sync());
    return bytes;
  } finally {
    await target.close();
  }
}

type Copying = { content: Readable; target: FileHandle; limit: number };

async function copy({ content, target, limit }: Copying): Promise<number> {
  let bytes = 0;
  let failure: Error | undefined;
  for await (const chunk of content as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes > limit) failure = new TooLargeError(limit);
    failure ??= await writeAll(target, chunk);
  }
  if (failure) throw failure;
  return bytes;
}

/** The failure is given, not thrown, so that the reading goes on. */
async function writeAll(target: FileHandle, chunk: Buffer): Promise<Error | undefined> {
  try {
    for (let written = 0; written < chunk.length;) {
      const { bytesWritten } = await target.write(chunk, written);
      written += bytesWritten;
    }
    return undefined;
  } catch (error) {
    return new DiskError(error as NodeJS.ErrnoException);
  }
}

async function onDisk<Result>(work: Promise<Result>): Promise<Result> {
  try {
    return await work;
  } catch (error) {
    throw new DiskError(error as NodeJS.ErrnoException);
  }
}
