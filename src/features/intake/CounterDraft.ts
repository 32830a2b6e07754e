import type { Catalogue } from '@/domain/catalogue/catalogue';
import { creditCodeProblem } from '@/domain/shared/creditCode';
import { shortText } from '@/domain/shared/text';
import type { Day } from '@/domain/shared/time';
import { z } from '@/domain/zod';
import { emptyDraft, RequestDraft } from '@/domain/request/RequestDraft';
import { requestPayload } from '../request/requestPayload';
import { requestProblems } from '../request/requestProblems';

/** A walk-in's request as the window types it: the enterprise's own form, and who the enterprise is (O1, A1). */
export const CounterDraft = RequestDraft.extend({
  enterprise: z.object({ name: z.string(), creditCode: z.string() }),
});
export type CounterDraft = z.infer<typeof CounterDraft>;

export function emptyCounterDraft(commandId: string): CounterDraft {
  return { ...emptyDraft({ mode: 'agency', commandId }), enterprise: { name: '', creditCode: '' } };
}

const EnterpriseName = shortText('企业名称', 60);

/** By field: everything that keeps the form from being handed in. */
export function counterProblems(draft: CounterDraft, today: Day): Readonly<Record<string, string>> {
  const name = EnterpriseName.safeParse(draft.enterprise.name).error?.issues[0]?.message;
  const code = creditCodeProblem(draft.enterprise.creditCode);
  return {
    ...(name === undefined ? {} : { enterpriseName: name }),
    ...(code === undefined ? {} : { creditCode: code }),
    ...Object.fromEntries(requestProblems({ draft, today }).map(({ field, sentence }) => [field, sentence])),
  };
}

/** The draft as `cases.submitAtCounter` takes it. Ask `counterProblems` first. */
export function counterPayload(draft: CounterDraft, catalogue: Catalogue) {
  return { ...requestPayload({ draft, enterpriseId: '', catalogue }), enterprise: draft.enterprise };
}
