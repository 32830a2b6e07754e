import type { ReadAnswers } from '@/domain/catalogue/routeMap/readAnswers';

interface Reading extends ReadAnswers {
  /** Parts of a link that are no answers at all. */
  readonly brokenCount: number;
  /** Whether the catalogue has changed since. */
  readonly isOutdated: boolean;
}

/** What to know about a map from a link, as one or two sentences. */
export function sharedNote(link: Reading): string {
  if (Object.keys(link.answers).length === 0)
    return '这个链接里没有能用的答案,可能没有复制完整。请从第一题开始回答。';

  const lost = lostSentence(link);
  return lost === '' ? '这是别人分享给您的路线图。您改动后会存到本机,不影响对方。' : lost;
}

/** For a printed code whose questions the district has changed since. */
export const staleCodeNote = '这个码生成之后,事项目录的问题改过,码里的回答用不上了。请从第一题开始回答。';

/** The same about a map kept on this phone; empty where nothing has changed since. */
export function keptNote(kept: Reading): string {
  return lostSentence(kept);
}

function lostSentence({ unclear, unknownCount, brokenCount, isOutdated }: Reading): string {
  const lostCount = unclear.length + unknownCount + brokenCount;
  const reason = isOutdated ? '事项目录更新过,已按现在的目录重新计算。' : '';
  if (lostCount === 0) return reason;

  const again = unclear.length === 0 ? '' : `请核对:${unclear.map(({ words }) => `“${words}”`).join('、')}`;
  return `${reason}有 ${lostCount} 处答案现在用不上,其余都保留了。${again}`;
}
