interface Parties {
  readonly number: string;
  readonly project: { readonly name: string };
  readonly enterprise: { readonly name: string };
  readonly specialist: { readonly name: string } | null;
}

/** What every message about a case says of it. */
export function partyValues({ number, project, enterprise, specialist }: Parties) {
  return {
    caseNumber: number,
    projectName: project.name,
    enterpriseName: enterprise.name,
    specialistName: specialist?.name ?? '',
  };
}
