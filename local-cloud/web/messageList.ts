/** What a template is called and what its fields are, by the field's key: only for people to read. */
export type TemplateLabels = { title: string; fields: Readonly<Record<string, string>> };

export type MessageLabels = {
  /** Names of the receivers, by openid. */
  names?: Readonly<Record<string, string>>;
  /** By template id. */
  templates?: Readonly<Record<string, TemplateLabels>>;
};

/** The list that the mailbox script fills, with the words it needs. */
export function messageList({ names = {}, templates = {} }: MessageLabels): string {
  return `<ul class="messages" data-messages aria-live="polite" data-names="${asAttribute(names)}" data-templates="${asAttribute(templates)}"></ul>`;
}

function asAttribute(value: object): string {
  return escapeHtml(JSON.stringify(value));
}

export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
