import { defaultCatalogue } from '@/domain/catalogue/defaultCatalogue';
import { mandateText, mandateWords } from '@/domain/mandate/mandateText';
import { emptyDraft, parseDraft, type RequestDraft } from '@/domain/request/RequestDraft';
import { mergeDrafts } from '@/domain/request/mergeDrafts';
import { draftFacts, draftTerms, mandatePayload } from '@/features/mandate/draftMandate';
import { requestProblems } from '@/features/request/requestProblems';

const today = '2026-11-26';
const enterprise = { enterpriseId: 'ent_1', name: '示例甲有限公司', creditCode: '91500000MA5U000007' };

function filledDraft(changes: Partial<RequestDraft> = {}): RequestDraft {
  return {
    ...emptyDraft({ mode: 'agency', commandId: 'command-0001' }),
    project: { name: ' 示例厂房 ', address: '示例路 8 号', investment: '' },
    contact: { name: '示例经办人', phone: '13800138000' },
    itemIds: ['designReview', 'investmentFiling', 'landUsePermit'],
    visit: { day: '2026-11-27', period: 'morning', place: '' },
    ...changes,
  };
}

const source = (draft: RequestDraft) => ({ draft, catalogue: defaultCatalogue, today, enterprise });

function signed(draft: RequestDraft): RequestDraft {
  const readText = mandateWords(mandateText(draftFacts(source(draft))));
  const who = { way: 'drawn', signerName: '示例法人', capacity: 'legalRepresentative' } as const;
  const files = { signature: { fileId: 'file_1' }, picture: { fileId: 'file_2' }, photos: [] };
  const terms = draftTerms(source(draft));
  return { ...draft, mandate: { terms, signing: { ...who, ...files, readText } } };
}

describe('the mandate of a request', () => {
  it('is filled in from the request: all its items in order, a year', () => {
    expect(draftTerms(source(filledDraft()))).toMatchObject({
      ...{ fromItemId: 'investmentFiling', toItemId: 'designReview' },
      ...{ from: today, until: '2027-11-25' },
    });
  });

  it('follows the items where they outgrow its scope', () => {
    const draft = signed(filledDraft());
    const fewer = { ...draft, itemIds: ['landUsePermit'] };
    expect(draftTerms(source(fewer))).toMatchObject({
      ...{ fromItemId: 'landUsePermit', toItemId: 'landUsePermit' },
    });
  });

  it('goes along signed, and unsigned once a word has changed', () => {
    const draft = signed(filledDraft());
    expect(mandatePayload(source(draft)).signing?.signerName).toBe('示例法人');
    const renamed = { ...draft, project: { ...draft.project, name: '示例仓库' } };
    expect(mandatePayload(source(renamed)).signing).toBeNull();
    expect(mandatePayload(source(renamed)).mandate).toEqual(draft.mandate?.terms);
  });

  it('stays signed the next day', () => {
    const draft = signed(filledDraft());
    expect(mandatePayload({ ...source(draft), today: '2026-11-27' }).signing).not.toBeNull();
  });

  it('is nothing for 帮办', () => {
    expect(mandatePayload(source(filledDraft({ mode: 'assist' })))).toEqual({});
  });

  it('is stored with the draft, and drafts from before it came are read as ever', () => {
    const draft = signed(filledDraft());
    expect(parseDraft(JSON.parse(JSON.stringify(draft)))).toEqual(draft);
    const { mandate: _none, ...older } = filledDraft();
    expect(parseDraft(older)?.mandate).toBeNull();
  });

  it('is taken whole from whichever device changed it, and never mixed', () => {
    const base = filledDraft();
    const mine = signed(base);
    const merged = (here: RequestDraft, there: RequestDraft) =>
      mergeDrafts({ base, mine: here, theirs: there }).draft.mandate;
    expect(merged(mine, base)).toEqual(mine.mandate);
    expect(merged(base, mine)).toEqual(mine.mandate);
    const terms = { ...draftTerms(source(base)), rights: ['代为申报'] };
    expect(merged(mine, { ...base, mandate: { terms, signing: null } })).toEqual(mine.mandate);
  });

  it('names what was changed into something odd', () => {
    const draft = signed(filledDraft());
    const changed = (change: object) => ({
      ...draft,
      mandate: { terms: { ...draftTerms(source(draft)), ...change }, signing: null },
    });
    const fields = (each: RequestDraft) => requestProblems({ draft: each, today }).map(({ field }) => field);
    expect(fields(draft)).toEqual([]);
    expect(fields(changed({ until: '2026-11-01' }))).toEqual(['until']);
    expect(fields(changed({ rights: [] }))).toEqual(['rights']);
  });
});
