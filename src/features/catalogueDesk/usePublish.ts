import { useRef, useState } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { api } from '@/api/api';
import { newCommandId } from '@/api/newCommandId';
import { problemSentence } from '@/api/problemSentence';
import { catalogueKey } from '../catalogue/useCatalogue';
import { deskStore } from './draft/deskStore';
import { versionsKey } from './useVersions';

export interface Publishing {
  /** Answers the new version's number, or undefined where it was refused; the sentence is then in `problem`. */
  readonly publish: () => Promise<number | undefined>;
  readonly discard: () => Promise<boolean>;
  /** An earlier version becomes the draft; 0 is the shipped catalogue. */
  readonly restore: (number: number) => Promise<boolean>;
  readonly isBusy: boolean;
  readonly problem: string;
}

/** What changes the draft as a whole. Each first saves what is on screen, so that it can be taken back or is in it. */
export function usePublish(): Publishing {
  const queryClient = useQueryClient();
  const intent = useRef({ key: '', commandId: '' });
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState('');

  async function run<T>(send: () => Promise<T | undefined>): Promise<T | undefined> {
    if (isBusy) return undefined;
    setBusy(true);
    setProblem('');
    try {
      return await send();
    } catch (error) {
      setProblem(problemSentence(error));
      void deskStore.load().catch(() => undefined);
      return undefined;
    } finally {
      setBusy(false);
    }
  }

  async function publish(): Promise<number | undefined> {
    await deskStore.save();
    const draft = deskStore.get();
    if (draft?.saving !== 'saved') return undefined;

    const wish = { revision: draft.revision, number: draft.current.number };
    const key = `${wish.revision} ${wish.number}`;
    if (intent.current.key !== key) intent.current = { key, commandId: newCommandId() };
    const { commandId } = intent.current;
    const { number } = await api.supervision.catalogue.publish.mutate({ ...wish, commandId });
    await deskStore.replaced(null);
    void queryClient.invalidateQueries({ queryKey: catalogueKey });
    void queryClient.invalidateQueries({ queryKey: versionsKey });
    return number;
  }

  async function discard(): Promise<boolean> {
    await deskStore.save();
    const revision = deskStore.get()?.revision ?? 0;
    await api.supervision.catalogue.discardDraft.mutate({ revision, commandId: newCommandId() });
    await deskStore.replaced('已放弃草稿里的改动');
    return true;
  }

  async function restore(number: number): Promise<boolean> {
    await deskStore.save();
    const revision = deskStore.get()?.revision ?? 0;
    await api.supervision.catalogue.restore.mutate({ number, revision, commandId: newCommandId() });
    await deskStore.replaced('草稿已换成所选的版本');
    return true;
  }

  return {
    publish: () => run(publish),
    discard: async () => (await run(discard)) ?? false,
    restore: async (number) => (await run(() => restore(number))) ?? false,
    isBusy,
    problem,
  };
}
