import type { MessageDraft } from '../agencyCase/messagesFor';
import { lastOf } from '../shared/lastOf';
import { complaintKindNames, type Complaint, type ComplaintStepType } from './Complaint';
import { isOpenComplaint } from './complaintFacts';

interface Receivers {
  /** The working group's people, less those who have had a part in the case. */
  readonly groupIds: readonly string[];
  /** The specialist of now; told only of what was released. */
  readonly specialistId: string | null;
}

const pages = {
  mine: 'packages/voice/pages/complaint/index',
  group: 'packages/supervisor/pages/complaint/index',
  specialist: 'packages/staff/pages/case/index',
} as const;

/** The messages that a step, or the filing, causes. @param at ISO instant */
export function complaintMessages({
  complaint,
  step,
  at,
  groupIds,
  specialistId,
}: Receivers & {
  readonly complaint: Complaint;
  readonly step: ComplaintStepType | 'File';
  readonly at: string;
}): MessageDraft[] {
  const { complaintId, caseId, kind, assignee, by } = complaint;
  const toGroup = (remark: string) =>
    groupIds.map((toAccountId) =>
      draft(complaint, at, {
        templateKey: 'taskRaised',
        toAccountId,
        remark,
        page: `${pages.group}?complaintId=${complaintId}`,
      }),
    );
  const answerer = assignee?.accountId ?? '';

  switch (step) {
    case 'File':
      return toGroup(`新投诉(${complaintKindNames[kind]}),请指定专人答复`);
    case 'Alert':
      return toGroup('投诉超期没有答复');
    case 'Assign':
      return toGroup('投诉由您答复').filter(({ toAccountId }) => toAccountId === answerer);
    case 'Reply':
      return isOpenComplaint(complaint)
        ? toGroup('企业对投诉答复仍不满意').filter(({ toAccountId }) => toAccountId === answerer)
        : [];
    case 'Answer':
      return [
        draft(complaint, at, {
          templateKey: 'voiceAnswered',
          toAccountId: by.accountId,
          remark: '您的投诉已答复,请查看',
          page: `${pages.mine}?complaintId=${complaintId}`,
        }),
      ];
    case 'Release':
      return specialistId === null
        ? []
        : [
            draft(complaint, at, {
              templateKey: 'taskRaised',
              toAccountId: specialistId,
              remark: lastOf(complaint.answers)?.released?.words ?? '',
              page: `${pages.specialist}?caseId=${caseId}`,
            }),
          ];
    case 'Withdraw':
      return [];
    default:
      return step satisfies never;
  }
}

function draft(
  { caseNumber, projectName, enterpriseName }: Complaint,
  at: string,
  {
    remark,
    ...rest
  }: Pick<MessageDraft, 'templateKey' | 'toAccountId' | 'page'> & { readonly remark: string },
): MessageDraft {
  return { ...rest, values: { caseNumber, projectName, enterpriseName, specialistName: '', at, remark } };
}
