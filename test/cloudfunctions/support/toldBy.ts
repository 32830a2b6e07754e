import type { Phone } from './client';

/** The paths of all queries that the workbench answers. Once the SDK's surroundings are set. */
export async function workbenchQueries(): Promise<string[]> {
  const { workbenchRouter } = await import('@cloud/workbench/router');
  const procedures = workbenchRouter._def.procedures as unknown as Record<string, { _def: { type: string } }>;
  return Object.entries(procedures)
    .filter(([, procedure]) => procedure._def.type === 'query')
    .map(([path]) => path);
}

/** Everything that this phone is told by the workbench, asked about a case and for each list, and its inbox. */
export async function toldBy({
  phone,
  caseId,
  paths,
}: {
  readonly phone: Phone;
  readonly caseId: string;
  readonly paths: readonly string[];
}): Promise<Record<string, unknown>> {
  const scopes = ['mine', 'all', 'queue', 'unassigned'].map((scope) => ({ scope }));
  const inputsOf = (path: string) => (/\.(list|head)$/.test(path) ? [{}, ...scopes] : [{}]);
  const asked = paths.flatMap((path) => inputsOf(path).map((input) => [path, { caseId, ...input }] as const));
  const answers = await Promise.all(
    asked.map(
      async ([path, input]) =>
        [`${path} ${JSON.stringify(input)}`, await phone.ask('workbench', path, input)] as const,
    ),
  );
  const inbox = await phone.ask('applicant', 'messages.list');
  // A document made at the question carries the moment in which it was made.
  const told = JSON.stringify({ ...Object.fromEntries(answers), inbox });
  return JSON.parse(told.replace(/"data:[^"]*"/g, '"a document"')) as Record<string, unknown>;
}
