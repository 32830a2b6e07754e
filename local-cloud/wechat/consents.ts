import { invalidParameter } from '../cloudError';
import { isPlainObject } from '../database/document';
import type { Store } from '../database/store';

const ANSWERS = ['accept', 'reject', 'ban', 'filter'] as const;
/** What the popup answers for one template; `ban`: the template is blocked, `filter`: another of its title hides it. */
export type ConsentAnswer = (typeof ANSWERS)[number];

export type SubscriptionSetting = { mainSwitch: boolean; templates: Record<string, ConsentAnswer> };

/** The main switch is kept as a template of this name, which no real one has. */
const MAIN_SWITCH = '';

/** Each person's setting for subscription messages: everything is accepted until it says otherwise. */
export class Consents {
  constructor(private readonly store: Store) {
    store.execute(`CREATE TABLE IF NOT EXISTS consents (
      openid TEXT NOT NULL, template_id TEXT NOT NULL, answer TEXT NOT NULL, PRIMARY KEY (openid, template_id)) WITHOUT ROWID`);
  }

  /** Takes `{ mainSwitch?, templates?: { id: answer } }` and gives the whole setting; throws INVALID_PARAM. */
  async change({
    openid,
    wish,
  }: {
    openid: string;
    wish: Record<string, unknown>;
  }): Promise<SubscriptionSetting> {
    const changes = changesIn(wish);
    const sql = 'INSERT OR REPLACE INTO consents (openid, template_id, answer) VALUES (?, ?, ?)';
    await this.store.write(() => {
      for (const [templateId, answer] of changes) this.store.run(sql, openid, templateId, answer);
    });
    return this.settingOf(openid);
  }

  settingOf(openid: string): SubscriptionSetting {
    const rows = this.store.all('SELECT template_id, answer FROM consents WHERE openid = ?', openid);
    const answers = new Map(rows.map((row) => [String(row.template_id), String(row.answer)]));
    const mainSwitch = answers.get(MAIN_SWITCH) !== 'reject';
    answers.delete(MAIN_SWITCH);
    return { mainSwitch, templates: Object.fromEntries(answers) as Record<string, ConsentAnswer> };
  }

  answerFor({ openid, templateId }: { openid: string; templateId: string }): ConsentAnswer {
    const { templates } = this.settingOf(openid);
    return Object.hasOwn(templates, templateId) ? (templates[templateId] ?? 'accept') : 'accept';
  }
}

function changesIn({ mainSwitch, templates = {} }: Record<string, unknown>): [string, string][] {
  if (mainSwitch !== undefined && typeof mainSwitch !== 'boolean')
    throw invalidParameter('mainSwitch 应当是 true 或 false。');
  if (!isPlainObject(templates)) throw invalidParameter('templates 应当是一个 JSON 对象。');

  const changes = Object.entries(templates).map(([templateId, answer]): [string, string] => {
    const isAnswer = ANSWERS.some((known) => known === answer);
    if (templateId === '' || !isAnswer)
      throw invalidParameter(`每个模板的回答应当是 ${ANSWERS.join('、')} 之一。`);
    return [templateId, String(answer)];
  });
  if (mainSwitch !== undefined) changes.push([MAIN_SWITCH, mainSwitch ? 'accept' : 'reject']);
  return changes;
}
