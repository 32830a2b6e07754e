import { withKnownItems } from '@/features/catalogue/withKnownItems';
import { smallCatalogue } from '../../support/smallCatalogue';

describe('a draft under a newer catalogue', () => {
  it('is the same while all its items are there', () => {
    const draft = { itemIds: ['landUse', 'design'], name: '示例' };
    expect(withKnownItems(draft, smallCatalogue)).toEqual({ draft, goneCount: 0 });
  });

  it('loses the items that are gone, says how many, and keeps all else', () => {
    const draft = { itemIds: ['moonPermit', 'landUse', 'marsPermit'], name: '示例' };
    expect(withKnownItems(draft, smallCatalogue)).toEqual({
      draft: { itemIds: ['landUse'], name: '示例' },
      goneCount: 2,
    });
  });
});
