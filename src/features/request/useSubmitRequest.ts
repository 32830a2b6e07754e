import { useRef, useState } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { api } from '@/api/api';
import { problemSentence } from '@/api/problemSentence';
import { serverNow } from '@/api/serverClock';
import { dayOf } from '@/domain/shared/time';
import { rememberContact } from '@/features/account/lastContact';
import { useCatalogue } from '@/features/catalogue/useCatalogue';
import { caseKeys } from '@/features/caseView/caseKeys';
import { forgetAllUnsent, mayLeaveUnsent } from '@/features/files/unsentFiles';
import { mandatePayload } from '@/features/mandate/draftMandate';
import { useCredits } from '@/features/message/useCredits';
import { vaultKeys } from '@/features/vault/vaultKeys';
import type { MyEnterprise } from './chosenEnterprise';
import { rememberProject } from './lastProject';
import type { RequestDraft } from '@/domain/request/RequestDraft';
import { requestPayload } from './requestPayload';

export interface Submitting {
  /** Answers the new case's id, or undefined where it was refused; the sentence is then in `problem`. */
  readonly submit: (request: {
    draft: RequestDraft;
    enterprise: MyEnterprise;
  }) => Promise<string | undefined>;
  readonly isBusy: boolean;
  readonly problem: string;
}

/** Hands a request in. The draft's own commandId goes with every try, so that a lost answer files nothing twice. */
export function useSubmitRequest(): Submitting {
  const queryClient = useQueryClient();
  const catalogue = useCatalogue();
  const askCredits = useCredits(['caseAccepted', 'progressReported', 'correctionWanted']);
  const isUnderway = useRef(false);
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState('');

  async function send(request: { draft: RequestDraft; enterprise: MyEnterprise }): Promise<string> {
    await askCredits();
    const { draft, enterprise } = request;
    const { enterpriseId } = enterprise;
    const today = dayOf(serverNow());
    const payload = {
      ...requestPayload({ draft, enterpriseId, catalogue }),
      ...mandatePayload({ draft, catalogue, today, enterprise }),
    };
    const answer = await api.applicant.cases.submit.mutate(payload);
    const { caseId } = answer.view.agencyCase;
    queryClient.setQueryData(caseKeys.answer({ scope: 'applicant', caseId }), answer);
    void queryClient.invalidateQueries({ queryKey: ['cases', 'applicant'] });
    void queryClient.invalidateQueries({ queryKey: vaultKeys.all });
    const { accountId } = answer.view.agencyCase.submittedBy;
    rememberContact(accountId, request.draft.contact);
    rememberProject(accountId, request.draft.project);
    return caseId;
  }

  async function submit(request: {
    draft: RequestDraft;
    enterprise: MyEnterprise;
  }): Promise<string | undefined> {
    if (isUnderway.current) return undefined;

    isUnderway.current = true;
    setBusy(true);
    setProblem('');
    try {
      if (!(await mayLeaveUnsent())) return undefined;
      const caseId = await send(request);
      forgetAllUnsent();
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
