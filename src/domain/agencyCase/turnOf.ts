import { stopReasonNames } from '../schedule/clock';
import { lacksMandate, mandateState } from '../mandate/mandateState';
import { z } from '../zod';
import { dayOf } from '../shared/time';
import type { AgencyCase } from './AgencyCase';
import { openInquiries, openInvitations } from './answeringFacts';
import {
  handoversToConfirm,
  itemsIn,
  missingParcels,
  openCorrections,
  openDeferrals,
  originalsToReturn,
  receiptsToConfirm,
} from './caseFacts';
import type { CaseItem } from './CaseItem';
import { openStop } from './itemClock';

export const TurnHolder = z.enum([
  'enterprise',
  'window',
  'specialist',
  'department',
  'workingGroup',
  'nobody',
]);
export type TurnHolder = z.infer<typeof TurnHolder>;

/** 现在轮到谁: who does what until when. `dueOn` is a day in Asia/Shanghai, null where nothing is promised. */
export const Turn = z.object({
  holder: TurnHolder,
  /** As a person would call the holder: a department's or a specialist's name. */
  name: z.string(),
  /** What is to be done, as a verb phrase. */
  task: z.string(),
  dueOn: z.string().nullable(),
});
export type Turn = z.infer<typeof Turn>;

const nobodysTurn: Turn = { holder: 'nobody', name: '', task: '', dueOn: null };

type TurnFinder = (agencyCase: AgencyCase) => Turn | undefined;

/** First what the enterprise alone can do, then the specialist, then the departments. */
const findersInProgress: readonly TurnFinder[] = [
  correctionTurn,
  handoverTurn,
  receiptTurn,
  inquiryTurn,
  invitationTurn,
  deferralTurn,
  missingTurn,
  refusedTurn,
  deliveryTurn,
  mandateTurn,
  filingTurn,
  departmentTurn,
];

const findersDelivering: readonly TurnFinder[] = [
  receiptTurn,
  handoverTurn,
  inquiryTurn,
  invitationTurn,
  missingTurn,
  deliveryTurn,
  returnTurn,
];

/** In 帮办, and before the first visit, there is nothing else that the enterprise alone can do. */
const answeringFinders: readonly TurnFinder[] = [inquiryTurn, invitationTurn];

/** The one sentence a case begins with, before wording. */
export function turnOf(agencyCase: AgencyCase): Turn {
  switch (agencyCase.status) {
    case 'submitted':
      return windowTurn('受理申请', agencyCase.acceptBy);
    case 'accepted':
      return firstTurn(answeringFinders, agencyCase) ?? beginningTurn(agencyCase);
    case 'inProgress':
      return agencyCase.mode === 'assist'
        ? (firstTurn(answeringFinders, agencyCase) ?? specialistTurn(agencyCase, '帮助解决问题', null))
        : (firstTurn(findersInProgress, agencyCase) ?? specialistTurn(agencyCase, '继续办理', null));
    case 'delivering':
      return firstTurn(findersDelivering, agencyCase) ?? specialistTurn(agencyCase, '送达结果', null);
    case 'followUp':
      return { holder: 'workingGroup', name: '工作组', task: '回访', dueOn: null };
    case 'rating':
      return ratingTurn(agencyCase);
    default:
      return nobodysTurn;
  }
}

function firstTurn(finders: readonly TurnFinder[], agencyCase: AgencyCase): Turn | undefined {
  for (const find of finders) {
    const turn = find(agencyCase);
    if (turn !== undefined) return turn;
  }
  return undefined;
}

function beginningTurn(agencyCase: AgencyCase): Turn {
  const { specialist, mode, visitBy } = agencyCase;
  if (specialist === null) return windowTurn('指派专员', visitBy);
  if (mandateState(agencyCase) === 'suspended') return enterpriseTurn('决定是否续办委托', null);
  return specialistTurn(agencyCase, mode === 'agency' ? '上门受理' : '联系企业', visitBy);
}

function windowTurn(task: string, dueOn: string | null): Turn {
  return { holder: 'window', name: '综合窗口', task, dueOn };
}

function specialistTurn(agencyCase: AgencyCase, task: string, dueOn: string | null): Turn {
  return { holder: 'specialist', name: agencyCase.specialist?.name ?? '专员', task, dueOn };
}

function enterpriseTurn(task: string, dueOn: string | null): Turn {
  return { holder: 'enterprise', name: '企业', task, dueOn };
}

function earliest(days: readonly (string | null)[]): string | null {
  return days.filter((day): day is string => day !== null).sort()[0] ?? null;
}

function correctionTurn(agencyCase: AgencyCase): Turn | undefined {
  const open = openCorrections(agencyCase);
  if (open.length === 0) return undefined;

  const count = open.reduce((sum, correction) => sum + correction.wishes.length, 0);
  return enterpriseTurn(`补正 ${count} 份材料`, earliest(open.map((correction) => correction.dueOn)));
}

