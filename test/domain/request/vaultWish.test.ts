import { defaultCatalogue as catalogue } from '@/domain/catalogue/defaultCatalogue';
import { emptyDraft, RequestStep } from '@/domain/request/RequestDraft';
import { vaultWishOf } from '@/domain/request/vaultWish';

const empty = emptyDraft({ mode: 'agency', commandId: 'command-0001' });
const draft = { ...empty, project: { ...empty.project, name: ' 示例厂房 ' }, itemIds: ['landUsePermit'] };

describe('what a request asks the vault for', () => {
  it('is nothing while project and items may still change', () => {
    const asking = RequestStep.options.filter(
      (step) => vaultWishOf({ draft: { ...draft, step }, catalogue }) !== undefined,
    );
    expect(asking).toEqual(['papers', 'visit', 'mandate', 'check']);
  });

  it('is what the enterprise brings, and not what the specialist fills in', () => {
    const wish = vaultWishOf({ draft: { ...draft, step: 'papers' }, catalogue });
    expect(wish?.projectName).toBe('示例厂房');
    expect(wish?.materialIds).toContain('businessLicence');
    expect(wish?.materialIds).not.toContain('applicationForm');
  });
});
