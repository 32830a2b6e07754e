import { useRef, useState } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { api } from '@/api/api';
import { apiErrorOf, problemSentence } from '@/api/problemSentence';
import { IntentIds } from '../live/IntentIds';
import type { EnterpriseFields } from './enterpriseProblems';
import { rememberContact } from './lastContact';
import { meKey } from './useMe';

export interface Binding {
  /** Answers whether the enterprise is bound now. */
  readonly bind: (fields: EnterpriseFields) => Promise<boolean>;
  readonly isBusy: boolean;
  readonly problem: string;
  /** Whether the enterprise turned out to have an owner already. */
  readonly wasOwned: boolean;
}

export function useBindEnterprise(): Binding {
  const queryClient = useQueryClient();
  const ids = useRef(new IntentIds());
  const isUnderway = useRef(false);
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState('');
  const [wasOwned, setOwned] = useState(false);

  async function send(fields: EnterpriseFields): Promise<void> {
    const me = await api.applicant.me.bindEnterprise.mutate({
      ...fields,
      phone: fields.isFromWechat ? undefined : fields.phone,
      commandId: ids.current.idFor(fields),
    });
    queryClient.setQueryData(meKey, me);
    void queryClient.invalidateQueries({ queryKey: ['cases', 'applicant'] });
    if (me.accountId !== null && !fields.isFromWechat)
      rememberContact(me.accountId, { name: fields.myName, phone: fields.phone });
  }

  async function bind(fields: EnterpriseFields): Promise<boolean> {
    if (isUnderway.current) return false;

    isUnderway.current = true;
    setBusy(true);
    setProblem('');
    try {
      await send(fields);
      return true;
    } catch (error) {
      setProblem(problemSentence(error));
      setOwned(apiErrorOf(error).fields['creditCode'] !== undefined);
      return false;
    } finally {
      isUnderway.current = false;
      setBusy(false);
    }
  }

  return { bind, isBusy, problem, wasOwned };
}