function handoverTurn(agencyCase: AgencyCase): Turn | undefined {
  const waiting = handoversToConfirm(agencyCase);
  return waiting.length === 0 ? undefined : enterpriseTurn(`核对 ${waiting.length} 份交接清单`, null);
}

function receiptTurn(agencyCase: AgencyCase): Turn | undefined {
  const here = receiptsToConfirm(agencyCase).filter(({ missing }) => !missing);
  const count = documentsIn(here);
  return count === 0 ? undefined : enterpriseTurn(`签收 ${count} 份结果`, null);
}

function missingTurn(agencyCase: AgencyCase): Turn | undefined {
  const count = documentsIn(missingParcels(agencyCase));
  return count === 0 ? undefined : specialistTurn(agencyCase, `查找企业没收到的 ${count} 份结果`, null);
}

function documentsIn(deliveries: AgencyCase['deliveries']): number {
  return deliveries.reduce((sum, { documents }) => sum + documents.length, 0);
}

function inquiryTurn(agencyCase: AgencyCase): Turn | undefined {
  const open = openInquiries(agencyCase);
  if (open.length === 0) return undefined;
  return enterpriseTurn(`回答 ${open.length} 个问题`, earliest(open.map(({ dueOn }) => dueOn)));
}

function invitationTurn(agencyCase: AgencyCase): Turn | undefined {
  const open = openInvitations(agencyCase);
  if (open.length === 0) return undefined;
  return enterpriseTurn('答复会议邀请', earliest(open.map(({ startsAt }) => dayOf(startsAt))));
}

function deferralTurn(agencyCase: AgencyCase): Turn | undefined {
  const open = openDeferrals(agencyCase);
  if (open.length === 0) return undefined;

  return enterpriseTurn(`补齐 ${open.length} 份容缺材料`, earliest(open.map((deferral) => deferral.dueOn)));
}

function refusedTurn(agencyCase: AgencyCase): Turn | undefined {
  const [refused] = itemsIn(agencyCase, 'refused');
  return refused && specialistTurn(agencyCase, `处理未通过的“${refused.name}”`, null);
}

function deliveryTurn(agencyCase: AgencyCase): Turn | undefined {
  const approved = itemsIn(agencyCase, 'approved');
  return approved.length === 0
    ? undefined
    : specialistTurn(
        agencyCase,
        `送达 ${approved.length} 个事项的结果`,
        earliest(approved.map((item) => item.deliverBy)),
      );
}

/** What is ready to be filed waits for the mandate, and only the enterprise can give it. */
function mandateTurn(agencyCase: AgencyCase): Turn | undefined {
  const isReady = itemsIn(agencyCase, 'preparing').length > 0;
  if (!isReady || !lacksMandate(agencyCase)) return undefined;

  const isSuspended = mandateState(agencyCase) === 'suspended';
  return enterpriseTurn(isSuspended ? '决定是否续办委托' : '签署委托书', null);
}

function filingTurn(agencyCase: AgencyCase): Turn | undefined {
  const ready = itemsIn(agencyCase, 'preparing');
  const [first] = ready;
  if (first === undefined) return undefined;

  return specialistTurn(
    agencyCase,
    ready.length === 1 ? `申报“${first.name}”` : `申报 ${ready.length} 个事项`,
    null,
  );
}

function departmentTurn(agencyCase: AgencyCase): Turn | undefined {
  const filed = itemsIn(agencyCase, 'filed');
  const running = filed.filter((item) => !openStop(item));
  const [next] = running.sort((a, b) => (a.dueOn ?? '').localeCompare(b.dueOn ?? ''));
  if (next) {
    const { departmentName: name, dueOn } = next;
    return { holder: 'department', name, task: `审批“${next.name}”`, dueOn };
  }

  const [stopped] = filed;
  return stopped && stoppedTurn(stopped);
}

/** While the clock stands nothing is promised; the department's own guess is all there is. */
function stoppedTurn(item: CaseItem): Turn {
  const stop = openStop(item);
  const reason = stop ? stopReasonNames[stop.reason] : '';
  const task = `完成“${item.name}”的${reason}(停钟中)`;
  return { holder: 'department', name: item.departmentName, task, dueOn: stop?.expectedUntil ?? null };
}

function returnTurn(agencyCase: AgencyCase): Turn | undefined {
  const held = originalsToReturn(agencyCase);
  return held.length === 0
    ? undefined
    : specialistTurn(
        agencyCase,
        `归还 ${held.length} 种原件`,
        earliest(held.map((original) => original.dueBackOn)),
      );
}

/** The same whatever was rated: the person rated reads this sentence too (A5). */
function ratingTurn(agencyCase: AgencyCase): Turn {
  if (agencyCase.rating === null) return enterpriseTurn('评价这次服务', null);
  return { holder: 'workingGroup', name: '工作组', task: '办结', dueOn: null };
}
