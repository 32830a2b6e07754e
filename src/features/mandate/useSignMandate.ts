import { useRef, useState } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { api } from '@/api/api';
import { isStale, problemSentence } from '@/api/problemSentence';
import type { MandateTerms } from '@/domain/mandate/Mandate';
import type { SigningWish } from '@/domain/mandate/SigningWish';
import { caseKeys } from '../caseView/caseKeys';
import { IntentIds } from '../live/IntentIds';

/** Whoever signs or registers: the enterprise or the staff. */
export type SigningScope = 'applicant' | 'workbench';

interface SignedTerms {
  readonly terms: MandateTerms;
  readonly signing: SigningWish;
}

export interface MandateSending {
  /** Answers whether the mandate is signed now; if not, `problem` says why. */
  readonly send: (signed: SignedTerms) => Promise<boolean>;
  readonly isBusy: boolean;
  readonly problem: string;
}

const sendOf = {
  applicant: api.applicant.cases.signMandate,
  workbench: api.workbench.cases.signMandate,
} as const;

/** Hands a signed mandate in; a retry of the same signing carries the same commandId. */
export function useSignMandate(scope: SigningScope, caseId: string): MandateSending {
  const queryClient = useQueryClient();
  const ids = useRef(new IntentIds());
  const isUnderway = useRef(false);
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState('');
  const key = caseKeys.answer({ scope, caseId });

  async function send(signed: SignedTerms): Promise<boolean> {
    if (isUnderway.current) return false;

    isUnderway.current = true;
    setBusy(true);
    setProblem('');
    try {
      const input = { ...signed, caseId, commandId: ids.current.idFor(signed) };
      queryClient.setQueryData(key, await sendOf[scope].mutate(input));
      void queryClient.invalidateQueries({ queryKey: ['cases', scope] });
      return true;
    } catch (error) {
      setProblem(problemSentence(error));
      if (isStale(error)) void queryClient.invalidateQueries({ queryKey: key });
      return false;
    } finally {
      isUnderway.current = false;
      setBusy(false);
    }
  }

  return { send, isBusy, problem };
}
