import { api } from '@/api/api';
import type { GroupComplaintView } from '@/domain/complaint/ComplaintView';
import { CheckRow } from '@/components/CheckRow';
import { EmptyState } from '@/components/EmptyState';
import { Problem } from '@/components/Problem';
import { RadioGroup } from '@/components/RadioGroup';
import { useSending } from '../useSending';

interface AssignSheetProps {
  readonly view: GroupComplaintView;
  readonly onDone: () => void;
}

/** Who of the group answers; those who have had a part in the case are not there to be chosen. */
export function AssignSheet({ view, onDone }: AssignSheetProps) {
  const { complaint, members, version: seenVersion } = view;
  const { complaintId, assignee } = complaint;
  const { send, problem } = useSending();

  async function assign(accountId: string): Promise<void> {
    const wish = { complaintId, type: 'Assign' as const, payload: { accountId } };
    const answer = await send(wish, (commandId) =>
      api.supervision.complaints.act.mutate({ ...wish, commandId, seenVersion }),
    );
    if (answer !== undefined) onDone();
  }

  if (members.length === 0)
    return <EmptyState title="没有可指定的人" words="工作组里的人都办理过这个办件,请先邀请一位新成员。" />;
  return (
    <>
      <RadioGroup label="由谁答复">
        {members.map(({ accountId, name }) => (
          <CheckRow
            key={accountId}
            isRadio
            label={name}
            isChecked={accountId === assignee?.accountId}
            onToggle={() => void assign(accountId)}
          />
        ))}
      </RadioGroup>
      <Problem sentence={problem} />
    </>
  );
}
