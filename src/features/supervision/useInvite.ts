import { useRef, useState } from 'react';
import { api, type SupervisionInputs, type SupervisionOutputs } from '@/api/api';
import { newCommandId } from '@/api/newCommandId';
import { problemSentence } from '@/api/problemSentence';
import type { StaffRole } from '../staff/roleHomes';

export type Invitation = SupervisionOutputs['staff']['invite'];

interface Wish {
  readonly roles: readonly StaffRole[];
  readonly departmentId?: string;
}

/** One code at a time; asking again after a lost answer gives the same code. */
export function useInvite() {
  const intent = useRef({ key: '', commandId: '' });
  const [invitation, setInvitation] = useState<Invitation | undefined>(undefined);
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState('');

  async function invite(wish: Wish): Promise<void> {
    if (isBusy) return;

    const key = JSON.stringify(wish);
    if (intent.current.key !== key) intent.current = { key, commandId: newCommandId() };
    const input: SupervisionInputs['staff']['invite'] = {
      ...wish,
      roles: [...wish.roles],
      commandId: intent.current.commandId,
    };
    setBusy(true);
    setProblem('');
    try {
      setInvitation(await api.supervision.staff.invite.mutate(input));
    } catch (error) {
      setProblem(problemSentence(error));
    } finally {
      setBusy(false);
    }
  }

  function startAnew(): void {
    intent.current = { key: '', commandId: '' };
    setInvitation(undefined);
  }

  return { invite, invitation, startAnew, isBusy, problem };
}
