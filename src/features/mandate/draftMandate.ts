import type { Catalogue } from '@/domain/catalogue/catalogue';
import { defaultTerms, itemsInScope } from '@/domain/mandate/defaultTerms';
import type { MandateTerms } from '@/domain/mandate/Mandate';
import { mandateText, mandateWords, type MandateFacts } from '@/domain/mandate/mandateText';
import type { SigningWish } from '@/domain/mandate/SigningWish';
import type { RequestDraft } from '@/domain/request/RequestDraft';
import type { Day } from '@/domain/shared/time';

interface DraftSource {
  readonly draft: RequestDraft;
  readonly catalogue: Catalogue;
  readonly today: Day;
}

/** The chosen items in the catalogue's order, as the case will hold them. */
export function chosenItems({ draft, catalogue }: Pick<DraftSource, 'draft' | 'catalogue'>) {
  return catalogue.items.filter(({ itemId }) => draft.itemIds.includes(itemId));
}

/** The terms as the draft has them; what it does not say, or what its items have outgrown, the request fills in. */
export function draftTerms({ draft, catalogue, today }: DraftSource): MandateTerms {
  const items = chosenItems({ draft, catalogue });
  const usual = defaultTerms({ itemIds: items.map(({ itemId }) => itemId), today });
  const own = draft.mandate?.terms;
  if (own === undefined) return usual;
  if (itemsInScope(items, own).length > 0) return own;
  return { ...own, fromItemId: usual.fromItemId, toItemId: usual.toItemId };
}

export function draftFacts({
  enterprise,
  ...source
}: DraftSource & { readonly enterprise: MandateFacts['enterprise'] }): MandateFacts {
  const { name, address } = source.draft.project;
  const items = chosenItems(source);
  return {
    enterprise,
    project: { name: asStored(name), address: asStored(address) },
    ...{ items, specialist: null, terms: draftTerms(source) },
  };
}

/** The signing, as long as not a word has changed since; a changed mandate is signed anew. */
export function standingSigning(draft: RequestDraft, facts: MandateFacts): SigningWish | null {
  const signing = draft.mandate?.signing ?? null;
  return signing?.readText === mandateWords(mandateText(facts)) ? signing : null;
}

/** What goes with a request: the terms, and the signing where it still stands. Nothing for 帮办. */
export function mandatePayload(source: Parameters<typeof draftFacts>[0]) {
  const { draft } = source;
  if (draft.mode !== 'agency') return {};
  return { mandate: draftTerms(source), signing: standingSigning(draft, draftFacts(source)) };
}

/** The function tidies what was typed in the same way; the words compared are those that it stores. */
function asStored(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
