import type { Team } from './useTeam';

type Ending = Team['former'][number]['how'];

/** How somebody came to see the enterprise no more, after a day. */
export const endingWords: Readonly<Record<Ending, string>> = {
  declined: '由窗口退回',
  removed: '由管理员收回',
  left: '自己离开',
  replaced: '由窗口核对后换了管理员',
};
