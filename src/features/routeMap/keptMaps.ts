import Taro from '@tarojs/taro';
import { KeptMap } from './KeptMap';

const STORAGE_KEY = 'routeMaps';
/** The oldest go when there are more. */
const MOST = 20;

/** The latest first; an entry that nobody can read any more is left out. */
export function loadKeptMaps(): KeptMap[] {
  const stored: unknown = Taro.getStorageSync(STORAGE_KEY);
  if (!Array.isArray(stored)) return [];

  return stored.flatMap((each) => {
    const parsed = KeptMap.safeParse(each);
    return parsed.success ? [parsed.data] : [];
  });
}

/** Puts it first, in place of what it was before. Throws where the phone has no room. */
export function keepMap(map: KeptMap): void {
  const others = loadKeptMaps().filter(({ mapId }) => mapId !== map.mapId);
  Taro.setStorageSync(STORAGE_KEY, [map, ...others].slice(0, MOST));
}

/** Answers what there was and where it stood, for `restoreMap`. */
export function removeMap(mapId: string): { map: KeptMap; place: number } | undefined {
  const maps = loadKeptMaps();
  const place = maps.findIndex((each) => each.mapId === mapId);
  const map = maps[place];
  if (map === undefined) return undefined;

  Taro.setStorageSync(
    STORAGE_KEY,
    maps.filter((each) => each !== map),
  );
  return { map, place };
}

export function restoreMap({ map, place }: { map: KeptMap; place: number }): void {
  const maps = loadKeptMaps().filter(({ mapId }) => mapId !== map.mapId);
  Taro.setStorageSync(STORAGE_KEY, [...maps.slice(0, place), map, ...maps.slice(place)]);
}
