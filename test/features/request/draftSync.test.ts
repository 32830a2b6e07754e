import { ApiError } from '@/api/ApiError';
import { api } from '@/api/api';
import { emptyDraft, type RequestDraft } from '@/domain/request/RequestDraft';
import type { OpenedDraft } from '@/features/request/draftQuestion';
import { DraftSync } from '@/features/request/DraftSync';
import { loadDraft, saveDraft } from '@/features/request/draftStore';
import { quiet, type SyncState } from '@/features/request/SyncState';

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
jest.mock('@/api/api', () => ({
  api: {
    applicant: {
      drafts: { save: { mutate: jest.fn() }, remove: { mutate: jest.fn() } },
    },
  },
}));
const save = jest.mocked(api.applicant.drafts.save.mutate);

const read = jest.fn<Promise<OpenedDraft>, [string]>();

const owner = { accountId: 'account-1', mode: 'agency' } as const;
const base = named(emptyDraft({ mode: 'agency', commandId: 'command-0001' }), '示例厂房');
const savedAt = '2026-11-25T02:32:00.000Z';

function named(draft: RequestDraft, name: string): RequestDraft {
  return { ...draft, project: { ...draft.project, name } };
}

function storedAs(content: RequestDraft, { version = 2, isRemoved = false } = {}) {
  const summary = { draftId: base.commandId, version, mode: 'agency', enterpriseId: '' } as const;
  const rest = { projectName: '', itemCount: 0, fileIds: [], device: '手机乙', savedAt, isRemoved, content };
  return { ...summary, ...rest } as const;
}

function conflictWith(content: RequestDraft, isRemoved = false) {
  return { status: 'conflict', theirs: storedAs(content, { isRemoved }) } as const;
}

/** A form on one phone, with what is on its screen. */
function aDesk(first: RequestDraft) {
  const desk = { draft: first, state: quiet, isDropped: false };
  const sync = new DraftSync({
    owner,
    read,
    current: () => desk.draft,
    keep: (draft) => void (desk.draft = draft),
    drop: () => void (desk.isDropped = true),
    show: (change: Partial<SyncState>) => void (desk.state = { ...desk.state, ...change }),
  });
  return { desk, sync };
}

async function aSyncedDesk() {
  const { desk, sync } = aDesk(base);
  save.mockResolvedValueOnce({ status: 'saved', version: 1, savedAt });
  await sync.run();
  return { desk, sync };
}

beforeEach(() => {
  stored.clear();
  save.mockReset();
  read.mockReset();
});

