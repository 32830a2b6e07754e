import type { Catalogue } from '@/domain/catalogue/catalogue';
import type { DraftGateway, Unsaved } from '@/features/catalogueDesk/draft/DraftGateway';
import type { Desk } from '@/features/catalogueDesk/draft/DraftState';
import { createDraftStore } from '@/features/catalogueDesk/draft/draftStore';
import { withMine } from '@/features/catalogueDesk/draft/withDesk';
import { smallCatalogue } from '../../support/smallCatalogue';

class Conflict extends Error {}
class Offline extends Error {}

/** A server with one draft, and a phone whose clock stands still until the test lets it run. */
function aDistrict() {
  let draft: Desk['draft'] = { revision: 0, catalogue: null, saverName: '', savedAt: '' };
  let unsaved: Unsaved | undefined;
  let lastCommand = '';
  let commands = 0;
  const district = {
    isOffline: false,
    /** The next saving arrives and its answer does not. */
    losesAnswer: false,
    saves: 0,
    waiting: undefined as (() => void) | undefined,
    draft: () => draft,
    unsaved: () => unsaved,
    saveAs: (saverName: string, catalogue: Catalogue) => {
      draft = { revision: draft.revision + 1, catalogue, saverName, savedAt: '2026-11-25T01:00:00.000Z' };
    },
  };
  const gateway: DraftGateway = {
    load: async () => {
      if (district.isOffline) throw new Offline();
      return { current: { number: 0, catalogue: smallCatalogue }, draft };
    },
    save: async ({ revision, catalogue, commandId }) => {
      if (district.isOffline) throw new Offline();
      if (revision !== draft.revision && commandId !== lastCommand) throw new Conflict();
      if (commandId !== lastCommand) {
        lastCommand = commandId;
        district.saves += 1;
        district.saveAs('示例组长', catalogue);
      }
      if (!district.losesAnswer) return { revision: draft.revision };
      district.losesAnswer = false;
      throw new Offline();
    },
    newCommandId: () => `command-${(commands += 1)}`,
    faultOf: (error) => ({
      kind: error instanceof Conflict ? 'conflict' : error instanceof Offline ? 'offline' : 'other',
      sentence: '没有保存成功。',
    }),
    later: (_ms, run) => {
      district.waiting = run;
      return () => (district.waiting = undefined);
    },
    now: () => '2026-11-25T02:00:00.000Z',
    unsaved: {
      read: () => unsaved,
      write: (each) => (unsaved = each),
      clear: () => (unsaved = undefined),
    },
  };
  return { district, gateway };
}

function withLimit(itemId: string, promisedLimitWd: number) {
  return (catalogue: Catalogue): Catalogue => ({
    ...catalogue,
    items: catalogue.items.map((item) => (item.itemId === itemId ? { ...item, promisedLimitWd } : item)),
  });
}

const withoutItem = (itemId: string) => (catalogue: Catalogue) => ({
  ...catalogue,
  items: catalogue.items.filter((item) => item.itemId !== itemId),
});

const limitIn = (catalogue: Catalogue | null | undefined, itemId: string) =>
  catalogue?.items.find((item) => item.itemId === itemId)?.promisedLimitWd;

