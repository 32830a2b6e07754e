import type { AgencyCase } from '@/domain/agencyCase/AgencyCase';
import { isGranted, openDeferrals } from '@/domain/agencyCase/caseFacts';
import type { CaseItem, ItemNeed } from '@/domain/agencyCase/CaseItem';
import type { Deferral } from '@/domain/agencyCase/Paper';
import type { TagTone } from '@/domain/agencyCase/statusTag';

export interface PaperState {
  readonly need: ItemNeed;
  readonly word: string;
  readonly tone: TagTone;
  readonly isMissing: boolean;
  /** The promise that is still open for it (容缺). */
  readonly deferral: Deferral | undefined;
}

/** Where every paper of an item stands, as the specialist checks before he files. */
export function paperStates(
  agencyCase: AgencyCase,
  item: CaseItem,
  missing: readonly ItemNeed[],
): PaperState[] {
  return item.needs.map((need) => {
    const deferral = openDeferrals(agencyCase).find(
      (each) => each.itemId === item.itemId && each.materialId === need.materialId,
    );
    const isMissing = missing.some((each) => each.materialId === need.materialId);
    return { need, deferral, isMissing, ...wordOf({ agencyCase, need, isMissing, isDeferred: !!deferral }) };
  });
}

interface Paper {
  readonly agencyCase: AgencyCase;
  readonly need: ItemNeed;
  readonly isMissing: boolean;
  readonly isDeferred: boolean;
}

function wordOf({ agencyCase, need, isMissing, isDeferred }: Paper): { word: string; tone: TagTone } {
  if (need.filledBySpecialist) return { word: '由您填写', tone: 'neutral' };
  if (isDeferred) return { word: '容缺后补', tone: 'warn' };

  const source = agencyCase.items.find((item) => need.resultOf.includes(item.itemId));
  if (source !== undefined && !isGranted(source)) return { word: '等前置结果', tone: 'neutral' };
  return isMissing ? { word: '缺', tone: 'bad' } : { word: '已有', tone: 'good' };
}
