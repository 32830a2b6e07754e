import { useState } from 'react';
import { problemSentence } from '@/api/problemSentence';
import type { ServiceItem } from '@/domain/catalogue/catalogue';
import { useAskMe } from '@/features/account/useMe';
import { goTo } from '@/features/navigation/routes';
import { addToDraft } from '@/features/request/putIntoDraft';
import { BottomActions } from '@/components/BottomActions';
import { PrimaryButton } from '@/components/PrimaryButton';
import { Problem } from '@/components/Problem';
import { QuietButton } from '@/components/QuietButton';

/** From one item straight to its request, the item already chosen. */
export function RequestItem({ item }: { readonly item: ServiceItem }) {
  const askMe = useAskMe();
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState('');

  async function request(): Promise<void> {
    setBusy(true);
    setProblem('');
    try {
      const { accountId, name } = await askMe();
      const requester = { accountId, mode: 'agency', myName: name } as const;
      addToDraft({ requester, itemId: item.itemId });
      goTo('request', { mode: 'agency', from: 'routeMap' });
    } catch (error) {
      setProblem(problemSentence(error));
    }
    setBusy(false);
  }

  return (
    <BottomActions>
      <Problem sentence={problem} />
      <PrimaryButton isBusy={isBusy} onClick={() => void request()}>
        代办这个事项
      </PrimaryButton>
      <QuietButton onClick={() => goTo('request', { mode: 'assist' })}>先问问专员(帮办)</QuietButton>
    </BottomActions>
  );
}
