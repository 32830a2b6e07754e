import { templateFields, type FieldKeys } from './templateFields';
import { templateKeys, type TemplateKey } from './TemplateKey';
import { messageTemplates } from './templates';

/** A template as the platform lists it (`subscribeMessage.getTemplateList`); `content` has a line `名称:{{thing1.DATA}}` for each field. */
export interface ListedTemplate {
  readonly priTmplId: string;
  readonly content: string;
}

export interface TemplateProblem {
  readonly templateKey: TemplateKey;
  /** Gone for good: the platform refuses whoever asks for leave to send it. */
  readonly isGone: boolean;
  /** A Chinese sentence for the working group: what is wrong and what to do. */
  readonly sentence: string;
}

/** Where what is configured and what the platform has differ, in the order of the messages. */
export function templateProblems({
  templateIds,
  fieldKeys,
  listed,
}: {
  readonly templateIds: Readonly<Record<TemplateKey, string>>;
  readonly fieldKeys: FieldKeys;
  readonly listed: readonly ListedTemplate[];
}): TemplateProblem[] {
  const contents = new Map(listed.map(({ priTmplId, content }) => [priTmplId, content]));
  return templateKeys.flatMap((templateKey): TemplateProblem[] => {
    const content = contents.get(templateIds[templateKey]);
    if (content === undefined) return [{ templateKey, isGone: true, sentence: goneSentence(templateKey) }];

    const wanted = templateFields(templateKey, fieldKeys).map(({ key }) => key);
    const there = fieldNames(content);
    const isSame = wanted.length === there.length && wanted.every((key) => there.includes(key));
    return isSame
      ? []
      : [{ templateKey, isGone: false, sentence: otherFields({ templateKey, wanted, there }) }];
  });
}

function fieldNames(content: string): string[] {
  return [...content.matchAll(/\{\{(\w+)\.DATA\}\}/g)].map(([, name = '']) => name);
}

function goneSentence(templateKey: TemplateKey): string {
  return `“${messageTemplates[templateKey].title}”在微信后台已经没有了,这类消息只在小程序的“消息”里看得到。请重新申请模板,并把新编号写进配置。`;
}

function otherFields({
  templateKey,
  wanted,
  there,
}: {
  templateKey: TemplateKey;
  wanted: readonly string[];
  there: readonly string[];
}): string {
  const { title } = messageTemplates[templateKey];
  return `“${title}”的字段与微信后台不一致:微信是 ${there.join('、')},配置是 ${wanted.join('、')}。请改字段配置。`;
}
