import fc from 'fast-check';
import { draftFieldNames, valueOf, withValue, type DraftFieldName } from '@/domain/request/draftFields';
import { chooseSides, hasSameContent, mergeDrafts, type Side } from '@/domain/request/mergeDrafts';
import { emptyDraft, type DraftFile, type RequestDraft } from '@/domain/request/RequestDraft';

const empty = emptyDraft({ mode: 'agency', commandId: 'command-0001' });
const base = withValue(empty, 'projectName', '示例厂房');
const photo = (fileId: string): DraftFile => ({ fileId, name: `${fileId}.jpg`, kind: 'jpeg', bytes: 10 });

describe('two versions of one draft', () => {
  it('takes what was changed elsewhere where nothing was changed here', () => {
    const theirs = withValue(base, 'projectName', '示例厂房扩建');
    expect(mergeDrafts({ base, mine: base, theirs })).toEqual({ draft: theirs, conflicts: [] });
  });

  it('puts changes of different fields together', () => {
    const mine = withValue(base, 'projectAddress', '示例路 8 号');
    const theirs = withValue(base, 'contactPhone', '13800138000');
    const { draft, conflicts } = mergeDrafts({ base, mine, theirs });
    expect(conflicts).toEqual([]);
    expect([draft.project.address, draft.contact.phone]).toEqual(['示例路 8 号', '13800138000']);
  });

  it('takes a value that was emptied elsewhere as a change', () => {
    const theirs = withValue(base, 'projectName', '');
    expect(mergeDrafts({ base, mine: base, theirs }).draft.project.name).toBe('');
  });

  it('asks where both changed the same field, and goes by the choice', () => {
    const mine = withValue(base, 'projectName', '甲');
    const theirs = withValue(base, 'projectName', '乙');
    const merged = mergeDrafts({ base, mine, theirs });
    expect(merged.conflicts).toEqual(['projectName']);
    expect(chooseSides({ merged, theirs, sides: {} }).project.name).toBe('甲');
    expect(chooseSides({ merged, theirs, sides: { projectName: 'theirs' } }).project.name).toBe('乙');
  });

  it('asks about differing values where the common beginning is not known, but not about blanks', () => {
    const mine = withValue(base, 'projectAddress', '示例路 8 号');
    const theirs = withValue(empty, 'projectName', '另一个名称');
    const { draft, conflicts } = mergeDrafts({ base: undefined, mine, theirs });
    expect(conflicts).toEqual(['projectName']);
    expect(draft.project.address).toBe('示例路 8 号');
  });

  it('keeps items and files that either added, and leaves out what either took out', () => {
    const before = { ...base, itemIds: ['a', 'b'], papers: { licence: [photo('old')] } };
    const mine = { ...before, itemIds: ['a', 'b', 'c'], papers: { licence: [photo('old'), photo('mine')] } };
    const theirs = {
      ...before,
      itemIds: ['b', 'd'],
      papers: { licence: [photo('theirs')], plan: [photo('p')] },
    };
    const { draft } = mergeDrafts({ base: before, mine, theirs });
    expect(draft.itemIds).toEqual(['b', 'c', 'd']);
    expect(draft.papers).toEqual({ licence: [photo('mine'), photo('theirs')], plan: [photo('p')] });
  });

  it('takes until when papers are good from whoever said so, and sees the difference', () => {
    const before = { ...base, validity: { licence: '2027-01-31', plan: '2027-02-28' } };
    const mine = { ...before, validity: { licence: '2027-01-31', plan: '2027-03-31' } };
    const theirs = { ...before, validity: { plan: '2027-02-28', map: '2027-04-30' } };
    expect(hasSameContent(before, mine)).toBe(false);
    expect(mergeDrafts({ base: before, mine, theirs }).draft.validity).toEqual({
      ...{ plan: '2027-03-31', map: '2027-04-30' },
    });
  });
});

const aText = fc.constantFrom('', '甲', '乙', 'morning', 'afternoon');
const someFiles = fc.uniqueArray(fc.constantFrom('f1', 'f2', 'f3', 'f4')).map((ids) => ids.map(photo));
const aDraft: fc.Arbitrary<RequestDraft> = fc
  .record({
    texts: fc.tuple(...draftFieldNames.map(() => aText)),
    itemIds: fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd')),
    papers: fc.dictionary(fc.constantFrom('licence', 'plan'), someFiles),
    attachments: someFiles,
  })
  .map(({ texts, ...lists }) =>
    draftFieldNames.reduce<RequestDraft>((draft, field, at) => withValue(draft, field, texts[at] ?? ''), {
      ...empty,
      ...lists,
    }),
  );
const versions = fc.record({ base: fc.option(aDraft, { nil: undefined }), mine: aDraft, theirs: aDraft });

function fileIdsOf({ papers, attachments }: RequestDraft): string[] {
  const inPapers = Object.entries(papers).flatMap(([id, files]) =>
    files.map(({ fileId }) => `${id}/${fileId}`),
  );
  return [...inPapers, ...attachments.map(({ fileId }) => `attachments/${fileId}`)];
}

describe('whatever two people typed', () => {
  it('loses no field: a changed value is in the merged draft or in what the person is shown', () => {
    fc.assert(
      fc.property(versions, ({ base: before, mine, theirs }) => {
        const { draft, conflicts } = mergeDrafts({ base: before, mine, theirs });
        const isSafe = (field: DraftFieldName, value: string) =>
          value === (before ? valueOf(before, field) : '') ||
          valueOf(draft, field) === value ||
          conflicts.includes(field);
        for (const field of draftFieldNames)
          expect([isSafe(field, valueOf(mine, field)), isSafe(field, valueOf(theirs, field))]).toEqual([
            true,
            true,
          ]);
      }),
    );
  });

  it('loses no item and no file that either side added', () => {
    fc.assert(
      fc.property(versions, ({ base: before, mine, theirs }) => {
        const { draft } = mergeDrafts({ base: before, mine, theirs });
        const listed = (of: RequestDraft) => [...fileIdsOf(of), ...of.itemIds.map((id) => `item/${id}`)];
        const known = new Set(before ? listed(before) : []);
        const added = [...listed(mine), ...listed(theirs)].filter((each) => !known.has(each));
        expect(listed(draft)).toEqual(expect.arrayContaining(added));
      }),
    );
  });

  it('leaves with both choices together every value that was in conflict', () => {
    fc.assert(
      fc.property(
        versions,
        fc.func(fc.constantFrom<Side>('mine', 'theirs')),
        ({ base: before, mine, theirs }, side) => {
          const merged = mergeDrafts({ base: before, mine, theirs });
          const sides = Object.fromEntries(merged.conflicts.map((field) => [field, side(field)]));
          const others = Object.fromEntries(
            merged.conflicts.map((field) => [field, side(field) === 'mine' ? 'theirs' : 'mine'] as const),
          );
          const chosen = chooseSides({ merged, theirs, sides });
          const other = chooseSides({ merged, theirs, sides: others });
          for (const field of merged.conflicts)
            expect(new Set([valueOf(chosen, field), valueOf(other, field)])).toEqual(
              new Set([valueOf(mine, field), valueOf(theirs, field)]),
            );
        },
      ),
    );
  });

  it('changes nothing when both are the same', () => {
    fc.assert(
      fc.property(aDraft, (draft) => {
        const merged = mergeDrafts({ base: undefined, mine: draft, theirs: draft });
        expect(merged.conflicts).toEqual([]);
        expect(hasSameContent(merged.draft, draft)).toBe(true);
      }),
    );
  });
});
