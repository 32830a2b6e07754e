import { useQueryClient } from '@tanstack/react-query';
import { api } from '@/api/api';
import { confirmed } from '@/components/confirmed';
import { meKey } from '../account/useMe';
import { goBack } from '../navigation/routes';
import { useWayOn } from '../navigation/useWayOn';
import { useSending } from './useSending';
import type { Team } from './useTeam';

export interface Leaving {
  readonly leave: () => Promise<void>;
  readonly isBusy: boolean;
  readonly problem: string;
}

/** Leaves an enterprise, once it is asked for a second time. */
export function useLeaving({ enterpriseId, enterpriseName }: Team): Leaving {
  const client = useQueryClient();
  const wayOn = useWayOn();
  const { send, isBusy, problem } = useSending();

  async function leave(): Promise<void> {
    const words = '您马上看不到它的办件和材料。想再加入,须请同事重新邀请。';
    if (!(await confirmed({ title: `离开${enterpriseName}?`, words, yes: '离开' }))) return;

    const me = await send({ enterpriseId }, (commandId) =>
      api.applicant.team.leave.mutate({ commandId, enterpriseId }),
    );
    if (me === undefined) return;
    client.setQueryData(meKey, me);
    void client.invalidateQueries({ queryKey: ['cases', 'applicant'] });
    wayOn(() => goBack('mine'));
  }

  return { leave, isBusy, problem };
}