describe('the phone’s draft and the server’s', () => {
  it('sends each state once, naming the version that was edited', async () => {
    const { desk, sync } = await aSyncedDesk();
    await sync.run();
    expect(save).toHaveBeenCalledTimes(1);
    desk.draft = named(base, '示例厂房扩建');
    save.mockResolvedValueOnce({ status: 'saved', version: 2, savedAt });
    await sync.run();
    expect(save.mock.calls.map(([{ version }]) => version)).toEqual([0, 1]);
  });

  it('says that it waits where there is no network, and no more once it was sent', async () => {
    const { desk, sync } = aDesk(base);
    save.mockRejectedValueOnce(ApiError.offline());
    await sync.run();
    expect(desk.state.isWaiting).toBe(true);
    save.mockResolvedValueOnce({ status: 'saved', version: 1, savedAt });
    await sync.run();
    expect(desk.state.isWaiting).toBe(false);
  });

  it('takes over what another device wrote into other fields, and sends both', async () => {
    const { desk, sync } = await aSyncedDesk();
    desk.draft = named(base, '示例厂房扩建');
    save.mockResolvedValueOnce(conflictWith({ ...base, question: '另一台写的' }));
    save.mockResolvedValueOnce({ status: 'saved', version: 3, savedAt });
    await sync.run();
    expect(desk.draft).toMatchObject({ question: '另一台写的', project: { name: '示例厂房扩建' } });
    expect(save.mock.lastCall?.[0]).toMatchObject({ version: 2, draft: desk.draft });
  });

  it('takes over what another device saved before the form was opened', async () => {
    const { desk, sync } = await aSyncedDesk();
    read.mockResolvedValueOnce({ draft: storedAs({ ...base, question: '另一台写的' }), caseId: null });
    await sync.open();
    expect(desk.draft.question).toBe('另一台写的');
    expect(read.mock.calls).toEqual([[base.commandId]]);
  });

  it('takes nothing back that it saved while the older answer was on its way', async () => {
    const { desk, sync } = await aSyncedDesk();
    desk.draft = { ...base, question: '刚写的' };
    save.mockResolvedValueOnce({ status: 'saved', version: 2, savedAt });
    await sync.run();
    read.mockResolvedValueOnce({ draft: storedAs(base, { version: 1 }), caseId: null });
    await sync.open();
    expect(desk.draft.question).toBe('刚写的');
    expect(save).toHaveBeenCalledTimes(2);
  });

  it('asks where both wrote, sends nothing meanwhile, and keeps what was not chosen as a draft', async () => {
    const { desk, sync } = await aSyncedDesk();
    desk.draft = named(base, '甲');
    save.mockResolvedValueOnce(conflictWith(named(base, '乙')));
    await sync.run();
    await sync.run();
    expect(save).toHaveBeenCalledTimes(2);
    const { conflict } = desk.state;
    if (conflict === undefined) throw new Error('nobody was asked');

    save.mockResolvedValueOnce({ status: 'saved', version: 1, savedAt });
    await sync.choose(conflict, { projectName: 'theirs' });
    expect(desk.draft.project.name).toBe('乙');
    const extra = save.mock.lastCall?.[0].draft;
    expect(extra).toMatchObject({ project: { name: '甲' } });
    expect(extra?.commandId).not.toBe(base.commandId);
  });

  it('keeps what was typed between the question and the choice', async () => {
    const { desk, sync } = await aSyncedDesk();
    desk.draft = named(base, '甲');
    save.mockResolvedValueOnce(conflictWith(named(base, '乙')));
    await sync.run();
    const { conflict } = desk.state;
    if (conflict === undefined) throw new Error('nobody was asked');

    desk.draft = { ...desk.draft, question: '后来写的' };
    save.mockResolvedValue({ status: 'saved', version: 1, savedAt });
    await sync.choose(conflict, { projectName: 'theirs' });
    expect(desk.draft).toMatchObject({ question: '后来写的', project: { name: '乙' } });
  });

  it('comes back where it was removed elsewhere while somebody still wrote here', async () => {
    const { desk, sync } = await aSyncedDesk();
    desk.draft = { ...base, question: '还在写' };
    save.mockResolvedValueOnce(conflictWith(base, true));
    save.mockResolvedValueOnce({ status: 'saved', version: 3, savedAt });
    await sync.run();
    expect(desk.isDropped).toBe(false);
    expect(save.mock.lastCall?.[0]).toMatchObject({ version: 2, draft: { question: '还在写' } });
  });

  it('names the case where the request was handed in elsewhere', async () => {
    const { desk, sync } = await aSyncedDesk();
    desk.draft = named(base, '甲');
    save.mockResolvedValueOnce({ status: 'submitted', caseId: 'case_1' });
    saveDraft(owner, desk.draft);
    save.mockResolvedValueOnce({ status: 'saved', version: 1, savedAt });
    await sync.run();
    expect(desk.state).toMatchObject({ caseId: 'case_1', hasExtra: true });
    expect(loadDraft(owner)).toBeUndefined();
    await sync.run();
    expect(save.mock.lastCall?.[0].draft).toMatchObject({ project: { name: '甲' } });
    expect(save.mock.lastCall?.[0].draft.commandId).not.toBe(base.commandId);
  });

  it('keeps nothing where this phone had written nothing more, and leaves a request begun since alone', async () => {
    const { desk, sync } = await aSyncedDesk();
    const begun = named({ ...base, commandId: 'command-0002' }, '示例仓库');
    saveDraft(owner, begun);
    read.mockResolvedValueOnce({ draft: null, caseId: 'case_1' });
    await sync.open();
    expect(desk.state).toMatchObject({ caseId: 'case_1', hasExtra: false });
    expect(loadDraft(owner)).toEqual(begun);
    expect(save).toHaveBeenCalledTimes(1);
  });

  it('does not take its own handing in for another device’s', async () => {
    const { desk, sync } = await aSyncedDesk();
    desk.draft = named(base, '甲');
    save.mockResolvedValueOnce({ status: 'submitted', caseId: 'case_1' });
    await sync.handIn(() => sync.run());
    await sync.run();
    expect(desk.state).toMatchObject({ caseId: '', hasExtra: false });
    expect(save).toHaveBeenCalledTimes(2);
  });
});
