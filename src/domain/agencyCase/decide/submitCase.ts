import type { Catalogue, ServiceItem } from '../../catalogue/catalogue';
import { findDepartment, findMaterial } from '../../catalogue/findItem';
import { prerequisitesWithin } from '../../catalogue/prerequisitesWithin';
import { defaultTerms, termsProblem } from '../../mandate/defaultTerms';
import { MANDATE_TEXT_VERSION } from '../../mandate/mandateText';
import { addWorkingDays } from '../../schedule/workingCalendar';
import { dayOf } from '../../shared/time';
import type { AgencyCase } from '../AgencyCase';
import type { CaseItem } from '../CaseItem';
import type { SubmitCase } from '../commands';
import type { CaseEvent, EventOf } from '../events';
import { refuse } from '../RuleViolation';
import { refuseOddSigning } from './mandate';
import { refuseOddDay } from './refuseOddDay';
import { idFrom, stamp } from './stamp';
import { submissionOf } from './submissionOf';

/** P1: only the enterprise chooses the mode, so a request at the counter is entered as the enterprise said it. */
export function submitCase(command: SubmitCase, state: AgencyCase | undefined): CaseEvent[] {
  if (state !== undefined) return refuse('这个申请已经提交过了。');
  if (!maySubmit(command)) return refuse('您还不能为这家企业提交申请,请先绑定企业。');
  if (command.visitWish !== null) refuseOddVisit(command.visitWish.day, command.now);

  const items = command.mode === 'agency' ? caseItems(command) : [];
  const mandate = command.mode === 'agency' ? firstMandate(command, items) : undefined;
  return [
    {
      type: 'CaseSubmitted',
      ...stamp(command),
      caseId: command.caseId,
      number: command.number,
      mode: command.mode,
      channel: command.actor.role === 'window' ? 'counter' : 'online',
      catalogueVersion: command.catalogue.version,
      promises: command.promises,
      enterprise: command.enterprise,
      project: command.project,
      contact: command.contact,
      items,
      submissions: command.submissions
        .filter((paper) => paper.fileIds.length > 0)
        .map((paper, place) =>
          submissionOf({ ...paper, now: command.now, field: `submissions.${place}.validUntil` }),
        ),
      visitWish: command.mode === 'agency' ? command.visitWish : null,
      question: command.question,
      acceptBy: addWorkingDays({
        from: dayOf(command.now),
        days: command.promises.acceptWd,
        calendar: command.calendar,
      }).day,
      ...(mandate === undefined ? {} : { mandate }),
    },
    ...signedAtOnce(command, mandate),
  ];
}

type FirstMandate = NonNullable<EventOf<'CaseSubmitted'>['mandate']>;

/** A request that says nothing of its mandate has it filled in; it is then still to be signed. */
function firstMandate(command: SubmitCase, items: readonly CaseItem[]): FirstMandate {
  const today = dayOf(command.now);
  const terms = command.mandate ?? defaultTerms({ itemIds: items.map(({ itemId }) => itemId), today });
  const problem = termsProblem({ terms, items, today });
  if (problem !== undefined) return refuse(problem.sentence, `mandate.${problem.field}`);
  return { mandateId: idFrom('mandate', command), textVersion: MANDATE_TEXT_VERSION, terms };
}

function signedAtOnce(command: SubmitCase, mandate: FirstMandate | undefined): CaseEvent[] {
  const { signing } = command;
  if (mandate === undefined || signing === null) return [];

  refuseOddSigning({ signing, role: command.actor.role });
  return [{ type: 'MandateSigned', ...stamp(command), ...mandate, signing }];
}

function refuseOddVisit(day: string, now: string): void {
  const field = 'visitWish.day';
  if (day < dayOf(now)) refuse('希望上门的日期已经过去,请重新选择。', field);
  refuseOddDay({ day, now, about: '希望上门的日期', field });
}

function maySubmit({ actor, enterprise }: SubmitCase): boolean {
  if (actor.role === 'window') return true;
  return actor.role === 'applicant' && actor.enterpriseIds.includes(enterprise.enterpriseId);
}

function caseItems({ catalogue, itemIds }: SubmitCase): CaseItem[] {
  const wanted = [...new Set(itemIds)];
  const unknown = wanted.find((itemId) => !catalogue.items.some((item) => item.itemId === itemId));
  if (unknown !== undefined) return refuse('所选事项中有一项已不在目录里,请重新选择。');

  const prerequisites = prerequisitesWithin({ catalogue, itemIds: wanted });
  return catalogue.items
    .filter((item) => wanted.includes(item.itemId))
    .map((item) => caseItem(catalogue, item, prerequisites[item.itemId] ?? []));
}

function caseItem(
  catalogue: Catalogue,
  item: ServiceItem,
  prerequisites: CaseItem['prerequisites'],
): CaseItem {
  return {
    itemId: item.itemId,
    name: item.name,
    stage: item.stage,
    departmentId: item.departmentId,
    departmentName: findDepartment({ catalogue, departmentId: item.departmentId })?.name ?? '',
    resultName: item.resultName,
    promisedLimitWd: item.promisedLimitWd,
    prerequisites,
    needs: item.materials.map(({ materialId, isPrimary, originals, copies }) => {
      const material = findMaterial({ catalogue, materialId });
      return {
        materialId,
        name: material?.name ?? materialId,
        isPrimary,
        originals,
        copies,
        resultOf: material?.resultOf ?? [],
        filledBySpecialist: material?.filledBySpecialist ?? false,
      };
    }),
    state: prerequisites.length === 0 ? 'preparing' : 'waiting',
    resumeState: null,
    externalNumber: null,
    filedAt: null,
    dueOn: null,
    stops: [],
    decidedAt: null,
    refusalReason: null,
    resultNumber: null,
    deliverBy: null,
  };
}
