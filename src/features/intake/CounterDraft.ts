import type { Catalogue } from '@/domain/catalogue/catalogue';
import { defaultTerms } from '@/domain/mandate/defaultTerms';
import type { MandateTerms } from '@/domain/mandate/Mandate';
import { creditCodeProblem } from '@/domain/shared/creditCode';
import { shortText } from '@/domain/shared/text';
import type { Day } from '@/domain/shared/time';
import { z } from '@/domain/zod';
import { emptyDraft, RequestDraft } from '@/domain/request/RequestDraft';
import {
  hasPaperSigning,
  nothingSigned,
  PaperSigning,
  paperSigningProblems,
  paperSigningWish,
} from '../mandate/paperSigning';
import { requestPayload } from '../request/requestPayload';
import { requestProblems } from '../request/requestProblems';

/** A walk-in's request as the window types it: the enterprise's own form, and who the enterprise is (O1, A1). */
export const CounterDraft = RequestDraft.extend({
  enterprise: z.object({ name: z.string(), creditCode: z.string() }),
  /** What the walk-in brought signed with ink; nothing where the mandate is signed later. */
  paperMandate: PaperSigning.default(nothingSigned),
});
export type CounterDraft = z.infer<typeof CounterDraft>;

export function emptyCounterDraft(commandId: string): CounterDraft {
  return {
    ...emptyDraft({ mode: 'agency', commandId }),
    enterprise: { name: '', creditCode: '' },
    paperMandate: nothingSigned,
  };
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
    ...mandateProblems(draft),
  };
}

/** A paper that was begun is entered whole or not at all. */
function mandateProblems({ mode, paperMandate }: CounterDraft): Readonly<Record<string, string>> {
  if (mode !== 'agency' || !hasPaperSigning(paperMandate)) return {};
  const lacking = Object.entries(paperSigningProblems(paperMandate));
  return Object.fromEntries(lacking.map(([field, sentence]) => [`paperMandate.${field}`, sentence]));
}

/** What the paper says, as the counter takes it: all items of the request, from today, for the usual term. */
export function paperTerms(
  { itemIds }: Pick<CounterDraft, 'itemIds'>,
  catalogue: Catalogue,
  today: Day,
): MandateTerms {
  const chosen = catalogue.items.filter(({ itemId }) => itemIds.includes(itemId));
  return defaultTerms({ itemIds: chosen.map(({ itemId }) => itemId), today });
}

/** The draft as `cases.submitAtCounter` takes it. Ask `counterProblems` first. */
export function counterPayload(draft: CounterDraft, catalogue: Catalogue, today: Day) {
  const { enterprise, mode, paperMandate } = draft;
  const signing = mode === 'agency' ? paperSigningWish(paperMandate) : undefined;
  const signed = signing === undefined ? {} : { signing, mandate: paperTerms(draft, catalogue, today) };
  return { ...requestPayload({ draft, enterpriseId: '', catalogue }), enterprise, ...signed };
}
