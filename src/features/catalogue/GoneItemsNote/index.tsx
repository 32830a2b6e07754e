import { Problem } from '@/components/Problem';

/** Says that chosen items no longer count. Nothing where all are there. */
export function GoneItemsNote({ count }: { readonly count: number }) {
  const sentence = `您之前选的 ${count} 个事项已不在事项目录里,没有计入。请看看是否要换成别的事项。`;
  return <Problem sentence={count === 0 ? '' : sentence} />;
}
