import { formatDay } from '../../schedule/peopleDates';
import { addWorkingDays } from '../../schedule/workingCalendar';
import { isPastTerm } from '../../mandate/mandateState';
import { dayOf } from '../../shared/time';
import { wishAnswerProblem } from '../wishAnswerProblem';
import { missingNeeds, openCorrections } from '../caseFacts';
import type { CaseItem } from '../CaseItem';
import type { CommandOf } from '../commands';
import type { Decisions } from './Decisions';
import { dueOnAfterStop } from '../itemClock';
import type { ItemAction } from '../itemActions';
import type { Submission } from '../Paper';
import { refuse } from '../RuleViolation';
import { latestDeferralDay } from './latestDeferralDay';
import { getOpenItem, refuseOutOfOrder } from './openItem';
import { refuseOddDay } from './refuseOddDay';
import { idFrom, stamp } from './stamp';
import { submissionOf } from './submissionOf';

/** Filing with the departments side by side, 补正, 容缺 and the decision (A3, R1). */
export const decideItems: Decisions<
  Exclude<ItemAction, 'StopClock' | 'ResumeClock' | 'SendLetter'> | 'AnswerCorrection'
> = {
  FileItem: (command, agencyCase) => {
    const item = getOpenItem(command, agencyCase);
    if (isPastTerm(agencyCase, command.now)) return refuse('委托书已到期,重新签署以后才能申报。');

    const dueOn = addWorkingDays({
      from: dayOf(command.now),
      days: item.promisedLimitWd,
      calendar: command.calendar,
    }).day;

    const { itemId, externalNumber } = command;
    return [{ type: 'ItemFiled', ...stamp(command), itemId, externalNumber, dueOn }];
  },

  ApproveItem: (command, agencyCase) => {
    const { itemId } = getOpenItem(command, agencyCase);
    const { now, calendar } = command;
    const days = agencyCase.promises.deliverWd;
    const deliverBy = addWorkingDays({ from: dayOf(now), days, calendar }).day;
    const resultNumber = command.resultNumber || null;
    return [{ type: 'ItemApproved', ...stamp(command), itemId, resultNumber, deliverBy }];
  },

  RefuseItem: (command, agencyCase) => {
    const { itemId } = getOpenItem(command, agencyCase);
    return [{ type: 'ItemRefused', ...stamp(command), itemId, reason: command.reason }];
  },

  CancelItem: (command, agencyCase) => {
    const { itemId } = getOpenItem(command, agencyCase);
    return [{ type: 'ItemCancelled', ...stamp(command), itemId, reason: command.reason }];
  },

  UrgeDepartment: (command, agencyCase) => {
    const { itemId } = getOpenItem(command, agencyCase);
    const urgeId = idFrom('urge', command);
    return [{ type: 'DepartmentUrged', ...stamp(command), urgeId, itemId, words: command.words }];
  },

  DeferMaterial: (command, agencyCase) => {
    const item = getOpenItem(command, agencyCase);
    const need = missingNeeds(agencyCase, item).find((each) => each.materialId === command.materialId);
    if (need === undefined) return refuse('这份材料已经交齐或已承诺后补。');
    if (need.isPrimary) return refuse(`“${need.name}”是主件,不能容缺后补。`);
    refuseLateDate(command, item, need.name);

    return [
      {
        type: 'MaterialDeferred',
        ...stamp(command),
        deferralId: idFrom('deferral', command),
        itemId: item.itemId,
        materialId: need.materialId,
        name: need.name,
        dueOn: command.dueOn,
      },
    ];
  },

  RequestCorrection: (command, agencyCase) => {
    const item = getOpenItem(command, agencyCase);
    const { dueOn, now } = command;
    refuseOddDay({ day: dueOn, now, about: `“${item.name}”的补正期限`, field: 'dueOn' });

    const earlier = agencyCase.corrections.filter((each) => each.itemId === item.itemId);
    return [
      {
        type: 'CorrectionRequested',
        ...stamp(command),
        correctionId: idFrom('correction', command),
        itemId: item.itemId,
        round: earlier.length + 1,
        wishes: command.wishes.map((wish, index) => ({ ...wish, wishId: idFrom('wish', command, index) })),
        dueOn,
      },
    ];
  },

  AnswerCorrection: (command, agencyCase) => {
    const correction = openCorrections(agencyCase).find((each) => each.correctionId === command.correctionId);
    if (correction === undefined) return refuse('这次补正已经答复过了。');

    const said = correction.wishes.map((wish) => {
      const answer = command.answers.find((each) => each.wishId === wish.wishId);
      if (answer === undefined) return refuse(`“${wish.title}”还没有答复,请上传文件或写明情况。`);
      const problem = wishAnswerProblem(answer);
      return problem === undefined ? answer : refuse(`“${wish.title}”${problem}`);
    });
    // Until when a paper is good belongs to the paper, not to the words of the answer.
    const answers = said.map(({ validUntil: _, ...answer }) => answer);

    const submissions = correction.wishes.flatMap((wish, index): Submission[] => {
      const { fileIds = [], validUntil } = said[index] ?? {};
      if (wish.materialId === null || fileIds.length === 0) return [];
      const field = `answers.${index}.validUntil`;
      const paper = { materialId: wish.materialId, name: wish.title, fileIds, validUntil };
      return [submissionOf({ ...paper, now: command.now, field })];
    });

    const { correctionId } = correction;
    const item = agencyCase.items.find(({ itemId }) => itemId === correction.itemId);
    const { now, calendar } = command;
    if (item) refuseOutOfOrder(item, now);
    const dueOn = item ? dueOnAfterStop({ item, stopId: correctionId, today: dayOf(now), calendar }) : null;
    return [{ type: 'CorrectionAnswered', ...stamp(command), correctionId, answers, submissions, dueOn }];
  },
};

function refuseLateDate(
  { dueOn, now, calendar }: CommandOf<'DeferMaterial'>,
  item: CaseItem,
  paper: string,
): void {
  const about = `“${item.name}”所缺“${paper}”的补齐期限`;
  refuseOddDay({ day: dueOn, now, about, field: 'dueOn' });

  const today = dayOf(now);
  const latest = latestDeferralDay({ item, promisedOn: today, today, calendar });
  if (dueOn > latest) refuse(`${about}不能超过事项的承诺时限,最晚 ${formatDay(latest)}。`, 'dueOn');
}
