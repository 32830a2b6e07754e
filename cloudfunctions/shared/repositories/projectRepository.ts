import { sameName } from '@/domain/vault/scope';

import { collection, command } from '../database/collection';
import { blindIndex } from '../secrets/blindIndex';

/** 项目: a construction project of an enterprise, as its last request described it. */
export interface Project {
  readonly _id: string;
  readonly enterpriseId: string;
  readonly name: string;
  readonly address: string;
  /** 万元; null where it was not told. */
  readonly investmentWan: number | null;
  /** ISO instant of the last request about it. */
  readonly usedAt: string;
  /** `usedAt~_id`, unique, to sort by. */
  readonly key: string;
}

const projects = collection<Project>('projects');

/** More than an enterprise has under way. */
const MOST_LISTED = 100;

/** The same enterprise's project of the same name is the same project. */
export function projectIdOf({ enterpriseId, name }: Pick<Project, 'enterpriseId' | 'name'>): string {
  const value = `${enterpriseId}\n${sameName(name)}`;
  return `prj_${blindIndex({ value, place: 'projects' }).slice(0, 24)}`;
}

/** Notes what the newest request says of a project. Repeating it, or telling an older one later, changes nothing. */
export async function keepProject(told: Omit<Project, '_id' | 'key'>): Promise<string> {
  const _id = projectIdOf(told);
  const row = { ...told, key: `${told.usedAt}~${_id}` };
  if (await projects.insert({ _id, ...row })) return _id;

  await projects.update({ _id, usedAt: command.lt(told.usedAt) }, row);
  return _id;
}

/** The one used last comes first; at most 100. */
export function listProjects(enterpriseId: string): Promise<Project[]> {
  return projects.list({ where: { enterpriseId }, orderBy: [['key', 'desc']], limit: MOST_LISTED });
}

/** @returns those of these that exist */
export function findProjects(projectIds: readonly string[]): Promise<Project[]> {
  if (projectIds.length === 0) return Promise.resolve([]);
  return projects.list({ where: { _id: command.in([...projectIds]) }, limit: projectIds.length });
}
