import { fitField } from './fitField';
import { templateFields, type FieldKeys } from './templateFields';
import type { MessageValueName } from './templates';
import type { TemplateKey } from './TemplateKey';

export type MessageValues = Partial<Readonly<Record<MessageValueName, string>>>;

/** The `data` of `subscribeMessage.send` for a template, every field fitted; a value not given shows as a placeholder. */
export function fitMessage(
  templateKey: TemplateKey,
  values: MessageValues,
  fieldKeys: FieldKeys = {},
): Record<string, { value: string }> {
  return Object.fromEntries(
    templateFields(templateKey, fieldKeys).map(({ key, type, from }) => [
      key,
      { value: fitField(type, values[from] ?? '') },
    ]),
  );
}
