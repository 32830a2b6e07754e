import { defaultTemplateIds } from '../../src/domain/message/templateIds';
import { messageTemplates, type MessageTemplate } from '../../src/domain/message/templates';
import { templateKeys } from '../../src/domain/message/TemplateKey';

/** The words of each template for the mailbox page, by template id. */
export const templateLabels = Object.fromEntries(
  templateKeys.map((key) => {
    const { title, fields }: MessageTemplate = messageTemplates[key];
    const labels = Object.fromEntries(fields.map((field) => [field.key, field.label]));
    return [defaultTemplateIds[key], { title, fields: labels }];
  }),
);
