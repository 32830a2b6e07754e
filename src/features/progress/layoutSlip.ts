import { inGroups } from '@/features/caseView/inGroups';
import type { Measure, Poster } from '@/features/routeMap/poster/Poster';
import { PosterPen } from '@/features/routeMap/poster/PosterPen';
import type { SlipLine } from './slipLines';

const ink = '#1a1f29';
const soft = '#545d6b';
const CODE_SIZE = 300;

export interface SlipContent {
  readonly number: string;
  readonly projectName: string;
  /** When it was handed in, as people say it. */
  readonly submitted: string;
  readonly lines: readonly SlipLine[];
  /** A PNG as base64; absent where there is none. */
  readonly code?: string;
}

/** The receipt as a picture: the number, the promises and the code that opens the case. */
export function layoutSlip(
  { number, projectName, submitted, lines, code }: SlipContent,
  measure: Measure,
): Poster {
  const pen = new PosterPen(measure);
  pen.write('帮代办申请回执', { font: { size: 44, isBold: true }, colour: ink, gap: 12 });
  pen.write(projectName, { font: { size: 32 }, colour: ink, gap: 8 });
  pen.write(`办件编号 ${inGroups(number)}`, { font: { size: 36, isBold: true }, colour: ink, gap: 8 });
  pen.write(`${submitted}提交`, { font: { size: 26 }, colour: soft, gap: 24 });
  for (const { title, words } of lines)
    pen.write(`${title}:${words}`, { font: { size: 28 }, colour: ink, gap: 8 });
  pen.write('全程免费,只缴法律法规规定由企业承担的费用。', { font: { size: 26 }, colour: soft, gap: 24 });
  if (code !== undefined) {
    pen.picture(code, { size: CODE_SIZE, gap: 8 });
    pen.write('本企业的人用微信扫码,直接打开这个办件。', { font: { size: 24 }, colour: soft });
  }
  return pen.finish();
}
