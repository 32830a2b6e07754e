import { addMonths, dayOf, type Day } from '../shared/time';
import type { AgencyCase } from './AgencyCase';
import type { DeliveryMethod } from './Delivery';

/** One result document as the enterprise keeps it, with what is said of it later. */
export interface CaseResult {
  readonly deliveryId: string;
  readonly itemId: string;
  readonly itemName: string;
  readonly stage: string;
  readonly departmentName: string;
  readonly name: string;
  readonly number: string | null;
  readonly fileId: string | null;
  readonly method: DeliveryMethod;
  readonly decidedOn: Day | null;
  /** ISO instants. */
  readonly deliveredAt: string;
  readonly receivedAt: string | null;
  /** The last day on which it holds, where it names one. */
  readonly validUntil: Day | null;
  /** By when it has to be made use of, and why. */
  readonly use: ResultUse | null;
}

export interface ResultUse {
  readonly by: Day;
  readonly words: string;
}

/** All results of one case, for the list of an enterprise's results. */
export interface ResultsOfCase {
  readonly caseId: string;
  readonly number: string;
  readonly enterpriseName: string;
  readonly projectName: string;
  readonly isEnded: boolean;
  readonly results: readonly CaseResult[];
}

export interface ResultsPage {
  readonly rows: readonly ResultsOfCase[];
  readonly nextCursor: string | null;
}

/** What `resultsOf` reads of a case. */
export type CaseWithResults = Pick<AgencyCase, 'caseId' | 'number' | 'project' | 'items' | 'deliveries'>;

/**
 * A result that lapses unless it is made use of, counted in months from its receipt. Source: 建筑法 article 9 and
 * 建筑工程施工许可管理办法 article 8, for the permit to begin work.
 */
const uses: Readonly<Record<string, { months: number; words: string }>> = {
  constructionPermit: {
    months: 3,
    words: '领证后 3 个月内开工;不能按期开工可申请延期两次,每次不超过 3 个月',
  },
};

/** Newest delivery first, in the order of the list it was delivered with. */
export function resultsOf({ items, deliveries }: Pick<AgencyCase, 'items' | 'deliveries'>): CaseResult[] {
  const itemOf = new Map(items.map((item) => [item.itemId, item]));

  return [...deliveries].reverse().flatMap(({ deliveryId, method, deliveredAt, receivedAt, documents }) =>
    documents.map(({ itemId, name, number, fileId, validUntil = null }) => {
      const item = itemOf.get(itemId);
      return {
        ...{ deliveryId, method, deliveredAt, receivedAt, itemId, name, number, fileId, validUntil },
        itemName: item?.name ?? name,
        stage: item?.stage ?? '',
        departmentName: item?.departmentName ?? '',
        decidedOn: item?.decidedAt ? dayOf(item.decidedAt) : null,
        use: useOf(itemId, receivedAt),
      };
    }),
  );
}

function useOf(itemId: string, receivedAt: string | null): ResultUse | null {
  const use = uses[itemId];
  if (use === undefined || receivedAt === null) return null;
  return { by: addMonths({ day: dayOf(receivedAt), months: use.months }), words: use.words };
}

/** The words by which people look for a result: case, project, items, documents and their numbers. */
export function resultTextOf(agencyCase: CaseWithResults): string {
  const results = resultsOf(agencyCase);
  if (results.length === 0) return '';
  return [caseText(agencyCase), ...results.map(resultText)].join('\n');
}

/** Only what was looked for where a result says it; everything where the case or its project does. */
export function resultsMatching(agencyCase: CaseWithResults, typed: string): CaseResult[] {
  const all = resultsOf(agencyCase);
  const wanted = typed.toUpperCase();
  if (caseText(agencyCase).toUpperCase().includes(wanted)) return all;
  return all.filter((result) => resultText(result).toUpperCase().includes(wanted));
}

function caseText({ number, project }: Pick<CaseWithResults, 'number' | 'project'>): string {
  return `${number} ${project.name}`;
}

function resultText({ itemName, departmentName, name, number }: CaseResult): string {
  return [itemName, departmentName, name, number ?? ''].join(' ');
}
