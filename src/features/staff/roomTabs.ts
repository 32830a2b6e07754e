import type { StaffRole } from './roleHomes';
import { staffPaths, supervisorPaths } from './staffPaths';

export interface RoomTab {
  readonly key: string;
  readonly label: string;
  readonly path: string;
}

const deskTabs: readonly (RoomTab & { readonly role: StaffRole })[] = [
  { key: 'queue', label: '待受理', path: staffPaths.queue(), role: 'window' },
  { key: 'cases', label: '我的办件', path: staffPaths.cases(), role: 'specialist' },
];

const supervisorTabs: readonly RoomTab[] = [
  { key: 'overview', label: '总览', path: supervisorPaths.overview() },
  { key: 'supervised', label: '办件', path: supervisorPaths.cases() },
  { key: 'followUps', label: '回访', path: supervisorPaths.followUps() },
];

const mine: RoomTab = { key: 'mine', label: '我的', path: '/pages/mine/index' };

/** Which rooms stand at the lower edge: the working group has its own, window and specialist share theirs. */
export function roomTabs({
  roles,
  current,
}: {
  readonly roles: readonly StaffRole[];
  readonly current: string;
}): RoomTab[] {
  if (supervisorTabs.some((tab) => tab.key === current)) return [...supervisorTabs, mine];

  const own = deskTabs.filter((tab) => roles.includes(tab.role) || tab.key === current);
  return [...own.map(({ key, label, path }) => ({ key, label, path })), mine];
}
