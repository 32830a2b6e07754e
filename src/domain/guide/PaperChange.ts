import { shortText } from '../shared/text';
import { z } from '../zod';
import type { BlankVersion, GuideFile, PaperGuide } from './PaperGuide';

const MOST_LOOKS = 6;
const MOST_LOOK_LETTERS = 60;

/** What the reader can check on the paper in hand, a sentence each. */
export const PaperLooks = z
  .array(shortText('要点', MOST_LOOK_LETTERS))
  .max(MOST_LOOKS, `最多写 ${MOST_LOOKS} 条要点。`)
  .refine((looks) => new Set(looks).size === looks.length, '有两条要点一样,请删掉一条。');

/** Versions of a blank form that are remembered. */
const MOST_VERSIONS = 20;

export const PaperChange = z.discriminatedUnion('type', [
  /** Null takes the shipped sentences back. */
  z.object({ type: z.literal('SayLooks'), looks: PaperLooks.nullable() }),
  /** Null takes the picture away. */
  z.object({ type: z.literal('ShowPicture'), fileId: z.string().min(1).max(80).nullable() }),
  z.object({ type: z.literal('PutBlank'), fileId: z.string().min(1).max(80) }),
  z.object({ type: z.literal('WithdrawBlank') }),
  z.object({ type: z.literal('OfferShipped') }),
]);
export type PaperChange = z.infer<typeof PaperChange>;

type Given = Pick<GuideFile, 'fileId' | 'name' | 'kind' | 'bytes' | 'sha256'>;

interface Signature {
  /** ISO instant. */
  readonly at: string;
  readonly by: string;
}

/** @param file what the change names, as it lies in the books; undefined where it names none */
export function changedPaper({
  guide,
  change,
  file,
  at,
  by,
}: {
  readonly guide: PaperGuide;
  readonly change: PaperChange;
  readonly file: Given | undefined;
} & Signature): PaperGuide {
  const signed = file && { ...file, since: at, by };
  switch (change.type) {
    case 'SayLooks':
      return { ...guide, looks: change.looks };
    case 'ShowPicture':
      return { ...guide, picture: signed ?? null };
    case 'PutBlank':
      return signed === undefined ? guide : withBlank(guide, signed);
    case 'WithdrawBlank':
      return { ...guide, offersShipped: false, blanks: endedBlanks(guide, at) };
    case 'OfferShipped':
      return { ...guide, offersShipped: true, blanks: endedBlanks(guide, at) };
    default:
      throw new Error(`unknown change ${JSON.stringify(change satisfies never)}`);
  }
}

function withBlank(guide: PaperGuide, file: GuideFile): PaperGuide {
  const number = (guide.blanks[0]?.number ?? 0) + 1;
  const blanks = [{ ...file, number, until: null }, ...endedBlanks(guide, file.since)];
  return { ...guide, offersShipped: false, blanks: blanks.slice(0, MOST_VERSIONS) };
}

function endedBlanks({ blanks }: PaperGuide, at: string): BlankVersion[] {
  return blanks.map((blank) => ({ ...blank, until: blank.until ?? at }));
}
