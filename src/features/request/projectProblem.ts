import type { AccessScope } from '@/domain/account/AccessScope';
import { SubmitCasePayload } from '@/domain/agencyCase/commands';
import { textProblem } from '@/domain/shared/text';

const ProjectName = SubmitCasePayload.shape.project.shape.name;

/** As many names as a sentence can hold. */
const MOST_NAMED = 3;

/**
 * What is wrong with a project's name, as a sentence. Somebody narrowed to single projects hears of it where they name
 * another one, not when they hand in.
 */
export function projectProblem(name: string, scope: AccessScope | undefined): string | undefined {
  const wrong = textProblem(ProjectName, name);
  if (wrong !== undefined || scope?.kind !== 'projects') return wrong;
  if (scope.projects.includes(ProjectName.parse(name))) return undefined;

  const { projects } = scope;
  const rest = projects.length > MOST_NAMED ? `等 ${projects.length} 个项目` : '';
  const named = projects.slice(0, MOST_NAMED).join('、');
  return `管理员只让您办理:${named}${rest}。请核对项目名称,或请管理员开通。`;
}
