import type { Me } from '@/features/account/Me';
import type { RequestDraft } from '@/domain/request/RequestDraft';

export type MyEnterprise = Me['enterprises'][number];

/** The enterprise a request is for; undefined while none is bound. */
export function chosenEnterprise({
  draft,
  me,
}: {
  readonly draft: RequestDraft;
  readonly me: Me;
}): MyEnterprise | undefined {
  const [first] = me.enterprises;
  return me.enterprises.find(({ enterpriseId }) => enterpriseId === draft.enterpriseId) ?? first;
}
