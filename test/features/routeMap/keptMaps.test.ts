import { keepMap, loadKeptMaps, removeMap, restoreMap } from '@/features/routeMap/keptMaps';
import type { KeptMap } from '@/features/routeMap/KeptMap';

const stored = new Map<string, unknown>();
jest.mock('@tarojs/taro', () => ({
  __esModule: true,
  default: {
    getStorageSync: (key: string) => stored.get(key) ?? '',
    setStorageSync: (key: string, value: unknown) => void stored.set(key, value),
  },
}));

function aMap(mapId: string, answers = {}): KeptMap {
  const savedAt = '2026-11-25T02:00:00.000Z';
  return { formatVersion: 1, mapId, name: '', answers, catalogueVersion: 'v1', savedAt };
}

const ids = () => loadKeptMaps().map(({ mapId }) => mapId);

beforeEach(() => stored.clear());

describe('maps kept on the phone', () => {
  it('stand with the latest first, each once', () => {
    keepMap(aMap('a'));
    keepMap(aMap('b'));
    keepMap(aMap('a', { kind: ['factory'] }));
    expect(ids()).toEqual(['a', 'b']);
    expect(loadKeptMaps()[0]?.answers).toEqual({ kind: ['factory'] });
  });

  it('are twenty at most; the oldest goes', () => {
    for (let place = 0; place < 25; place += 1) keepMap(aMap(`m${place}`));
    expect(ids()).toHaveLength(20);
    expect(ids()[0]).toBe('m24');
    expect(ids()).not.toContain('m4');
  });

  it('come back to where they stood when a deletion is taken back', () => {
    ['c', 'b', 'a'].forEach((mapId) => keepMap(aMap(mapId)));
    const removed = removeMap('b');
    expect(ids()).toEqual(['a', 'c']);

    restoreMap(removed ?? { map: aMap('nothing'), place: 0 });
    expect(ids()).toEqual(['a', 'b', 'c']);
  });

  it('are left alone by the deletion of one that is not there', () => {
    keepMap(aMap('a'));
    expect(removeMap('b')).toBeUndefined();
    expect(ids()).toEqual(['a']);
  });

  it.each([[''], ['broken'], [{ maps: [] }]])('are none where the phone holds %p', (value) => {
    stored.set('routeMaps', value);
    expect(ids()).toEqual([]);
  });

  it('lose only the entry that nobody can read', () => {
    stored.set('routeMaps', [aMap('a'), { mapId: 'b' }, null, aMap('c')]);
    expect(ids()).toEqual(['a', 'c']);
  });
});
