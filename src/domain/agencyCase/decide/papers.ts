import type { AgencyCase } from '../AgencyCase';
import {
  handoversToConfirm,
  openDeferrals,
  originalsToReturn,
  parcelsUnderway,
  receiptsToConfirm,
} from '../caseFacts';
import type { CommandOf } from '../commands';
import type { Decisions } from './Decisions';
import type { CaseEvent } from '../events';
import type { HandoverEntry } from '../Paper';
import { formatDay } from '../../schedule/peopleDates';
import { dayOf } from '../../shared/time';
import { dueOnAfterStop } from '../itemClock';
import { refuse } from '../RuleViolation';
import { refuseOutOfOrder } from './openItem';
import { refuseOddDay } from './refuseOddDay';
import { idFrom, stamp } from './stamp';
import { submissionOf } from './submissionOf';

type PaperAction =
  | 'SubmitMaterial'
  | 'RecordVisit'
  | 'RecordHandover'
  | 'LendOriginal'
  | 'TakeOriginalBack'
  | 'ConfirmHandover'
  | 'DisputeHandover'
  | 'MakeGood'
  | 'RecordDelivery'
  | 'ConfirmReceipt'
  | 'ReportNotReceived'
  | 'ResendDelivery';

/** What changes hands: uploads, the 双向交接清单, results and receipts (A2, A4). */
export const decidePapers: Decisions<PaperAction> = {
  SubmitMaterial: (command) => {
    return [{ type: 'MaterialSubmitted', ...stamp(command), submission: submissionOf(command) }];
  },

  RecordVisit: (command) => {
    const visit: CaseEvent = {
      type: 'VisitRecorded',
      ...stamp(command),
      visitId: idFrom('visit', command),
      place: command.place,
      note: command.note,
    };
    if (command.papers.length === 0) return [visit];
    if (command.papers.some((paper) => paper.returnsEntryId !== undefined))
      return refuse('上门接收的清单里不能登记归还,请另做归还清单。');

    return [visit, handover(command, 'toSpecialist')];
  },

  RecordHandover: (command, agencyCase) => {
    if (command.direction === 'toEnterprise') refuseWrongReturns(command, agencyCase);
    else if (command.papers.some((paper) => paper.returnsEntryId !== undefined))
      return refuse('接收清单里不能登记归还,请另做归还清单。');

    return [handover(command, command.direction)];
  },

  LendOriginal: (command, agencyCase) => {
    const held = originalsToReturn(agencyCase).find(({ entryId }) => entryId === command.entryId);
    if (held === undefined) return refuse('这份原件不在您手上,可能已经归还。');
    const { entryId, name, loan } = held;
    if (loan !== null) return refuse(`“${name}”已经在${loan.departmentName},请先登记取回。`);

    const { departmentName, dueBackOn, now } = command;
    if (dueBackOn !== null)
      refuseOddDay({ day: dueBackOn, now, about: `“${name}”的取回日期`, field: 'dueBackOn' });
    if (dueBackOn !== null && held.dueBackOn !== null && dueBackOn > held.dueBackOn)
      return refuse(`“${name}”约定 ${formatDay(held.dueBackOn)}前还给企业,取回日期不能更晚。`, 'dueBackOn');
    return [{ type: 'OriginalLent', ...stamp(command), entryId, name, departmentName, dueBackOn }];
  },

  TakeOriginalBack: (command, agencyCase) => {
    const held = originalsToReturn(agencyCase).find(({ entryId }) => entryId === command.entryId);
    const loan = held?.loan ?? null;
    if (held === undefined || loan === null) return refuse('这份原件不在部门那里,可能已经登记取回。');

    const { entryId, name } = held;
    const { departmentName } = loan;
    return [{ type: 'OriginalTakenBack', ...stamp(command), entryId, name, departmentName }];
  },

  ConfirmHandover: (command, agencyCase) => {
    const { handoverId, signedPaperFileId } = waitingList(command, agencyCase);
    return [{ type: 'HandoverConfirmed', ...stamp(command), handoverId, signedPaperFileId }];
  },

  DisputeHandover: (command, agencyCase) => {
    const list = handoversToConfirm(agencyCase).find((each) => each.handoverId === command.handoverId);
    if (list === undefined) return refuse('这份清单已经核对过了。');

    const { handoverId, reason } = command;
    return [{ type: 'HandoverDisputed', ...stamp(command), handoverId, reason }];
  },

  MakeGood: (command, agencyCase) => {
    const deferral = openDeferrals(agencyCase).find((each) => each.deferralId === command.deferralId);
    if (deferral === undefined) return refuse('这份容缺材料已经补齐。');
    if (command.fileIds.length === 0 && command.actor.role !== 'specialist')
      return refuse('请上传补交的材料。');

    const { materialId, name, deferralId } = deferral;
    const submission = command.fileIds.length === 0 ? null : submissionOf({ ...command, materialId, name });
    const item = agencyCase.items.find(({ itemId }) => itemId === deferral.itemId);
    const { now, calendar } = command;
    if (item) refuseOutOfOrder(item, now);
    const dueOn = item ? dueOnAfterStop({ item, stopId: deferralId, today: dayOf(now), calendar }) : null;
    return [{ type: 'DeferralMadeGood', ...stamp(command), deferralId, submission, dueOn }];
  },

  RecordDelivery: (command, agencyCase) => {
    const approved = agencyCase.items.filter((item) => item.state === 'approved');
    const stray = command.documents.find((paper) => !approved.some((item) => item.itemId === paper.itemId));
    if (stray !== undefined) return refuse(`“${stray.name}”对应的事项还没有批准,或已经送达。`);

    return [
      {
        type: 'ResultsDelivered',
        ...stamp(command),
        deliveryId: idFrom('delivery', command),
        method: command.method,
        carrier: command.carrier || null,
        trackingNumber: command.trackingNumber || null,
        documents: command.documents,
      },
    ];
  },

  ConfirmReceipt: (command, agencyCase) => {
    const delivery = receiptsToConfirm(agencyCase).find((each) => each.deliveryId === command.deliveryId);
    if (delivery === undefined) return refuse('这批结果已经签收过了。');
    const { deliveryId, signedPaperFileId, signature } = command;
    if (signature === undefined) requireSignedPaper(command);

    const signed = signature === undefined ? {} : { signature };
    return [{ type: 'ReceiptConfirmed', ...stamp(command), deliveryId, signedPaperFileId, ...signed }];
  },

  ReportNotReceived: (command, agencyCase) => {
    const { deliveryId, words } = command;
    if (!parcelsUnderway(agencyCase).some((parcel) => parcel.deliveryId === deliveryId))
      return refuse('这批结果已经签收,或专员已经在查。');

    return [{ type: 'NonReceiptReported', ...stamp(command), deliveryId, words }];
  },

  ResendDelivery: (command, agencyCase) => {
    const { deliveryId, carrier, trackingNumber, words } = command;
    const waiting = receiptsToConfirm(agencyCase).find((each) => each.deliveryId === deliveryId);
    if (waiting?.method !== 'byPost') return refuse('这批结果已经签收,或不是邮寄的。');

    return [{ type: 'DeliveryResent', ...stamp(command), deliveryId, carrier, trackingNumber, words }];
  },
};

