import { fitField } from './fitField';
import { messageTemplates, type MessageTemplate, type MessageValueName } from './templates';
import type { TemplateKey } from './TemplateKey';

export type MessageValues = Partial<Readonly<Record<MessageValueName, string>>>;

/** The `data` of `subscribeMessage.send` for a template, every field fitted; a value not given shows as a placeholder. */
export function fitMessage(
  templateKey: TemplateKey,
  values: MessageValues,
): Record<string, { value: string }> {
  const { fields }: MessageTemplate = messageTemplates[templateKey];
  return Object.fromEntries(
    fields.map(({ key, type, from }) => [key, { value: fitField(type, values[from] ?? '') }]),
  );
}
