import type { CaseResult, ResultsOfCase } from '@/domain/agencyCase/results';
import { stageNames, stageOrder } from '@/domain/catalogue/stage';

/** A result with the case that it came from. */
export interface KeptResult extends CaseResult {
  readonly caseId: string;
  readonly caseNumber: string;
}

export interface StageOfResults {
  readonly stage: string;
  readonly name: string;
  readonly results: readonly KeptResult[];
}

export interface ProjectOfResults {
  readonly projectName: string;
  readonly enterpriseName: string;
  readonly stages: readonly StageOfResults[];
  /** The cases that gave them, newest result first. */
  readonly cases: readonly Pick<ResultsOfCase, 'caseId' | 'number'>[];
}

/** Rows of cases as people look for what they were given: by project, then by stage, in the order of the rows. */
export function byProject(rows: readonly ResultsOfCase[]): ProjectOfResults[] {
  const groups = new Map<string, ResultsOfCase[]>();
  for (const row of rows) {
    const key = `${row.enterpriseName}\n${row.projectName}`;
    groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  return [...groups.values()].flatMap((cases) => {
    const [first] = cases;
    if (first === undefined) return [];
    return {
      projectName: first.projectName,
      enterpriseName: first.enterpriseName,
      stages: byStage(cases.flatMap(resultsOfRow)),
      cases: cases.map(({ caseId, number }) => ({ caseId, number })),
    };
  });
}

function resultsOfRow({ caseId, number, results }: ResultsOfCase): KeptResult[] {
  return results.map((result) => ({ ...result, caseId, caseNumber: number }));
}

/** An item of a stage that a district made up stands at the end. */
function byStage(results: readonly KeptResult[]): StageOfResults[] {
  const known = stageOrder.map((stage) => ({
    ...{ stage, name: stageNames[stage] },
    results: results.filter((result) => result.stage === stage),
  }));
  const others = results.filter(({ stage }) => !stageOrder.some((each) => each === stage));
  return [...known, { stage: 'others', name: '其他', results: others }].filter(
    (group) => group.results.length > 0,
  );
}
