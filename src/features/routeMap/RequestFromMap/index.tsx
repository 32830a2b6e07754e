import { useState } from 'react';
import type { Catalogue } from '@/domain/catalogue/catalogue';
import type { Answers } from '@/domain/catalogue/question';
import { routeItems, type RouteMap } from '@/domain/catalogue/routeMap';
import { useMe } from '@/features/account/useMe';
import { goTo } from '@/features/navigation/routes';
import { putIntoDraft } from '@/features/request/putIntoDraft';
import { PrimaryButton } from '@/components/PrimaryButton';
import { Problem } from '@/components/Problem';
import { projectWords } from '../mapName';

interface RequestFromMapProps {
  readonly catalogue: Catalogue;
  readonly map: RouteMap;
  readonly answers: Answers;
}

/** Turns the map into a 代办 request with its items already chosen. */
export function RequestFromMap({ catalogue, map, answers }: RequestFromMapProps) {
  const { me, isLoading, error, refresh } = useMe();
  const [isTried, setTried] = useState(false);
  const itemIds = routeItems(map).map(({ item }) => item.itemId);

  async function request(): Promise<void> {
    setTried(true);
    if (me === undefined) return refresh();

    const requester = { accountId: me.accountId, mode: 'agency', myName: me.name } as const;
    const question = projectWords({ catalogue, answers });
    if (await putIntoDraft({ requester, itemIds, question }))
      goTo('request', { mode: 'agency', from: 'routeMap' });
  }

  return (
    <>
      <Problem sentence={isTried ? error : ''} />
      <PrimaryButton isBusy={isTried && isLoading} onClick={() => void request()}>
        按这张路线图申请代办
      </PrimaryButton>
    </>
  );
}
