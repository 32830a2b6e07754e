import { useRef, useState } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { api } from '@/api/api';
import { newCommandId } from '@/api/newCommandId';
import { problemSentence } from '@/api/problemSentence';
import type { ConsentPurpose } from '@/domain/account/consent';
import { CaseMode } from '@/domain/agencyCase/AgencyCase';
import { forgetConsent, noteConsent } from '@/components/consent/consentStore';
import { CONSENT_VERSION } from '@/components/consent/consentWords';
import { forgetContact } from '../account/lastContact';
import { meKey } from '../account/useMe';
import { forgetWaiting } from '../files/waitingFiles';
import { clearDraft, loadDraft } from '../request/draftStore';
import { clearSynced } from '../request/syncedDraft';

export interface Withdrawing {
  /** Answers whether it was done. @param accountId null for somebody who never signed up */
  readonly withdraw: (accountId: string | null) => Promise<boolean>;
  readonly isBusy: boolean;
  readonly problem: string;
}

/** Takes a consent back: first in the cloud, where it may be refused, then on this device. */
export function useWithdraw(purpose: ConsentPurpose): Withdrawing {
  const queryClient = useQueryClient();
  const commandId = useRef(newCommandId());
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState('');

  async function withdraw(accountId: string | null): Promise<boolean> {
    if (isBusy) return false;

    setBusy(true);
    setProblem('');
    try {
      if (accountId === null) noteConsent(purpose, false);
      else await takeBack(commandId.current, purpose);
      forgetOnDevice(accountId, purpose);
      void queryClient.invalidateQueries({ queryKey: meKey });
      void queryClient.invalidateQueries({ queryKey: ['drafts'] });
      return true;
    } catch (error) {
      setProblem(problemSentence(error));
      return false;
    } finally {
      setBusy(false);
    }
  }

  return { withdraw, isBusy, problem };
}

async function takeBack(commandId: string, purpose: ConsentPurpose): Promise<void> {
  await api.applicant.me.withdrawConsent.mutate({ commandId, purpose, version: CONSENT_VERSION });
  forgetConsent(purpose);
}

/** The same here as in the cloud: every draft goes with the number, those with files go with the files. */
function forgetOnDevice(accountId: string | null, purpose: ConsentPurpose): void {
  if (purpose !== 'phone') forgetWaiting('');
  else if (accountId !== null) forgetContact(accountId);
  for (const mode of CaseMode.options) {
    const owner = { accountId, mode };
    const draft = loadDraft(owner);
    const files = draft === undefined ? [] : [...Object.values(draft.papers).flat(), ...draft.attachments];
    if (purpose !== 'phone' && files.length === 0) continue;

    clearDraft(owner);
    clearSynced(owner);
  }
}
