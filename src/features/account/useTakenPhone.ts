import { useState } from 'react';
import { api } from '@/api/api';
import { newCommandId } from '@/api/newCommandId';
import { problemSentence } from '@/api/problemSentence';

export interface TakenPhone {
  /** The ends of the number that WeChat told; empty while none is. */
  readonly phoneMasked: string;
  readonly problem: string;
  /** @param code what WeChat's button gave; undefined where the person said no. Answers whether there is a number now */
  readonly take: (code: string | undefined) => Promise<boolean>;
  readonly forget: () => void;
}

/** The number that WeChat knows of this person, kept in the cloud until it is used. */
export function useTakenPhone(): TakenPhone {
  const [phoneMasked, setMasked] = useState('');
  const [problem, setProblem] = useState('');

  async function take(code: string | undefined): Promise<boolean> {
    setProblem(code === undefined ? '没有读取微信手机号。可以自己填写号码。' : '');
    if (code === undefined) return false;
    try {
      const taken = await api.applicant.me.takePhone.mutate({ commandId: newCommandId(), code });
      setMasked(taken.phoneMasked);
      return true;
    } catch (error) {
      setProblem(problemSentence(error));
      return false;
    }
  }

  return { phoneMasked, problem, take, forget: () => setMasked('') };
}
