import { z } from '../zod';
import { blankTitles, findSample, isBlankId } from './materialSamples';
import { currentBlank, type PaperGuide } from './PaperGuide';

/** What anyone may know of one paper where the district has changed the shipped guide. */
export const PublicPaper = z.object({
  paperId: z.string(),
  looks: z.array(z.string()),
  hasPicture: z.boolean(),
  /** The blank form that is handed out; null where there is none. */
  blank: z
    .object({
      name: z.string(),
      kind: z.string(),
      /** Null for the shipped form. */
      version: z
        .object({ number: z.number(), since: z.string(), bytes: z.number(), sha256: z.string() })
        .nullable(),
    })
    .nullable(),
});
export type PublicPaper = z.infer<typeof PublicPaper>;

/** One paper as the enterprise is shown it. */
export function publicPaper(
  paperId: string,
  guide: Pick<PaperGuide, 'looks' | 'offersShipped' | 'blanks'> & { readonly picture: object | null },
): PublicPaper {
  return {
    paperId,
    looks: [...(guide.looks ?? findSample(paperId)?.looks ?? [])],
    hasPicture: guide.picture !== null,
    blank: blankOf(paperId, guide),
  };
}

function blankOf(paperId: string, guide: Pick<PaperGuide, 'offersShipped' | 'blanks'>): PublicPaper['blank'] {
  const own = currentBlank(guide);
  if (own !== undefined) {
    const { name, kind, number, since, bytes, sha256 } = own;
    return { name, kind, version: { number, since, bytes, sha256 } };
  }
  const isShipped = guide.offersShipped && isBlankId(paperId);
  return isShipped ? { name: `${blankTitles[paperId]}(空白).docx`, kind: 'docx', version: null } : null;
}
