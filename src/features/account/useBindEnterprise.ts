import { useRef, useState } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { api } from '@/api/api';
import { newCommandId } from '@/api/newCommandId';
import { problemSentence } from '@/api/problemSentence';
import type { EnterpriseFields } from './enterpriseProblems';
import { rememberContact } from './lastContact';
import { meKey } from './useMe';

export interface Binding {
  /** Answers whether the enterprise is bound now. */
  readonly bind: (fields: EnterpriseFields) => Promise<boolean>;
  readonly isBusy: boolean;
  readonly problem: string;
}

export function useBindEnterprise(): Binding {
  const queryClient = useQueryClient();
  const commandId = useRef(newCommandId());
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState('');

  async function bind(fields: EnterpriseFields): Promise<boolean> {
    if (isBusy) return false;

    setBusy(true);
    setProblem('');
    try {
      const me = await api.applicant.me.bindEnterprise.mutate({ commandId: commandId.current, ...fields });
      queryClient.setQueryData(meKey, me);
      void queryClient.invalidateQueries({ queryKey: ['cases', 'applicant'] });
      rememberContact({ name: fields.myName, phone: fields.phone });
      return true;
    } catch (error) {
      setProblem(problemSentence(error));
      commandId.current = newCommandId();
      return false;
    } finally {
      setBusy(false);
    }
  }

  return { bind, isBusy, problem };
}
