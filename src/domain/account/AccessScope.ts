import { z } from '../zod';

/** The most projects that one person is narrowed to. */
const MOST_PROJECTS = 30;

/**
 * What of an enterprise one person sees: everything, single projects by their names, or, while the window has not
 * confirmed the first binding, only what the person handed in.
 */
export const AccessScope = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('all') }),
  z.object({ kind: z.literal('own') }),
  z.object({
    kind: z.literal('projects'),
    projects: z.array(z.string().min(1).max(100)).min(1, '请至少选择一个项目。').max(MOST_PROJECTS),
  }),
]);
export type AccessScope = z.infer<typeof AccessScope>;

/** What may be given to a colleague; `own` comes only from a binding that waits. */
export const GivenScope = AccessScope.refine(({ kind }) => kind !== 'own', '请选择能看的范围。');

/** Of a case, what decides who sees it. */
export interface SeenCase {
  readonly project: { readonly name: string };
  readonly submittedBy: { readonly accountId: string };
}

export function isWithin(scope: AccessScope, { project, submittedBy }: SeenCase, accountId: string): boolean {
  switch (scope.kind) {
    case 'all':
      return true;
    case 'own':
      return submittedBy.accountId === accountId;
    case 'projects':
      return scope.projects.includes(project.name);
    default:
      return scope satisfies never;
  }
}

/** Whether somebody with the first scope may give the second to another: nobody gives more than they have. */
export function covers(has: AccessScope, given: AccessScope): boolean {
  if (has.kind === 'all') return true;
  if (has.kind === 'own' || given.kind !== 'projects') return false;
  return given.projects.every((project) => has.projects.includes(project));
}
