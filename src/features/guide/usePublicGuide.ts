import { api } from '@/api/api';
import { defaultFees } from '@/domain/publicity/defaultFees';
import type { Fee } from '@/domain/publicity/Fee';
import { PublicGuide } from '@/domain/publicity/PublicGuide';
import { usePublicCopy, type PublicCopy } from './usePublicCopy';

/** The window, the specialists and the fees. */
export function usePublicGuide(): PublicCopy<PublicGuide> {
  return usePublicCopy({ name: 'guide', schema: PublicGuide, read: () => api.applicant.guide.get.query() });
}

/** The district's fees; the shipped ones where nothing was ever read. */
export function feesOf({ value }: PublicCopy<PublicGuide>): readonly Fee[] {
  return value?.fees ?? defaultFees;
}
