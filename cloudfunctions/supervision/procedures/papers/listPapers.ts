import { listPaperGuides } from '../../../shared/repositories/publicity/paperGuideRepository';
import { staffProcedure } from '../../../shared/trpc';

/** Every paper whose guide the district has touched, with its blank forms of before. */
export const listPapers = staffProcedure('supervisor').query(async () => {
  const touched = await listPaperGuides();
  return touched.map(({ _id: paperId, version, guide, updaterName, updatedAt }) => ({
    ...{ paperId, version, guide, updaterName, updatedAt },
  }));
});
