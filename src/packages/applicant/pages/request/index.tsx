import { useRouter } from '@tarojs/taro';
import type { CaseMode } from '@/domain/agencyCase/AgencyCase';
import type { Me } from '@/features/account/Me';
import { useMe } from '@/features/account/useMe';
import { useCatalogue } from '@/features/catalogue/useCatalogue';
import { usePapers } from '@/features/guide/usePapers';
import { useAskAlong } from '@/features/live/useAskAlong';
import { useTemplateIds } from '@/features/message/useTemplateIds';
import { draftQuestion } from '@/features/request/draftQuestion';
import { loadDraft } from '@/features/request/draftStore';
import { OpenedDraft } from '@/features/request/OpenedDraft';
import { RequestForm } from '@/features/request/RequestForm';
import { draftOffersQuestion } from '@/features/vault/draftOffersQuestion';
import { firstProjectsQuestion } from '@/features/vault/useProjects';
import { LoadState } from '@/components/LoadState';
import { PageFrame } from '@/components/PageFrame';

export default function RequestPage() {
  const { me, isLoading, error, refresh } = useMe();
  const { params } = useRouter();
  const mode = params.mode === 'assist' ? 'assist' : 'agency';
  useCatalogue();
  useTemplateIds();
  usePapers();
  const accountId = me?.accountId;
  const draftId = params.draftId ?? (accountId ? loadDraft({ accountId, mode })?.commandId : undefined);
  useAskAlong([
    ...(me === undefined ? [firstProjectsQuestion] : []),
    ...(draftId === undefined ? [] : [draftQuestion(draftId), draftOffersQuestion(draftId)]),
  ]);

  return (
    <PageFrame>
      {me === undefined ? (
        <LoadState isLoading={isLoading} error={error} onRetry={refresh} />
      ) : (
        <ChosenForm me={me} mode={mode} draftId={params.draftId} isFromMap={params.from === 'routeMap'} />
      )}
    </PageFrame>
  );
}

interface ChosenFormProps {
  readonly me: Me;
  readonly mode: CaseMode;
  /** Of the draft that the person wants to go on with; absent for whichever lies on this phone. */
  readonly draftId: string | undefined;
  readonly isFromMap: boolean;
}

function ChosenForm({ me, mode, draftId, isFromMap }: ChosenFormProps) {
  if (draftId === undefined) return <RequestForm me={me} mode={mode} isContinuing={isFromMap} />;

  return (
    <OpenedDraft owner={{ accountId: me.accountId, mode }} draftId={draftId}>
      <RequestForm me={me} mode={mode} isContinuing />
    </OpenedDraft>
  );
}
