import type { Difference } from './standardise';

/** Differences below half a working day, or below a tenth, are not worth a word. */
const LEAST_DAYS = 0.5;
const LEAST_PART = 0.1;

export type Tendency = 'alike' | 'less' | 'more';

/** Whether the own side took less, more, or about as many working days as the other. */
function tendencyOfDays({ own, other }: Difference): Tendency {
  const least = Math.max(LEAST_DAYS, other * LEAST_PART);
  if (Math.abs(own - other) < least - Number.EPSILON) return 'alike';
  return own < other ? 'less' : 'more';
}

/** `3.5`, `4`: at most one decimal. */
export function sayNumber(value: number): string {
  return String(Math.round(value * 10) / 10);
}

/** `40%`, `-20%`: whole percents. */
export function sayShare(share: number): string {
  return `${Math.round(share * 100)}%`;
}

interface Sides {
  readonly difference: Difference;
  readonly itemCount: number;
}

/** What the figures with and without the service say, and not more than that. */
export function sayWithAndWithout({ difference, itemCount }: Sides): string {
  const days = sayNumber(Math.abs(difference.own - difference.other));
  const same = `按同样的 ${itemCount} 个事项折算,`;
  return {
    alike: `${same}有服务和无服务用时相差不大。`,
    less: `${same}有服务的少用 ${days} 个工作日。`,
    more: `${same}有服务的多用 ${days} 个工作日,请先核实原因。`,
  }[tendencyOfDays(difference)];
}

/** The department beside the others on the items that both decide. */
export function sayBesideOthers({ difference, itemCount }: Sides): string {
  const days = sayNumber(Math.abs(difference.own - difference.other));
  const same = `同样的 ${itemCount} 个事项,`;
  return {
    alike: `${same}与其他部门用时相差不大。`,
    less: `${same}比其他部门少用 ${days} 个工作日。`,
    more: `${same}比其他部门多用 ${days} 个工作日。`,
  }[tendencyOfDays(difference)];
}

/** Stands above every comparison. */
export const CAUTION = '项目各不相同,差异只作参考,请结合具体办件核实,不宜按单个数字排名。';
export const MIX_NOTE =
  '各部门办的事项不同,用时不能直接相比。请看“时限余量”(办结时还剩承诺时限的几成)和逐项对照。';

export function sayTooFew({ decided, least }: { decided: number; least: number }): string {
  return `办结 ${decided} 件,不足 ${least} 件,不比较`;
}
