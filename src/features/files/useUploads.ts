import { useRef, useState } from 'react';
import type { PickedFile } from '@/api/CloudTransport';
import { newCommandId } from '@/api/newCommandId';
import { problemSentence } from '@/api/problemSentence';
import { fileProblem } from './fileProblem';
import type { FileOwner, StoredFile } from './FileGateway';
import { uploadFile } from './uploadFile';

/** A file on its way, or one that did not get there and can be tried again. */
export interface Travelling {
  readonly key: string;
  readonly file: PickedFile;
  /** 0 to 100. */
  readonly percent: number;
  /** Empty while it is fine. */
  readonly problem: string;
}

interface Uploads {
  readonly travelling: readonly Travelling[];
  readonly start: (files: readonly PickedFile[]) => void;
  readonly retry: (key: string) => void;
  readonly forget: (key: string) => void;
}

/** Sends picked files side by side; each that arrives is told to `onStored`, even after the page was left. */
export function useUploads({
  owner,
  onStored,
}: {
  readonly owner: FileOwner;
  readonly onStored: (file: StoredFile) => void;
}): Uploads {
  const [travelling, setTravelling] = useState<readonly Travelling[]>([]);
  const forgotten = useRef(new Set<string>());

  function update(key: string, change: Partial<Travelling>): void {
    setTravelling((before) => before.map((each) => (each.key === key ? { ...each, ...change } : each)));
  }

  function forget(key: string): void {
    forgotten.current.add(key);
    setTravelling((before) => before.filter((each) => each.key !== key));
  }

  async function send({ key, file }: Pick<Travelling, 'key' | 'file'>): Promise<void> {
    try {
      const stored = await uploadFile({ owner, file, onProgress: (percent) => update(key, { percent }) });
      if (!forgotten.current.has(key)) onStored(stored);
      forget(key);
    } catch (error) {
      update(key, { percent: 0, problem: problemSentence(error) });
    }
  }

  function start(files: readonly PickedFile[]): void {
    const added = files.map((file) => {
      const problem = fileProblem(file) ?? '';
      return { key: newCommandId(), file, percent: 0, problem };
    });
    setTravelling((before) => [...before, ...added]);
    added.filter(({ problem }) => problem === '').forEach((each) => void send(each));
  }

  function retry(key: string): void {
    const found = travelling.find((each) => each.key === key);
    if (found === undefined || fileProblem(found.file) !== undefined) return;

    update(key, { percent: 0, problem: '' });
    void send(found);
  }

  return { travelling, start, retry, forget };
}
