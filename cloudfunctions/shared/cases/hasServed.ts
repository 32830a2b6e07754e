import { findCaseService } from '../repositories/cases/findCase';

/** The staff who have had a part in a case: its specialists, now and before, and who acted at the window. */
export async function serversOf(caseId: string): Promise<string[]> {
  const service = await findCaseService(caseId);
  if (!service) return [];

  const specialists = [service.specialist, ...service.formerSpecialists].flatMap(
    (each) => each?.accountId ?? [],
  );
  const acted = service.events
    .filter(({ by }) => by.role === 'window' || by.role === 'specialist')
    .map(({ by }) => by.accountId);
  return [...new Set([...specialists, ...acted])];
}

export async function hasServed({
  caseId,
  accountId,
}: {
  readonly caseId: string;
  readonly accountId: string;
}): Promise<boolean> {
  return (await serversOf(caseId)).includes(accountId);
}
