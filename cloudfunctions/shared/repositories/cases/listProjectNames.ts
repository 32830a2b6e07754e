import { cases } from './CaseDocument';

/** The newest cases of an enterprise name its projects; more than one works on at a time. */
const NEWEST = 200;

/** The names of an enterprise's projects, those that moved last first, each once. */
export async function listProjectNames(enterpriseId: string): Promise<string[]> {
  const found = await cases.list({
    where: { 'enterprise.enterpriseId': enterpriseId },
    orderBy: [['keys.byUpdate', 'desc']],
    limit: NEWEST,
    fields: { project: true },
  });
  return [...new Set(found.map(({ project }) => project.name))];
}
