import type { Catalogue, ServiceItem } from '../../catalogue/catalogue';
import { findDepartment, findMaterial } from '../../catalogue/findItem';
import { prerequisitesWithin } from '../../catalogue/prerequisitesWithin';
import { addWorkingDays } from '../../schedule/workingCalendar';
import { dayOf } from '../../shared/time';
import type { AgencyCase } from '../AgencyCase';
import type { CaseItem } from '../CaseItem';
import type { SubmitCase } from '../commands';
import type { CaseEvent } from '../events';
import { refuse } from '../RuleViolation';
import { refuseOddDay } from './refuseOddDay';
import { stamp } from './stamp';

/** P1: only the enterprise chooses the mode, so a request at the counter is entered as the enterprise said it. */
export function submitCase(command: SubmitCase, state: AgencyCase | undefined): CaseEvent[] {
  if (state !== undefined) return refuse('这个申请已经提交过了。');
  if (!maySubmit(command)) return refuse('您还不能为这家企业提交申请,请先绑定企业。');
  if (command.visitWish !== null) refuseOddVisit(command.visitWish.day, command.now);

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
      items: command.mode === 'agency' ? caseItems(command) : [],
      submissions: command.submissions
        .filter((paper) => paper.fileIds.length > 0)
        .map((paper) => ({ ...paper, at: command.now })),
      visitWish: command.mode === 'agency' ? command.visitWish : null,
      question: command.question,
      acceptBy: addWorkingDays({
        from: dayOf(command.now),
        days: command.promises.acceptWd,
        calendar: command.calendar,
      }).day,
    },
  ];
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
