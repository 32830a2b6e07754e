import type { Catalogue } from '../catalogue/catalogue';
import { stageNames, stageOrder } from '../catalogue/stage';

/** The stages in which a department decides items: “施工许可、竣工验收阶段”; empty for one that decides none (O2). */
export function dutyWords({
  catalogue,
  departmentId,
}: {
  readonly catalogue: Catalogue;
  readonly departmentId: string;
}): string {
  const own = catalogue.items.filter((item) => item.departmentId === departmentId);
  const names = stageOrder
    .filter((stage) => own.some((item) => item.stage === stage))
    .map((stage) => stageNames[stage]);
  return names.length === 0 ? '' : `${names.join('、')}阶段`;
}
