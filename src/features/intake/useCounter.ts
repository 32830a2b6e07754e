import { useRef, useState } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { api } from '@/api/api';
import { apiErrorOf, problemSentence } from '@/api/problemSentence';
import { serverNow } from '@/api/serverClock';
import { dayOf } from '@/domain/shared/time';
import { confirmed } from '@/components/confirmed';
import { caseKeys } from '../caseView/caseKeys';
import { useCatalogue } from '../catalogue/useCatalogue';
import { counterPayload, type CounterDraft } from './CounterDraft';

export interface CounterEntry {
  /** Answers the new case's id, or undefined where it was refused; the sentence is then in `problem`. */
  readonly submit: (draft: CounterDraft) => Promise<string | undefined>;
  readonly isBusy: boolean;
  readonly problem: string;
}

/** Enters a walk-in's request. The draft's own commandId goes with every try, so nothing is entered twice. */
export function useCounter(): CounterEntry {
  const queryClient = useQueryClient();
  const catalogue = useCatalogue();
  const isUnderway = useRef(false);
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState('');

  async function submit(draft: CounterDraft): Promise<string | undefined> {
    if (isUnderway.current) return undefined;

    isUnderway.current = true;
    setBusy(true);
    setProblem('');
    try {
      const answer = await enter(counterPayload(draft, catalogue, dayOf(serverNow())));
      if (answer === undefined) return undefined;

      const { caseId } = answer.view.agencyCase;
      queryClient.setQueryData(caseKeys.answer({ scope: 'workbench', caseId }), answer);
      void queryClient.invalidateQueries({ queryKey: ['cases', 'workbench'] });
      return caseId;
    } catch (error) {
      setProblem(problemSentence(error));
      return undefined;
    } finally {
      isUnderway.current = false;
      setBusy(false);
    }
  }

  return { submit, isBusy, problem };
}

type Payload = ReturnType<typeof counterPayload>;

/** Where somebody has bound the enterprise online, the window vouches that both are of one house, or enters nothing. */
async function enter(payload: Payload) {
  const { mutate } = api.workbench.cases.submitAtCounter;
  try {
    return await mutate(payload);
  } catch (error) {
    const { code, userMessage } = apiErrorOf(error);
    if (code !== 'IDENTITY_UNCHECKED') throw error;

    const isChecked = await confirmed({
      title: '这家企业已在线绑定',
      words: userMessage,
      yes: '已核对',
      no: '先不登记',
    });
    return isChecked ? mutate({ ...payload, isIdentityChecked: true }) : undefined;
  }
}
