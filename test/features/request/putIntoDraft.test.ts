import { confirmed } from '@/components/confirmed';
import { loadDraft, readStored, saveDraft } from '@/features/request/draftStore';
import { newDraft } from '@/features/request/newDraft';
import { addToDraft, putIntoDraft } from '@/features/request/putIntoDraft';

const stored = new Map<string, unknown>();
jest.mock('@tarojs/taro', () => ({
  __esModule: true,
  default: {
    getStorageSync: (key: string) => stored.get(key) ?? '',
    setStorageSync: (key: string, value: unknown) => void stored.set(key, value),
    removeStorageSync: (key: string) => void stored.delete(key),
  },
}));
jest.mock('@/components/confirmed', () => ({ confirmed: jest.fn() }));
const ask = jest.mocked(confirmed);

const requester = { accountId: 'account-1', mode: 'agency', myName: '示例经办人' } as const;
const wish = { requester, itemIds: ['investmentFiling', 'landUsePermit'], question: '厂房、仓库' };
const typed = {
  ...newDraft(requester),
  project: { name: '示例仓库', address: '示例路 1 号', investment: '' },
  itemIds: ['energyReview'],
};

beforeEach(() => {
  stored.clear();
  ask.mockReset();
});

describe('items of a route map', () => {
  it('go into a new request without a question', async () => {
    expect(await putIntoDraft(wish)).toBe(true);
    expect(ask).not.toHaveBeenCalled();
    expect(loadDraft(requester)).toMatchObject({
      itemIds: wish.itemIds,
      question: '厂房、仓库',
      contact: { name: '示例经办人' },
      step: 'project',
    });
  });

  it('replace the items of a request in hand only when the person agrees, and nothing else of it', async () => {
    saveDraft(requester, typed);
    ask.mockResolvedValue(true);
    expect(await putIntoDraft(wish)).toBe(true);
    expect(ask).toHaveBeenCalledWith(
      expect.objectContaining({ words: expect.stringContaining('示例仓库') as unknown }),
    );
    expect(loadDraft(requester)).toMatchObject({
      project: typed.project,
      itemIds: wish.itemIds,
      commandId: typed.commandId,
    });
  });

  it('leave a request with just these items as it is, without a question', async () => {
    const same = { ...typed, itemIds: [...wish.itemIds].reverse(), question: '自己改过的话' };
    saveDraft(requester, same);
    expect(await putIntoDraft(wish)).toBe(true);
    expect(ask).not.toHaveBeenCalled();
    expect(loadDraft(requester)).toEqual(same);
  });

  it('leave a request in hand untouched when the person does not', async () => {
    saveDraft(requester, typed);
    ask.mockResolvedValue(false);
    expect(await putIntoDraft(wish)).toBe(false);
    expect(loadDraft(requester)).toEqual(typed);
  });

  it('find what was typed before the person signed up', async () => {
    saveDraft({ ...requester, accountId: null }, typed);
    ask.mockResolvedValue(false);
    expect(await putIntoDraft(wish)).toBe(false);
    expect(ask).toHaveBeenCalled();
  });

  it('come with no more words than a request may hold', async () => {
    await putIntoDraft({ ...wish, question: '长'.repeat(2000) });
    expect(loadDraft(requester)?.question).toHaveLength(1000);
  });
});

describe('a draft that an older version of the app left on the phone', () => {
  it('is opened as far as it fits, with words for the rest', () => {
    saveDraft(requester, typed);
    const [key = ''] = stored.keys();
    stored.set(key, { ...typed, formatVersion: 0, landArea: '12 亩' });
    expect(readStored(requester)).toEqual({ draft: typed, lost: ['其他内容:12 亩'] });
  });
});

describe('one item of the guide', () => {
  it('joins the items of a request in hand, and all that was typed stays', () => {
    saveDraft(requester, typed);
    addToDraft({ requester, itemId: 'landUsePermit' });
    addToDraft({ requester, itemId: 'landUsePermit' });
    expect(loadDraft(requester)).toMatchObject({
      itemIds: ['energyReview', 'landUsePermit'],
      project: { name: '示例仓库' },
    });
    expect(ask).not.toHaveBeenCalled();
  });

  it('begins a request where there is none', () => {
    addToDraft({ requester, itemId: 'landUsePermit' });
    expect(loadDraft(requester)?.itemIds).toEqual(['landUsePermit']);
  });
});
