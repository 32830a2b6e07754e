import type { CaseMode } from '@/domain/agencyCase/AgencyCase';
import type { Me } from '@/features/account/Me';
import { useNow } from '@/features/live/useNow';
import { useTemplateIds } from '@/features/message/useTemplateIds';
import { AssistFlow } from '../AssistFlow';
import { RequestFlow } from '../RequestFlow';
import { ResumePrompt } from '../ResumePrompt';
import { useRequestDraft } from '../useRequestDraft';

interface RequestFormProps {
  readonly me: Me;
  readonly mode: CaseMode;
}

/** The request of one mode; somebody who left one half filled in is asked first. */
export function RequestForm({ me, mode }: RequestFormProps) {
  const now = useNow();
  useTemplateIds();
  const editing = useRequestDraft({ accountId: me.accountId, mode, myName: me.name });

  if (editing.isResumable)
    return (
      <ResumePrompt
        draft={editing.draft}
        now={now}
        onResume={editing.resume}
        onStartAnew={editing.startAnew}
      />
    );
  return mode === 'agency' ? (
    <RequestFlow me={me} editing={editing} />
  ) : (
    <AssistFlow me={me} editing={editing} />
  );
}