function handover(
  command: CommandOf<'RecordVisit' | 'RecordHandover'>,
  direction: 'toSpecialist' | 'toEnterprise',
): CaseEvent {
  for (const [place, { name, dueBackOn }] of command.papers.entries())
    if (dueBackOn !== undefined)
      refuseOddDay({
        ...{ day: dueBackOn, now: command.now },
        ...{ about: `“${name}”的归还日期`, field: `papers.${place}.dueBackOn` },
      });

  const entries: HandoverEntry[] = command.papers.map((paper, index) => ({
    ...paper,
    entryId: idFrom('entry', command, index),
  }));

  return {
    type: 'HandoverRecorded',
    ...stamp(command),
    handoverId: idFrom('handover', command),
    direction,
    entries,
  };
}

function waitingList(command: CommandOf<'ConfirmHandover'>, agencyCase: AgencyCase) {
  const list = handoversToConfirm(agencyCase).find((each) => each.handoverId === command.handoverId);
  if (list === undefined) return refuse('这份清单已经核对过了。');
  requireSignedPaper(command);

  return { handoverId: list.handoverId, signedPaperFileId: command.signedPaperFileId };
}

/** The specialist made the list; only the enterprise's own signature on paper lets him confirm for it. */
function requireSignedPaper(command: CommandOf<'ConfirmHandover' | 'ConfirmReceipt'>): void {
  if (command.actor.role === 'specialist' && command.signedPaperFileId === null)
    refuse('代企业确认需要企业手写签名,或上传企业签字的清单照片。');
}

/** What goes back must be an original that is held, and never more of it than is held. */
function refuseWrongReturns(command: CommandOf<'RecordHandover'>, agencyCase: AgencyCase): void {
  const left = new Map(originalsToReturn(agencyCase).map((held) => [held.entryId, held.count]));
  for (const paper of command.papers) {
    if (paper.returnsEntryId === undefined) continue;

    const count = left.get(paper.returnsEntryId) ?? 0;
    if (paper.count > count) refuse(`“${paper.name}”可归还 ${count} 份,您登记了 ${paper.count} 份。`);
    left.set(paper.returnsEntryId, count - paper.count);
  }
}
