import type { CaseMode } from '@/domain/agencyCase/AgencyCase';
import type { Me } from '@/features/account/Me';
import { useNow } from '@/features/live/useNow';
import { AssistFlow } from '../AssistFlow';
import { DraftNotices } from '../DraftNotices';
import { RequestFlow } from '../RequestFlow';
import { ResumePrompt } from '../ResumePrompt';
import { useRequestDraft } from '../useRequestDraft';

interface RequestFormProps {
  readonly me: Me;
  readonly mode: CaseMode;
  /** Whether the person comes from what was just put into the draft. */
  readonly isContinuing: boolean;
}

/** The request of one mode; somebody who left one half filled in is asked first. */
export function RequestForm({ me, mode, isContinuing }: RequestFormProps) {
  const now = useNow();
  const editing = useRequestDraft({ accountId: me.accountId, mode, myName: me.name }, { isContinuing });

  // What was handed in elsewhere is not filled in here any more.
  if (editing.sync.caseId !== '') return <DraftNotices sync={editing.sync} now={now} />;
  if (editing.isResumable)
    return (
      <ResumePrompt
        draft={editing.draft}
        now={now}
        onResume={editing.resume}
        onStartAnew={editing.startAnew}
      />
    );
  return (
    <>
      <DraftNotices sync={editing.sync} now={now} />
      {mode === 'agency' ? (
        <RequestFlow me={me} editing={editing} />
      ) : (
        <AssistFlow me={me} editing={editing} />
      )}
    </>
  );
}
