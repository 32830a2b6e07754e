import fc from 'fast-check';
import { defaultCatalogue } from '@/domain/catalogue/defaultCatalogue';
import { catalogueText, readCatalogueText } from '@/features/catalogueDesk/transfer/readCatalogueText';

describe('a catalogue that is carried over as text', () => {
  it('comes in as it went out, also through an editor that puts a mark first', () => {
    expect(readCatalogueText(catalogueText(defaultCatalogue)).catalogue).toEqual(defaultCatalogue);
    expect(readCatalogueText(`\uFEFF${catalogueText(defaultCatalogue)}`).problems).toEqual([]);
  });

  it('does not come in with an error, which is named', () => {
    const [first, ...rest] = defaultCatalogue.items;
    const items = [{ ...first, prerequisites: [{ anyOf: ['investmentFiling'] }] }, ...rest];
    expect(readCatalogueText(JSON.stringify({ ...defaultCatalogue, items }))).toEqual({
      catalogue: undefined,
      problems: ['前置事项首尾相接,谁也办不了:企业投资项目备案 → 企业投资项目备案。'],
    });
  });

  it('never breaks, whatever the text', () => {
    const texts = fc.oneof(fc.string(), fc.json());
    fc.assert(
      fc.property(texts, (text) => {
        const { catalogue, problems } = readCatalogueText(text);
        expect(catalogue === undefined).toBe(problems.length > 0);
      }),
    );
  });
});