describe('the draft on a phone', () => {
  it('begins with the catalogue in force where nobody has changed anything', async () => {
    const { gateway } = aDistrict();
    const store = createDraftStore(gateway);
    await store.load();
    expect(store.get()).toMatchObject({ working: smallCatalogue, saving: 'saved', revision: 0 });
  });

  it('is read once for all who ask at the same moment, and again for who asks later', async () => {
    const { gateway } = aDistrict();
    const load = jest.fn(gateway.load);
    const store = createDraftStore({ ...gateway, load });
    await Promise.all([store.load(), store.load()]);
    expect(load).toHaveBeenCalledTimes(1);
    await store.load();
    expect(load).toHaveBeenCalledTimes(2);
  });

  it('is on the phone at once, on the server after a pause, and saved once for several changes', async () => {
    const { district, gateway } = aDistrict();
    const store = createDraftStore(gateway);
    await store.load();
    store.change(withLimit('landUse', 4));
    store.change(withLimit('landUse', 3));
    expect(limitIn(district.unsaved()?.working, 'landUse')).toBe(3);
    expect(district.draft().catalogue).toBeNull();

    expect(await store.save()).toBe(true);
    expect(limitIn(district.draft().catalogue, 'landUse')).toBe(3);
    expect(district.saves).toBe(1);
    expect(district.unsaved()).toBeUndefined();
    expect(store.get()).toMatchObject({ saving: 'saved', savedAt: '2026-11-25T02:00:00.000Z' });
  });

  it('asks for a pause before it saves', async () => {
    const { district, gateway } = aDistrict();
    const store = createDraftStore(gateway);
    await store.load();
    store.change(withLimit('landUse', 4));
    expect(store.get()?.saving).toBe('waiting');
    expect(district.waiting).toBeDefined();
  });

  it('survives a closed page without a network', async () => {
    const { district, gateway } = aDistrict();
    const closed = createDraftStore(gateway);
    await closed.load();
    district.isOffline = true;
    closed.change(withLimit('landUse', 4));
    expect(await closed.save()).toBe(false);
    expect(closed.get()).toMatchObject({ saving: 'failed', problem: '没有保存成功。' });

    district.isOffline = false;
    const reopened = createDraftStore(gateway);
    await reopened.load();
    expect(limitIn(reopened.get()?.working, 'landUse')).toBe(4);
    expect(await reopened.save()).toBe(true);
    expect(limitIn(district.draft().catalogue, 'landUse')).toBe(4);
  });

  it('is not in conflict with itself when an answer was lost', async () => {
    const { district, gateway } = aDistrict();
    const store = createDraftStore(gateway);
    await store.load();
    district.losesAnswer = true;
    store.change(withLimit('landUse', 4));
    await store.save();
    store.change(withLimit('landUse', 3));
    expect(await store.save()).toBe(true);
    expect(store.get()?.conflict).toBeNull();
    expect(limitIn(district.draft().catalogue, 'landUse')).toBe(3);
  });
});

describe('two who write at the same time', () => {
  it('keep both changes of different items', async () => {
    const { district, gateway } = aDistrict();
    const store = createDraftStore(gateway);
    await store.load();
    district.saveAs('示例副组长', withLimit('design', 9)(smallCatalogue));
    store.change(withLimit('landUse', 4));
    expect(await store.save()).toBe(true);

    const { catalogue } = district.draft();
    expect([limitIn(catalogue, 'landUse'), limitIn(catalogue, 'design')]).toEqual([4, 9]);
    expect(store.get()?.conflict).toBeNull();
  });

  it('see that both changed one item; what was stored stays until one decides', async () => {
    const { district, gateway } = aDistrict();
    const store = createDraftStore(gateway);
    await store.load();
    district.saveAs('示例副组长', withLimit('landUse', 9)(smallCatalogue));
    store.change(withLimit('landUse', 4));
    await store.save();

    expect(limitIn(district.draft().catalogue, 'landUse')).toBe(9);
    const conflict = store.get()?.conflict;
    expect(conflict).toMatchObject({ byName: '示例副组长', places: [{ kind: 'item', id: 'landUse' }] });
    if (!conflict) throw new Error('a conflict was expected');

    store.change((catalogue) => withMine(catalogue, conflict));
    await store.save();
    expect(limitIn(district.draft().catalogue, 'landUse')).toBe(4);
  });

  it('see what the other saved when the page is opened again', async () => {
    const { district, gateway } = aDistrict();
    const store = createDraftStore(gateway);
    await store.load();
    district.saveAs('示例副组长', withLimit('landUse', 9)(smallCatalogue));
    await store.load();
    expect(store.get()).toMatchObject({ saverName: '示例副组长', saving: 'saved' });
    expect(limitIn(store.get()?.working, 'landUse')).toBe(9);
  });
});

describe('a removal', () => {
  it('is taken back without losing what came after it', async () => {
    const { district, gateway } = aDistrict();
    const store = createDraftStore(gateway);
    await store.load();
    store.change(withoutItem('landUse'), '已删除“建设用地规划许可证”');
    store.change(withLimit('design', 9));
    await store.save();
    expect(store.get()?.removal?.words).toBe('已删除“建设用地规划许可证”');

    store.undoRemoval();
    await store.save();
    expect(district.draft().catalogue).toEqual(withLimit('design', 9)(smallCatalogue));
    expect(store.get()?.removal).toBeNull();
  });

  it('may be of the whole draft', async () => {
    const { district, gateway } = aDistrict();
    const store = createDraftStore(gateway);
    await store.load();
    store.change(withLimit('landUse', 4));
    await store.save();
    district.saveAs('示例组长', smallCatalogue);
    await store.replaced('已放弃草稿');
    expect(limitIn(store.get()?.working, 'landUse')).toBe(5);

    store.undoRemoval();
    await store.save();
    expect(limitIn(district.draft().catalogue, 'landUse')).toBe(4);
  });
});
