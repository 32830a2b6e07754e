import { useCallback, useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { useDidShow } from '@tarojs/taro';
import { problemSentence } from '@/api/problemSentence';
import type { DraftState } from './draft/DraftState';
import { deskStore } from './draft/deskStore';

export interface LoadedDraft {
  /** Undefined until the draft was read once. */
  readonly draft: DraftState | undefined;
  readonly error: string;
  readonly refresh: () => void;
}

/**
 * The district's draft, read with whatever else the page asks at first, and again each time the page is shown: others
 * may have gone on meanwhile.
 */
export function useDraft(): LoadedDraft {
  const draft = useSyncExternalStore(deskStore.subscribe, deskStore.get);
  const [error, setError] = useState('');

  const refresh = useCallback(() => {
    setError('');
    deskStore.load().catch((fault: unknown) => setError(problemSentence(fault)));
  }, []);

  // A slow phone shows the page before its parts ask for anything: then the draft waits for them.
  const hasAsked = useRef(false);
  useEffect(() => {
    hasAsked.current = true;
    refresh();
  }, [refresh]);
  useDidShow(() => {
    if (hasAsked.current) refresh();
  });
  return { draft, error, refresh };
}
