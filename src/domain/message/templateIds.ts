import { messageTemplates } from './templates';
import { templateKeys, type TemplateKey } from './TemplateKey';

/** Ids at the local cloud. A real mini-program is given others by the platform, which its configuration names. */
export const defaultTemplateIds = Object.fromEntries(
  templateKeys.map((templateKey) => [templateKey, `local-${templateKey}`]),
) as Record<TemplateKey, string>;

/** What is wrong with a configured set of template ids, one Chinese sentence each; empty when every message has its own. */
export function templateIdsProblems(templateIds: Readonly<Record<string, string | undefined>>): string[] {
  const missing = templateKeys
    .filter((templateKey) => !templateIds[templateKey]?.trim())
    .map((templateKey) => `消息“${messageTemplates[templateKey].title}”(${templateKey})没有模板编号。`);

  const unknown = Object.keys(templateIds)
    .filter((key) => !(templateKeys as readonly string[]).includes(key))
    .map((key) => `没有名为 ${key} 的消息,请核对配置。`);

  const shared = templateKeys.flatMap((templateKey, place) => {
    const other = templateKeys.slice(0, place).find((earlier) => isSameId(templateIds, earlier, templateKey));
    return other ? [`消息 ${other} 和 ${templateKey} 的模板编号相同,请核对配置。`] : [];
  });
  return [...missing, ...unknown, ...shared];
}

function isSameId(
  templateIds: Readonly<Record<string, string | undefined>>,
  one: TemplateKey,
  other: TemplateKey,
): boolean {
  const templateId = templateIds[one]?.trim();
  return Boolean(templateId) && templateId === templateIds[other]?.trim();
}
