import { forbidden } from '../AppError';
import type { Account } from '../repositories/accountRepository';

/**
 * The enterprise that a page opens with, as `me` lists them. A page that does not know yet who holds the phone asks
 * for it in the same call as for who that is.
 * @throws AppError FORBIDDEN for who has none
 */
export function firstEnterpriseOf({ enterpriseIds }: Account): string {
  const [first] = enterpriseIds;
  if (first === undefined) throw forbidden('您还没有绑定企业。请先在“我的”里绑定一次企业。');
  return first;
}
