import type { Me } from '../account/Me';
import { staffPaths, supervisorPaths } from './staffPaths';

export type StaffRole = Me['roles'][number];

/** The first page of each role. */
export const roleHomes: Readonly<Record<StaffRole, () => string>> = {
  window: staffPaths.queue,
  specialist: staffPaths.cases,
  supervisor: supervisorPaths.overview,
};

export const roleNames: Readonly<Record<StaffRole, string>> = {
  window: '综合窗口',
  specialist: '帮代办专员',
  supervisor: '工作组',
};

/** Where somebody who has just joined begins: the working group before the window before the specialist. */
export function firstHome(roles: readonly StaffRole[]): string | undefined {
  const role = (['supervisor', 'window', 'specialist'] as const).find((each) => roles.includes(each));
  return role && roleHomes[role]();
}
