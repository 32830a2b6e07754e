import { useRef, useState } from 'react';
import Taro from '@tarojs/taro';
import { useQueryClient } from '@tanstack/react-query';
import { newCommandId } from '@/api/newCommandId';
import { apiErrorOf } from '@/api/problemSentence';
import type { Me } from '../account/Me';
import { meKey } from '../account/useMe';
import { firstHome } from './roleHomes';

export interface SigningUp {
  readonly signUp: () => Promise<void>;
  readonly isBusy: boolean;
  readonly problem: string;
  /** By field, where the cloud named one. */
  readonly fields: Readonly<Record<string, string>>;
}

/** Becomes staff with a code, then opens the room of the role that came with it. */
export function useSigningUp(send: (commandId: string) => Promise<Me>): SigningUp {
  const queryClient = useQueryClient();
  const commandId = useRef(newCommandId());
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState('');
  const [fields, setFields] = useState<Readonly<Record<string, string>>>({});

  async function signUp(): Promise<void> {
    if (isBusy) return;

    setBusy(true);
    setProblem('');
    setFields({});
    try {
      const me = await send(commandId.current);
      queryClient.setQueryData(meKey, me);
      await Taro.reLaunch({ url: firstHome(me.roles) ?? '/pages/mine/index' });
    } catch (error) {
      const refusal = apiErrorOf(error);
      setFields(refusal.fields);
      setProblem(Object.keys(refusal.fields).length === 0 ? refusal.userMessage : '');
      commandId.current = newCommandId();
    } finally {
      setBusy(false);
    }
  }

  return { signUp, isBusy, problem, fields };
}
