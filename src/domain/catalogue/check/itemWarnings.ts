import type { Catalogue, ServiceItem } from '../catalogue';
import { stageNames, stageOrder } from '../stage';
import type { CatalogueProblem } from './CatalogueProblem';
import { fieldOf } from './fieldNames';

type Warning = readonly [field: string, words: string];

/** What is odd about an item without being wrong. */
export function itemWarnings(catalogue: Catalogue): CatalogueProblem[] {
  return catalogue.items.flatMap((item) =>
    [...sameName(item, catalogue), ...limits(item), ...papers(item), ...stageBreaches(item, catalogue)].map(
      ([field, words]) => ({
        place: { kind: 'item', id: item.itemId } as const,
        field,
        sentence: `${fieldOf('item', item.name, field)}:${words}`,
      }),
    ),
  );
}

function sameName({ itemId, name }: ServiceItem, { items }: Catalogue): Warning[] {
  const isShared = items.some((other) => other.name === name && other.itemId !== itemId);
  return isShared ? [['name', '还有一个事项也叫这个名称,企业分不清。']] : [];
}

/** A working day is never shorter than a day, so days are compared as if they were working days. */
function limits({ promisedLimitWd, statutoryLimit }: ServiceItem): Warning[] {
  const isLonger = statutoryLimit !== null && promisedLimitWd > statutoryLimit.amount;
  return isLonger ? [['promisedLimitWd', '比法定时限长。']] : [];
}

function papers({ materials }: ServiceItem): Warning[] {
  if (materials.length === 0) return [['materials', '没有列出任何材料。']];
  const hasPrimary = materials.some(({ isPrimary }) => isPrimary);
  const hasEmpty = materials.some(({ originals, copies }) => originals + copies === 0);
  return [
    ...(hasPrimary ? [] : [['materials', '没有主件,容缺受理时可以一份材料都不交。'] as const]),
    ...(hasEmpty ? [['materials', '有材料的原件和复印件都是 0 份。'] as const] : []),
  ];
}

function stageBreaches(item: ServiceItem, { items }: Catalogue): Warning[] {
  const waitsFor = new Set(item.prerequisites.flatMap(({ anyOf }) => anyOf));
  return items
    .filter(({ itemId }) => waitsFor.has(itemId))
    .filter(({ stage }) => stageOrder.indexOf(stage) > stageOrder.indexOf(item.stage))
    .map(({ name, stage }) => ['prerequisites', `“${name}”在后面的“${stageNames[stage]}”阶段。`]);
}
