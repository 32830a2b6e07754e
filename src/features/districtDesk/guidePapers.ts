import type { Catalogue } from '@/domain/catalogue/catalogue';
import { blankTitles } from '@/domain/guide/materialSamples';

export interface NamedPaper {
  readonly paperId: string;
  readonly name: string;
}

/** Every paper of which the guide may say how a right one looks: those of the catalogue, and the promise of a late one. */
export function guidePapers({ materials }: Catalogue): NamedPaper[] {
  const named = materials.map(({ materialId, name }) => ({ paperId: materialId, name }));
  return [...named, { paperId: 'deferralLetter', name: blankTitles.deferralLetter }];
}
