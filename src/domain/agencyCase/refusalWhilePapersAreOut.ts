import type { AgencyCase } from './AgencyCase';
import { handoversToConfirm, itemsIn, originalsHeld, receiptsToConfirm } from './caseFacts';
import { says } from './says';

/** No end while originals are out or granted results are not received (a rule a lawyer would ask for). */
export function refusalWhilePapersAreOut(agencyCase: AgencyCase): string | undefined {
  const held = originalsHeld(agencyCase);
  return (
    says(held.length > 0, `还有 ${held.length} 种原件没有归还,归还并确认后才能结束。`) ??
    says(handoversToConfirm(agencyCase).length > 0, '还有交接清单待核对,核对后才能结束。') ??
    says(itemsIn(agencyCase, 'approved').length > 0, '还有批准的结果没有送达,送达并签收后才能结束。') ??
    says(receiptsToConfirm(agencyCase).length > 0, '还有结果没有签收,签收后才能结束。')
  );
}
