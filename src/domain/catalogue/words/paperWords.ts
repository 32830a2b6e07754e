import type { MaterialNeed } from '../catalogue';

/** “主件,原件 1 份、复印件 2 份”. */
export function paperWords({ isPrimary, originals, copies }: MaterialNeed): string {
  const counts = [
    ...(originals > 0 ? [`原件 ${originals} 份`] : []),
    ...(copies > 0 ? [`复印件 ${copies} 份`] : []),
  ];
  const kind = isPrimary ? '主件' : '可容缺后补';
  return [kind, counts.join('、') || '0 份'].join(',');
}
