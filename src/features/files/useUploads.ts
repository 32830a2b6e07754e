import { useEffect, useRef, useState } from 'react';
import type { PickedFile } from '@/api/CloudTransport';
import { newCommandId } from '@/api/newCommandId';
import { apiErrorOf, problemSentence } from '@/api/problemSentence';
import { fileProblem } from './fileProblem';
import type { FileOwner, StoredFile } from './FileGateway';
import { forgetUnsent, loseSightOf, makeUpFor, noteUnsent } from './unsentFiles';
import { uploadFile } from './uploadFile';

/** A file on its way, or one that did not get there and can be tried again. */
export interface Travelling {
  readonly key: string;
  readonly file: PickedFile;
  /** 0 to 100. */
  readonly percent: number;
  /** Empty while it is fine. */
  readonly problem: string;
  /** Another try would end the same: only another file helps. */
  readonly isFinal: boolean;
}

interface Uploads {
  readonly travelling: readonly Travelling[];
  readonly start: (files: readonly PickedFile[]) => void;
  readonly retry: (key: string) => void;
  readonly forget: (key: string) => void;
}

/**
 * Sends picked files one after the other, so that the pages of a paper stay in the order in which they were picked;
 * each that arrives is told to `onStored`, even after the page was left.
 */
export function useUploads({
  owner,
  onStored,
}: {
  readonly owner: FileOwner;
  readonly onStored: (file: StoredFile) => void;
}): Uploads {
  const [travelling, setTravelling] = useState<readonly Travelling[]>([]);
  const forgotten = useRef(new Set<string>());
  const queue = useRef(Promise.resolve());
  const picked = useRef<string[]>([]);
  const belongsToCase = 'caseId' in owner;

  // A request is filled in over several steps, so what it lacks is remembered until it is handed in.
  useEffect(
    () => () => (belongsToCase ? forgetUnsent(picked.current) : loseSightOf(picked.current)),
    [belongsToCase],
  );

  function update(key: string, change: Partial<Travelling>): void {
    setTravelling((before) => before.map((each) => (each.key === key ? { ...each, ...change } : each)));
  }

  function forget(key: string): void {
    forgotten.current.add(key);
    forgetUnsent([key]);
    setTravelling((before) => before.filter((each) => each.key !== key));
  }

  async function send({ key, file }: Pick<Travelling, 'key' | 'file'>): Promise<void> {
    try {
      const stored = await uploadFile({ owner, file, onProgress: (percent) => update(key, { percent }) });
      if (!forgotten.current.has(key)) onStored(stored);
      forget(key);
      makeUpFor(file.name);
    } catch (error) {
      const isFinal = apiErrorOf(error).code === 'BAD_INPUT';
      update(key, { percent: 0, problem: problemSentence(error), isFinal });
    }
  }

  function start(files: readonly PickedFile[]): void {
    const added = files.map((file) => {
      const problem = fileProblem(file) ?? '';
      return { key: newCommandId(), file, percent: 0, problem, isFinal: problem !== '' };
    });
    added.forEach(({ key, file }) => noteUnsent(key, file.name));
    picked.current.push(...added.map(({ key }) => key));
    setTravelling((before) => [...before, ...added]);
    added.filter(({ problem }) => problem === '').forEach(enqueue);
  }

  function enqueue(each: Pick<Travelling, 'key' | 'file'>): void {
    queue.current = queue.current.then(() => (forgotten.current.has(each.key) ? undefined : send(each)));
  }

  function retry(key: string): void {
    const found = travelling.find((each) => each.key === key);
    if (found === undefined || found.isFinal) return;

    update(key, { percent: 0, problem: '' });
    enqueue(found);
  }

  return { travelling, start, retry, forget };
}
