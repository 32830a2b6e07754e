import type { TemplateProblem } from '@/domain/message/templateProblems';

import { collection, command } from '../database/collection';

/** What the last comparison of our templates with the platform's found. */
export interface TemplateCheck {
  /** ISO instant. */
  readonly at: string;
  readonly problems: readonly TemplateProblem[];
}

const settings = collection<TemplateCheck & { readonly _id: string }>('settings');
const ID = 'templateCheck';

export async function keepTemplateCheck(check: TemplateCheck): Promise<TemplateCheck> {
  if (await settings.insert({ _id: ID, ...check })) return check;

  await settings.update({ _id: ID }, { at: check.at, problems: command.set(check.problems) });
  return check;
}

/** Undefined before the first. */
export function lastTemplateCheck(): Promise<TemplateCheck | undefined> {
  return settings.find(ID);
}
