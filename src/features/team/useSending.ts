import { useRef, useState } from 'react';
import { apiErrorOf } from '@/api/problemSentence';
import { IntentIds } from '../live/IntentIds';

export interface Sending {
  /** Answers what the cloud said, or undefined where it refused; the sentence is then in `problem`. */
  readonly send: <T>(intent: object, run: (commandId: string) => Promise<T>) => Promise<T | undefined>;
  readonly isBusy: boolean;
  readonly problem: string;
  /** By field, where the cloud named one. */
  readonly fields: Readonly<Record<string, string>>;
}

/** One thing sent at a time; trying the same again after a lost answer repeats the command. */
export function useSending(): Sending {
  const ids = useRef(new IntentIds());
  const isUnderway = useRef(false);
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState('');
  const [fields, setFields] = useState<Readonly<Record<string, string>>>({});

  async function send<T>(intent: object, run: (commandId: string) => Promise<T>): Promise<T | undefined> {
    if (isUnderway.current) return undefined;

    isUnderway.current = true;
    setBusy(true);
    setProblem('');
    setFields({});
    try {
      const answer = await run(ids.current.idFor(intent));
      ids.current.forget(intent);
      return answer;
    } catch (error) {
      const refusal = apiErrorOf(error);
      setFields(refusal.fields);
      setProblem(refusal.userMessage);
      return undefined;
    } finally {
      isUnderway.current = false;
      setBusy(false);
    }
  }

  return { send, isBusy, problem, fields };
}
