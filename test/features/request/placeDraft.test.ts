import { emptyDraft } from '@/domain/request/RequestDraft';
import type { OpenedDraft } from '@/features/request/draftQuestion';
import { loadDraft, saveDraft } from '@/features/request/draftStore';
import { placeDraft } from '@/features/request/placeDraft';

const stored = new Map<string, unknown>();
jest.mock('@tarojs/taro', () => ({
  __esModule: true,
  default: {
    getSystemInfoSync: () => ({ model: '手机甲' }),
    getStorageSync: (key: string) => stored.get(key) ?? '',
    setStorageSync: (key: string, value: unknown) => void stored.set(key, value),
    removeStorageSync: (key: string) => void stored.delete(key),
  },
}));
jest.mock('@/api/api', () => ({ api: {} }));

const owner = { accountId: 'account-1', mode: 'agency' } as const;
const draft = emptyDraft({ mode: 'agency', commandId: 'command-0001' });
const draftId = draft.commandId;
const answers = (answer: OpenedDraft) => () => Promise.resolve(answer);

beforeEach(() => stored.clear());

describe('a draft chosen from the list', () => {
  it('is the one that the form opens', async () => {
    const summary = { draftId, version: 3, mode: 'agency', enterpriseId: '', projectName: '' } as const;
    const rest = { itemCount: 0, fileIds: [], device: '手机乙', savedAt: '2026-11-25T02:32:00.000Z' };
    const found = { ...summary, ...rest, isRemoved: false, content: { ...draft } };
    const placed = await placeDraft({ owner, draftId, read: answers({ draft: found, caseId: null }) });
    expect(placed.is).toBe('here');
    expect(loadDraft(owner)?.commandId).toBe(draftId);
  });

  it.each([
    ['was handed in elsewhere', 'case_1', { is: 'handedIn', caseId: 'case_1' }],
    ['is gone', null, { is: 'gone' }],
  ])('leaves the one on this phone alone where it %s', async (_words, caseId, expected) => {
    const here = { ...draft, commandId: 'command-0002' };
    saveDraft(owner, here);
    expect(await placeDraft({ owner, draftId, read: answers({ draft: null, caseId }) })).toEqual(expected);
    expect(loadDraft(owner)).toEqual(here);
  });
});
