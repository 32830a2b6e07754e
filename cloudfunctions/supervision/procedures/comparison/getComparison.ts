import type { Catalogue } from '@/domain/catalogue/catalogue';
import { defaultCatalogue } from '@/domain/catalogue/defaultCatalogue';
import { compareDepartments } from '@/domain/comparison/compareDepartments';
import { comparisonPeriod, PeriodMonths } from '@/domain/comparison/comparisonPeriod';
import { dayOf } from '@/domain/shared/time';
import { z } from '@/domain/zod';

import { currentCatalogue } from '../../../shared/catalogue/currentCatalogue';
import { listBaselines } from '../../../shared/repositories/comparison/baselines';
import { readLeastCases } from '../../../shared/repositories/comparison/leastCases';
import { readRollups } from '../../../shared/repositories/experience/rollups';
import { staffProcedure } from '../../../shared/trpc';

const input = z.object({ months: PeriodMonths });

/** Departments beside each other over the last months, from monthly counts: no case is read (R1). */
export const getComparison = staffProcedure('supervisor')
  .input(input)
  .query(async ({ ctx, input: { months } }) => {
    const period = comparisonPeriod({ today: dayOf(ctx.now), months });
    const [rollups, rows, { least, version: leastVersion }, { catalogue }] = await Promise.all([
      readRollups(period),
      listBaselines(),
      readLeastCases(),
      currentCatalogue(),
    ]);
    const baselines = rows.flatMap(({ baseline, version }) => (baseline ? [{ ...baseline, version }] : []));

    const comparison = compareDepartments({ rollups, baselines, least });
    return { period, comparison, leastVersion, baselines, names: namesIn(catalogue) };
  });

/** What left the catalogue since is still called by the name that the shipped one gives it. */
function namesIn(catalogue: Catalogue) {
  const departments = [...defaultCatalogue.departments, ...catalogue.departments];
  const items = [...defaultCatalogue.items, ...catalogue.items];
  return {
    departments: Object.fromEntries(
      departments.map(({ departmentId, shortName }) => [departmentId, shortName]),
    ),
    items: Object.fromEntries(items.map(({ itemId, name }) => [itemId, name])),
    /** Of which a baseline can be entered. */
    itemIds: catalogue.items.map(({ itemId }) => itemId),
  };
}
