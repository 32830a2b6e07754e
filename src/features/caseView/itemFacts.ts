import type { AgencyCase } from '@/domain/agencyCase/AgencyCase';
import { arePrerequisitesMet } from '@/domain/agencyCase/caseFacts';
import type { CaseAnswer } from '@/domain/agencyCase/CaseAnswer';
import type { CaseItem } from '@/domain/agencyCase/CaseItem';
import { formatMoment, remainingWords } from '@/domain/schedule/peopleDates';
import { dayOf } from '@/domain/shared/time';
import { clockWords } from './clockWords';
import { sayDeadline } from './sayDay';

export interface ItemFact {
  readonly text: string;
  readonly tone: 'plain' | 'warn' | 'bad';
}

interface Question {
  readonly answer: CaseAnswer;
  readonly item: CaseItem;
  /** ISO instant. */
  readonly now: string;
}

type FactFinder = (question: Question) => ItemFact[];

/** What a person wants to know about one item now, in one to three short lines. */
export function itemFacts(question: Question): ItemFact[] {
  return finders.flatMap((find) => find(question));
}

const finders: readonly FactFinder[] = [waitsFor, lacks, filedUnder, dueBy, decided, refusedBecause];

function plain(text: string): ItemFact {
  return { text, tone: 'plain' };
}

function waitsFor({ answer, item }: Question): ItemFact[] {
  const { agencyCase } = answer.view;
  if (item.state !== 'waiting' || arePrerequisitesMet(agencyCase, item)) return [];

  const names = item.prerequisites.map(({ anyOf }) => nameOfAny(agencyCase, anyOf));
  return [plain(`需先取得:${names.join('、')}`)];
}

function nameOfAny(agencyCase: AgencyCase, itemIds: readonly string[]): string {
  const named = agencyCase.items.filter(({ itemId }) => itemIds.includes(itemId));
  return named.map(({ name }) => name).join('或');
}

function lacks({ answer, item }: Question): ItemFact[] {
  const missing = answer.view.missing[item.itemId] ?? [];
  return missing.length === 0 ? [] : [plain(`还缺材料:${missing.map(({ name }) => name).join('、')}`)];
}

function filedUnder({ item, now }: Question): ItemFact[] {
  if (item.externalNumber === null) return [];

  const when = item.filedAt === null ? '' : `${formatMoment(item.filedAt, now)} 申报,`;
  return [plain(`${when}受理编号 ${item.externalNumber}`)];
}

function dueBy({ answer, item, now }: Question): ItemFact[] {
  const reading = answer.clocks[item.itemId];
  if (reading !== undefined && reading.stop !== null && item.state === 'filed')
    return [plain(clockWords(reading, dayOf(now)))];
  if (item.state !== 'filed' || item.dueOn === null) return [];

  const { dueOn } = item;
  const today = dayOf(now);
  const left = answer.remaining[dueOn];
  const words = left === undefined ? '' : `,${remainingWords({ leftWd: left, dueOn, today })}`;
  const isLate = dueOn < today;
  return [
    {
      text: `${isLate ? '应在' : '预计'}${sayDeadline(dueOn, today)}批出${words}`,
      tone: isLate ? 'warn' : 'plain',
    },
  ];
}

function decided({ item, now }: Question): ItemFact[] {
  const isGranted = ['approved', 'delivered', 'received'].includes(item.state);
  if (!isGranted || item.decidedAt === null) return [];

  const number = item.resultNumber === null ? '' : `,编号 ${item.resultNumber}`;
  return [plain(`${formatMoment(item.decidedAt, now)} 批准${number}`)];
}

function refusedBecause({ item }: Question): ItemFact[] {
  if (item.state !== 'refused' || item.refusalReason === null) return [];

  return [{ text: `未通过的原因:${item.refusalReason}`, tone: 'bad' }];
}
