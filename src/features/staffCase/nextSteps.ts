import {
  handoversToConfirm,
  itemsIn,
  missingParcels,
  openDeferrals,
  receiptsToConfirm,
} from '@/domain/agencyCase/caseFacts';
import type { CaseView } from '@/domain/agencyCase/CaseView';
import type { CaseAction } from '@/domain/agencyCase/commands';
import { mandatePath } from '../mandate/mandatePath';
import { staffPaths } from '../staff/staffPaths';

/** One thing that can be done with a case now, and the page on which it is done. */
export interface NextStep {
  readonly label: string;
  readonly path: string;
}

type StepMaker = (view: CaseView) => NextStep | undefined;

/**
 * What the window or the specialist can do now, most wanted first: the first is the primary button. Work that lies
 * with the specialist comes before what he may do on the enterprise's behalf, and telling comes last.
 */
export function nextSteps(view: CaseView): NextStep[] {
  return makers.map((make) => make(view)).filter((step): step is NextStep => step !== undefined);
}

const makers: readonly StepMaker[] = [
  when('AssignSpecialist', ({ agencyCase }) =>
    agencyCase.specialist === null ? { label: '指派专员', path: staffPaths.assign(agencyCase) } : undefined,
  ),
  (view) => (view.agencyCase.visits.length === 0 ? visitStep('登记上门受理', view) : undefined),
  when('RecordDelivery', ({ agencyCase }) => ({
    label: `送达 ${itemsIn(agencyCase, 'approved').length} 份结果`,
    path: staffPaths.delivery(agencyCase),
  })),
  when('ResendDelivery', missingStep),
  (view) => (view.agencyCase.status === 'delivering' ? returnStep(view) : undefined),
  (view) => (view.agencyCase.status === 'inProgress' ? paperMandateStep(view) : undefined),
  filingStep,
  when('RecordAssistance', ({ agencyCase }) => ({
    label: '记录帮办',
    path: staffPaths.assistance({ caseId: agencyCase.caseId, task: 'record' }),
  })),
  when('FinishAssistance', ({ agencyCase }) =>
    agencyCase.assistance.length === 0
      ? undefined
      : {
          label: '帮办完成',
          path: staffPaths.assistance({ caseId: agencyCase.caseId, task: 'finish' }),
        },
  ),
  when('ReportProgress', ({ agencyCase }) => ({
    label: '汇报进展',
    path: staffPaths.assistance({ caseId: agencyCase.caseId, task: 'report' }),
  })),
  when('AskInquiry', ({ agencyCase }) => ({
    label: '向企业提问',
    path: staffPaths.inquiry({ caseId: agencyCase.caseId }),
  })),
  when('CallMeeting', ({ agencyCase }) => ({
    label: '召集会议',
    path: staffPaths.meeting({ caseId: agencyCase.caseId }),
  })),
  when('RecordHandover', ({ agencyCase }) => ({
    label: '补收材料',
    path: staffPaths.handover({ caseId: agencyCase.caseId, task: 'take' }),
  })),
  (view) => (view.agencyCase.status === 'delivering' ? undefined : returnStep(view)),
  (view) => (view.agencyCase.visits.length === 0 ? undefined : visitStep('再次上门', view)),
  when('ConfirmHandover', ({ agencyCase }) => {
    const [list] = handoversToConfirm(agencyCase);
    return (
      list && {
        label: '企业已在清单上签字',
        path: staffPaths.handover({
          caseId: agencyCase.caseId,
          task: 'confirm',
          handoverId: list.handoverId,
        }),
      }
    );
  }),
  when('ConfirmReceipt', ({ agencyCase }) => {
    const delivery = receiptsToConfirm(agencyCase).find(({ missing }) => !missing);
    return (
      delivery && {
        label: delivery.method === 'byPost' ? '查快递或登记签收' : '请企业签收',
        path: staffPaths.delivery({ caseId: agencyCase.caseId, deliveryId: delivery.deliveryId }),
      }
    );
  }),
  (view) => (view.agencyCase.status === 'accepted' ? paperMandateStep(view) : undefined),
  when('AssignSpecialist', ({ agencyCase }) =>
    agencyCase.specialist === null ? undefined : { label: '改派专员', path: staffPaths.assign(agencyCase) },
  ),
];

function when(action: CaseAction, make: StepMaker): StepMaker {
  return (view) => (view.actions.includes(action) ? make(view) : undefined);
}

/** After the visit nothing is filed without it, so it comes first; before, the enterprise may still sign on its phone. */
function paperMandateStep({ agencyCase: { caseId }, actions }: CaseView): NextStep | undefined {
  if (!actions.includes('SignMandate')) return undefined;
  return { label: '收到纸质委托书', path: mandatePath({ scope: 'workbench', caseId }) };
}

function visitStep(label: string, view: CaseView): NextStep | undefined {
  if (!view.actions.includes('RecordVisit')) return undefined;
  return { label, path: staffPaths.visit(view.agencyCase) };
}

/** What the enterprise said it did not receive. */
function missingStep({ agencyCase }: CaseView): NextStep | undefined {
  const [parcel] = missingParcels(agencyCase);
  if (parcel === undefined) return undefined;

  const { caseId } = agencyCase;
  return {
    label: '处理没收到的快递',
    path: staffPaths.delivery({ caseId, deliveryId: parcel.deliveryId }),
  };
}

/** First once nothing is left to file or decide; before that the papers may still be wanted. */
function returnStep({ agencyCase, actions, originalsToReturn }: CaseView): NextStep | undefined {
  if (!actions.includes('RecordHandover') || originalsToReturn.length === 0) return undefined;

  return {
    label: `归还 ${originalsToReturn.length} 种原件`,
    path: staffPaths.handover({ caseId: agencyCase.caseId, task: 'return' }),
  };
}

/** The item that the specialist can move on: one ready to file, else one that waits for a paper, else a promise. */
function filingStep({ agencyCase, actions, itemActions }: CaseView): NextStep | undefined {
  const ready = agencyCase.items.find((item) => itemActions[item.itemId]?.includes('FileItem'));
  const promised = openDeferrals(agencyCase)[0];
  const waiting = itemsIn(agencyCase, 'preparing', 'refused')[0];
  const item = ready ?? waiting;
  const { caseId } = agencyCase;

  if (item !== undefined && itemActions[item.itemId] !== undefined)
    return {
      label: ready === undefined ? `备齐“${item.name}”` : `申报“${item.name}”`,
      path: staffPaths.item({ caseId, itemId: item.itemId }),
    };
  if (promised !== undefined && actions.includes('MakeGood'))
    return {
      label: `补齐“${promised.name}”`,
      path: staffPaths.item({ caseId, itemId: promised.itemId }),
    };
  return undefined;
}
