import { useState } from 'react';
import { problemSentence } from '@/api/problemSentence';
import type { Catalogue } from '@/domain/catalogue/catalogue';
import type { Answers } from '@/domain/catalogue/question';
import { routeItems, type RouteMap } from '@/domain/catalogue/routeMap';
import { useAskMe } from '@/features/account/useMe';
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
  const askMe = useAskMe();
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState('');

  async function fillIn(): Promise<boolean> {
    const { accountId, name } = await askMe();
    return putIntoDraft({
      requester: { accountId, mode: 'agency', myName: name },
      itemIds: routeItems(map).map(({ item }) => item.itemId),
      question: projectWords({ catalogue, answers }),
    });
  }

  async function request(): Promise<void> {
    setBusy(true);
    setProblem('');
    try {
      if (await fillIn()) goTo('request', { mode: 'agency', from: 'routeMap' });
    } catch (error) {
      setProblem(problemSentence(error));
    }
    setBusy(false);
  }

  return (
    <>
      <Problem sentence={problem} />
      <PrimaryButton isBusy={isBusy} onClick={() => void request()}>
        按这张路线图申请代办
      </PrimaryButton>
    </>
  );
}
