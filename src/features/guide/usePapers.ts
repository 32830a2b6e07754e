import { api } from '@/api/api';
import { untouchedPaper } from '@/domain/guide/PaperGuide';
import { PublicPaper, publicPaper } from '@/domain/guide/PublicPaper';
import { z } from '@/domain/zod';
import { usePublicCopy } from './usePublicCopy';

const Papers = z.array(PublicPaper);

/** How right papers look and which blank forms there are, as the district has it; what was never read is as shipped. */
export function usePapers(): (paperId: string) => PublicPaper {
  const { value = [] } = usePublicCopy({
    name: 'papers',
    schema: Papers,
    read: () => api.applicant.guide.papers.query(),
  });
  return (paperId) =>
    value.find((paper) => paper.paperId === paperId) ?? publicPaper(paperId, untouchedPaper);
}

/** Whether there is anything to show of it. */
export function hasSample({ looks, hasPicture, blank }: PublicPaper): boolean {
  return looks.length > 0 || hasPicture || blank !== null;
}
