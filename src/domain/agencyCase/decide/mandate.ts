import { termsProblem } from '../../mandate/defaultTerms';
import type { MandateSigning } from '../../mandate/Mandate';
import { mandateOf } from '../../mandate/mandateState';
import { MANDATE_TEXT_VERSION } from '../../mandate/mandateText';
import { addWorkingDays } from '../../schedule/workingCalendar';
import { dayOf } from '../../shared/time';
import type { ActorRole } from '../Actor';
import type { AgencyCase } from '../AgencyCase';
import type { Decisions } from './Decisions';
import { refuse } from '../RuleViolation';
import { idFrom, stamp } from './stamp';

/** 委托: signed, suspended, continued, ended. It is the enterprise's own; the staff only take in what it signed on paper. */
export const decideMandate: Decisions<'SignMandate' | 'SuspendMandate' | 'ContinueMandate' | 'EndMandate'> = {
  SignMandate: (command, agencyCase) => {
    const { terms, signing, now } = command;
    const problem = termsProblem({ terms, items: agencyCase.items, today: dayOf(now) });
    if (problem !== undefined) return refuse(problem.sentence, `terms.${problem.field}`);
    refuseOddSigning({ signing, role: command.actor.role });

    const current = mandateOf(agencyCase);
    const mandateId = current?.signing === null ? current.mandateId : idFrom('mandate', command);
    const textVersion = MANDATE_TEXT_VERSION;
    return [{ type: 'MandateSigned', ...stamp(command), mandateId, textVersion, terms, signing }];
  },

  SuspendMandate: (command, agencyCase) => [
    { type: 'MandateSuspended', ...stamp(command), mandateId: currentId(agencyCase), reason: command.reason },
  ],

  ContinueMandate: (command, agencyCase) => {
    const { calendar, now } = command;
    const isVisitToCome = agencyCase.status === 'accepted' && agencyCase.visitBy !== null;
    const days = agencyCase.promises.visitWd;
    const visitBy = isVisitToCome ? addWorkingDays({ from: dayOf(now), days, calendar }).day : null;
    return [{ type: 'MandateContinued', ...stamp(command), mandateId: currentId(agencyCase), visitBy }];
  },

  EndMandate: (command, agencyCase) => [
    { type: 'MandateEnded', ...stamp(command), mandateId: currentId(agencyCase), reason: command.reason },
  ],
};

function currentId(agencyCase: AgencyCase): string {
  return mandateOf(agencyCase)?.mandateId ?? refuse('这个办件没有委托书。');
}

/** The enterprise signs on its own phone; a paper comes through the staff, with its photo. Nobody signs for another. */
export function refuseOddSigning({
  signing,
  role,
}: {
  readonly signing: MandateSigning;
  readonly role: ActorRole;
}): void {
  const isPaper = signing.way === 'paper';
  if (isPaper && role === 'applicant') refuse('纸质委托书请交给专员或综合窗口登记。');
  if (!isPaper && role !== 'applicant') refuse('请企业在自己的手机上签署,或登记已签字的纸质委托书。');
  if (isPaper && signing.photos.length === 0) refuse('请上传已签字的委托书照片。', 'signing.photos');
  if (!isPaper && signing.signature === null) refuse('还没有签名,请签名后再提交。', 'signing.signature');
}
