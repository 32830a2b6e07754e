import { fieldTypes, type FieldType } from './fitField';
import { templateKeys, type TemplateKey } from './TemplateKey';
import { messageTemplates, type MessageTemplate, type TemplateField } from './templates';

/**
 * The fields' names as the platform gave them, by message and value, where they differ from ours: it numbers a
 * template's fields by the order in which they were chosen.
 */
export type FieldKeys = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** A message's fields as this mini-program's template has them; a name decides how its value is fitted. */
export function templateFields(templateKey: TemplateKey, fieldKeys: FieldKeys = {}): TemplateField[] {
  const { fields }: MessageTemplate = messageTemplates[templateKey];
  return fields.map((field) => {
    const key = fieldKeys[templateKey]?.[field.from];
    const type = key === undefined ? undefined : typeOf(key);
    return key === undefined || type === undefined
      ? field
      : { ...field, key: key as TemplateField['key'], type };
  });
}

/** What is wrong with configured names, one Chinese sentence each; empty when every message can be filled. */
export function fieldKeysProblems(fieldKeys: FieldKeys): string[] {
  return Object.entries(fieldKeys).flatMap(([templateKey, names]) => {
    if (!isTemplateKey(templateKey)) return [`没有名为 ${templateKey} 的消息,请核对字段配置。`];

    const { title, fields }: MessageTemplate = messageTemplates[templateKey];
    const wanted = new Set<string>(fields.map(({ from }) => from));
    const unknown = Object.keys(names).filter((name) => !wanted.has(name));
    const badTypes = Object.values(names).filter((key) => typeOf(key) === undefined);
    const keys = templateFields(templateKey, fieldKeys).map(({ key }) => key);
    const isRepeated = new Set(keys).size < keys.length;
    return [
      ...unknown.map((name) => `消息“${title}”没有 ${name} 这一项,请核对字段配置。`),
      ...badTypes.map((key) => `消息“${title}”的字段名 ${key} 不是“类型加数字”,请核对字段配置。`),
      ...(isRepeated ? [`消息“${title}”有两项用了同一个字段名,请核对字段配置。`] : []),
    ];
  });
}

function isTemplateKey(name: string): name is TemplateKey {
  return (templateKeys as readonly string[]).includes(name);
}

function typeOf(key: string): FieldType | undefined {
  const [, type] = /^([a-z_]+?)\d+$/.exec(key) ?? [];
  return fieldTypes.find((each) => each === type);
}
