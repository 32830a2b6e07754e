import type { ActionQuestion } from './ActionQuestion';
import type { Actor } from './Actor';
import { actionsByStatus } from './actionsByStatus';
import type { AgencyCase } from './AgencyCase';
import { caseRules, type Rule } from './caseRules';
import type { CaseAction } from './commands';
import { itemActions, refusalOfItemAction, type ItemAction } from './itemActions';
import { says } from './says';

/** The one table of who may do what when: it draws the buttons and guards the server. */
export function availableActions(question: ActionQuestion): CaseAction[] {
  const candidates: readonly CaseAction[] = actionsByStatus[question.agencyCase.status];
  return candidates.filter((action) => refusalOf({ ...question, action }) === undefined);
}

/** Why an action is not open to this person now, as a Chinese sentence; undefined where it is. */
export function refusalOf(question: ActionQuestion & { readonly action: CaseAction }): string | undefined {
  const { agencyCase, actor, action } = question;
  const rule: Rule = caseRules[action];
  const offered: readonly CaseAction[] = actionsByStatus[agencyCase.status];

  return (
    refusalOfPerson(agencyCase, actor, rule) ??
    says(!offered.includes(action), '办件的状态已经变化,现在不能这样操作。请刷新后查看最新进展。') ??
    says(rule.mode !== undefined && rule.mode !== agencyCase.mode, '这种服务方式没有这一步。') ??
    rule.refusal?.(question)
  );
}

/** What may be done with each item now; items with nothing to do are left out. */
export function availableItemActions(question: ActionQuestion): Record<string, ItemAction[]> {
  const open = availableActions(question).filter((action): action is ItemAction => itemActions.has(action));
  const { agencyCase } = question;

  return Object.fromEntries(
    agencyCase.items
      .map(
        (item) =>
          [
            item.itemId,
            open.filter((action) => refusalOfItemAction({ agencyCase, item, action }) === undefined),
          ] as const,
      )
      .filter(([, actions]) => actions.length > 0),
  );
}

function refusalOfPerson(agencyCase: AgencyCase, actor: Actor, rule: Rule): string | undefined {
  if (!rule.roles.includes(actor.role)) return '您目前的身份不能进行这项操作。';
  if (actor.role === 'applicant' && !actor.enterpriseIds.includes(agencyCase.enterprise.enterpriseId))
    return '这个办件属于其他企业。如需查看,请联系贵公司管理员开通。';
  if (actor.role === 'specialist' && agencyCase.specialist?.accountId !== actor.accountId)
    return '这个办件由其他专员负责。';

  return undefined;
}
