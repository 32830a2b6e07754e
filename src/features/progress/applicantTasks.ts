import {
  handoversToConfirm,
  openCorrections,
  openDeferrals,
  receiptsToConfirm,
} from '@/domain/agencyCase/caseFacts';
import { openInquiries, openInvitations } from '@/domain/agencyCase/answeringFacts';
import type { CaseView } from '@/domain/agencyCase/CaseView';
import type { CaseAction } from '@/domain/agencyCase/commands';
import type { RouteName } from '../navigation/routes';

/** Something that waits for the enterprise, and the page where it is done. */
export interface ApplicantTask {
  readonly key: string;
  readonly label: string;
  readonly route: RouteName;
  readonly query: Readonly<Record<string, string>>;
}

type TaskFinder = (view: CaseView) => ApplicantTask[];

/** The most pressing first, in the order in which `turnOf` names them. */
const finders: readonly (readonly [CaseAction, TaskFinder])[] = [
  ['AnswerCorrection', correctionTasks],
  ['ConfirmHandover', handoverTasks],
  ['ConfirmReceipt', receiptTasks],
  ['AnswerInquiry', inquiryTasks],
  ['AnswerMeeting', invitationTasks],
  ['MakeGood', deferralTasks],
  ['ContinueMandate', mandateTasks('续办委托')],
  ['SignMandate', mandateTasks('签署委托书')],
  ['RateCase', ratingTasks],
  ['RateRectification', remedyTasks],
];

/** What the case's page offers at the thumb: the first is the primary button. */
export function applicantTasks(view: CaseView): ApplicantTask[] {
  return finders.filter(([action]) => view.actions.includes(action)).flatMap(([, tasksOf]) => tasksOf(view));
}

function correctionTasks({ agencyCase }: CaseView): ApplicantTask[] {
  return openCorrections(agencyCase).map(({ correctionId, wishes }) => ({
    key: correctionId,
    label: `补正 ${wishes.length} 份材料`,
    route: 'correction',
    query: { caseId: agencyCase.caseId, correctionId },
  }));
}

function handoverTasks({ agencyCase }: CaseView): ApplicantTask[] {
  return handoversToConfirm(agencyCase).map(({ handoverId, direction }) => ({
    key: handoverId,
    label: direction === 'toSpecialist' ? '核对交接清单' : '核对归还清单',
    route: 'handover',
    query: { caseId: agencyCase.caseId, handoverId },
  }));
}

function receiptTasks({ agencyCase }: CaseView): ApplicantTask[] {
  return receiptsToConfirm(agencyCase).map(({ deliveryId, documents }) => ({
    key: deliveryId,
    label: `签收 ${documents.length} 份结果`,
    route: 'receipt',
    query: { caseId: agencyCase.caseId, deliveryId },
  }));
}

/** One that a tap on the case's top answers needs no button of its own at the thumb. */
function inquiryTasks({ agencyCase }: CaseView): ApplicantTask[] {
  const { caseId } = agencyCase;
  return openInquiries(agencyCase)
    .filter(({ choices }) => choices.length === 0)
    .map(({ inquiryId }) => ({
      key: inquiryId,
      label: '回答专员的问题',
      route: 'inquiry',
      query: { caseId, inquiryId },
    }));
}

function invitationTasks({ agencyCase }: CaseView): ApplicantTask[] {
  const { caseId } = agencyCase;
  return openInvitations(agencyCase).map(({ meetingId, title }) => ({
    key: meetingId,
    label: `答复会议邀请:${title}`,
    route: 'meeting',
    query: { caseId, meetingId },
  }));
}

function deferralTasks({ agencyCase }: CaseView): ApplicantTask[] {
  return openDeferrals(agencyCase).map(({ deferralId, name }) => ({
    key: deferralId,
    label: `补交${name}`,
    route: 'correction',
    query: { caseId: agencyCase.caseId, deferralId },
  }));
}

function ratingTasks({ agencyCase }: CaseView): ApplicantTask[] {
  const { caseId } = agencyCase;
  return [{ key: 'rating', label: '评价这次服务', route: 'rating', query: { caseId } }];
}

function remedyTasks({ agencyCase }: CaseView): ApplicantTask[] {
  const { caseId } = agencyCase;
  return [{ key: 'remedy', label: '评价整改情况', route: 'rating', query: { caseId } }];
}

function mandateTasks(label: string): TaskFinder {
  return ({ agencyCase: { caseId } }) => [
    { key: 'mandate', label, route: 'mandate', query: { scope: 'applicant', caseId } },
  ];
}
