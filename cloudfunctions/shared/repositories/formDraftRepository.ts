import { collection } from '../database/collection';
import { blindIndex } from '../secrets/blindIndex';
import { openField, sealField } from '../secrets/fieldCipher';

/** A long form of the staff that is not sent yet, one person's own. What it says is sealed: it names people and numbers. */
export interface FormDraft {
  readonly _id: string;
  readonly accountId: string;
  /** Which form of what: `visit.case_….0`, `counter.…`. */
  readonly formKey: string;
  /** What a list calls it. */
  readonly title: string;
  /** JSON of the form, of whatever version wrote it; sealed (fieldCipher). */
  readonly content: string;
  /** Raised by every saving; the first is 1. */
  readonly version: number;
  /** The last command, so that a repeated one is known. */
  readonly commandId: string;
  /** What it was saved on, in words. */
  readonly device: string;
  /** ISO instant, by the server's clock. */
  readonly savedAt: string;
}

export interface FormPlace {
  readonly accountId: string;
  readonly formKey: string;
}

const drafts = collection<FormDraft>('formDrafts');

/** As many as one person may keep at a time. */
export const MOST_FORMS = 100;

function documentIdOf({ accountId, formKey }: FormPlace): string {
  return `frm_${blindIndex({ value: `${accountId}\n${formKey}`, place: 'formDrafts' }).slice(0, 24)}`;
}

export function findFormDraft(place: FormPlace): Promise<FormDraft | undefined> {
  return drafts.find(documentIdOf(place));
}

export function contentOfForm(draft: FormDraft): Record<string, unknown> {
  const plain = openField({ sealed: draft.content, place: `formDrafts.content/${documentIdOf(draft)}` });
  return JSON.parse(plain) as Record<string, unknown>;
}

/** Newest first, without what they say. */
export function listFormDrafts(accountId: string): Promise<FormDraft[]> {
  return drafts.list({
    where: { accountId },
    orderBy: [['savedAt', 'desc']],
    limit: MOST_FORMS,
    fields: { content: false },
  });
}

export function countFormDrafts(accountId: string): Promise<number> {
  return drafts.count({ accountId });
}

type Saving = Omit<FormDraft, '_id' | 'content'> & { readonly json: string };

function rowOf({ json, ...saving }: Saving): FormDraft {
  const _id = documentIdOf(saving);
  return { _id, ...saving, content: sealField({ plain: json, place: `formDrafts.content/${_id}` }) };
}

/** @returns false when there is one already */
export function insertFormDraft(saving: Saving): Promise<boolean> {
  return drafts.insert(rowOf(saving));
}

/** Replaces the version before `saving.version`. @returns false when that is not the newest */
export async function replaceFormDraft(saving: Saving): Promise<boolean> {
  const { _id, ...changes } = rowOf(saving);
  return (await drafts.update({ _id, version: saving.version - 1 }, changes)) === 1;
}

/** Once the form is sent, or thrown away. */
export async function removeFormDraft(place: FormPlace): Promise<void> {
  await drafts.remove({ _id: documentIdOf(place) });
}
