import type { AgencyCase } from '@/domain/agencyCase/AgencyCase';
import { isSettled } from '@/domain/agencyCase/caseFacts';
import type { ItemNeed } from '@/domain/agencyCase/CaseItem';
import type { CommandPayload } from '@/domain/agencyCase/commands';
import type { PaperKind } from '@/domain/agencyCase/Paper';
import { addDays, type Day } from '@/domain/shared/time';

/** One line of a hand-over list while it is being written. */
export interface PaperLine {
  /** Stays the same while the line is edited. */
  readonly lineId: string;
  readonly name: string;
  readonly materialId: string | null;
  readonly kind: PaperKind;
  readonly count: number;
  /** Only for originals: when the paper is to go back. */
  readonly dueBackOn: Day | null;
  /** Only what was really handed over goes on the list. */
  readonly isTaken: boolean;
}

export type PaperInput = CommandPayload<'RecordHandover'>['papers'][number];

/** Calendar days after which an original is to go back, unless the two sides agree otherwise. */
const ORIGINAL_STAYS_DAYS = 30;

/**
 * What the specialist may be handed: every paper that open items want and that is not on an earlier list, once for
 * all items. Left out are forms that he fills in himself and results that this very case will bring (A2).
 */
export function wantedLines(agencyCase: AgencyCase, today: Day): PaperLine[] {
  const needs = agencyCase.items.filter((item) => !isSettled(item)).flatMap((item) => item.needs);
  const wanted = new Map<string, ItemNeed>();
  for (const need of needs.filter((each) => isWanted(agencyCase, each)))
    wanted.set(need.materialId, larger(need, wanted.get(need.materialId)));

  return [...wanted.values()].flatMap((need) => linesOf(need, today));
}

function isWanted(agencyCase: AgencyCase, need: ItemNeed): boolean {
  const comesFromHere = agencyCase.items.some((item) => need.resultOf.includes(item.itemId));
  const isTaken = agencyCase.handoverLists.some(
    (list) =>
      list.direction === 'toSpecialist' &&
      list.state !== 'disputed' &&
      list.entries.some((entry) => entry.materialId === need.materialId),
  );

  return !need.filledBySpecialist && !comesFromHere && !isTaken;
}

function larger(need: ItemNeed, known: ItemNeed | undefined): ItemNeed {
  if (known === undefined) return need;
  return {
    ...need,
    originals: Math.max(need.originals, known.originals),
    copies: Math.max(need.copies, known.copies),
  };
}

function linesOf(need: ItemNeed, today: Day): PaperLine[] {
  const shared = { name: need.name, materialId: need.materialId, isTaken: false };
  const original: PaperLine = {
    ...shared,
    lineId: `${need.materialId}-original`,
    kind: 'original',
    count: Math.max(need.originals, 1),
    dueBackOn: usualReturnDay(today),
  };
  const copy: PaperLine = {
    ...shared,
    lineId: `${need.materialId}-copy`,
    kind: 'copy',
    count: need.copies,
    dueBackOn: null,
  };

  if (need.copies === 0) return [original];
  return need.originals === 0 ? [copy] : [original, copy];
}

function usualReturnDay(today: Day): Day {
  return addDays({ day: today, days: ORIGINAL_STAYS_DAYS });
}

/** A line of the specialist's own making, for what no item asks for. */
export function ownLine({ lineId, today }: { lineId: string; today: Day }): PaperLine {
  return {
    lineId,
    name: '',
    materialId: null,
    kind: 'original',
    count: 1,
    dueBackOn: usualReturnDay(today),
    isTaken: true,
  };
}

/** The other kind of paper; an original goes back one day, a copy stays. */
export function withKind(line: PaperLine, kind: PaperKind, today: Day): PaperLine {
  return { ...line, kind, dueBackOn: kind === 'original' ? (line.dueBackOn ?? usualReturnDay(today)) : null };
}

/** What is sent: only the lines that were ticked. */
export function papersTaken(lines: readonly PaperLine[]): PaperInput[] {
  return lines
    .filter((line) => line.isTaken)
    .map(({ name, materialId, kind, count, dueBackOn }) => ({
      name,
      kind,
      count,
      ...(materialId === null ? {} : { materialId }),
      ...(dueBackOn === null ? {} : { dueBackOn }),
    }));
}

/** The papers of a kept list that were handed over, by name; for choosing between two lists. */
export function sayLines(lines: unknown): string {
  const taken = (Array.isArray(lines) ? (lines as readonly Partial<PaperLine>[]) : []).filter(
    ({ isTaken }) => isTaken === true,
  );
  return taken.length === 0 ? '没有收材料' : taken.map(({ name, count }) => `${name} ${count} 份`).join('、');
}
