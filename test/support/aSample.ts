import type { ItemSample } from '@/domain/schedule/experience';

/** A land use permit, decided on the third of five working days. */
export function aSample(changes: Partial<ItemSample> = {}): ItemSample {
  return {
    sampleId: 'case_1:landUse',
    itemId: 'landUse',
    departmentId: 'planning',
    decidedOn: '2026-11-20',
    isApproved: true,
    limitWd: 5,
    preparationWd: 4,
    handlingWd: 3,
    stoppedWd: 0,
    correctionRounds: 0,
    ...changes,
  };
}
