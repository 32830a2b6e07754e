import { badInput } from '../AppError';
import {
  contentOfForm,
  countFormDrafts,
  findFormDraft,
  insertFormDraft,
  MOST_FORMS,
  replaceFormDraft,
} from '../repositories/formDraftRepository';
import type { FormDraft, FormPlace } from '../repositories/formDraftRepository';

export interface StoredForm {
  readonly version: number;
  readonly device: string;
  /** ISO instant. */
  readonly savedAt: string;
  /** The form as it was saved, of whatever version. */
  readonly content: Record<string, unknown>;
}

export type SavedForm =
  | { readonly status: 'saved'; readonly version: number; readonly savedAt: string }
  /** Somebody saved it after `version`: nothing was written. */
  | { readonly status: 'conflict'; readonly theirs: StoredForm }
  /** It was sent or thrown away on another device: nothing was written. */
  | { readonly status: 'gone' };

export interface FormWish extends FormPlace {
  readonly title: string;
  readonly json: string;
  readonly commandId: string;
  /** The one that was edited; 0 where it was never saved. */
  readonly version: number;
  readonly device: string;
  /** ISO instant. */
  readonly now: string;
}

export function answerForm(draft: FormDraft): StoredForm {
  const { version, device, savedAt } = draft;
  return { version, device, savedAt, content: contentOfForm(draft) };
}

/** Saves over exactly the version that was edited. Repeating the command answers as the first time. */
export async function saveFormDraft({ now, ...wish }: FormWish): Promise<SavedForm> {
  const saving = { ...wish, version: wish.version + 1, savedAt: now };
  const saved = { status: 'saved', version: saving.version, savedAt: now } as const;
  if (wish.version > 0 && (await replaceFormDraft(saving))) return saved;

  const stored = await findFormDraft(wish);
  if (stored) return answerStored(stored, wish);
  if (wish.version > 0) return { status: 'gone' };
  if ((await countFormDrafts(wish.accountId)) >= MOST_FORMS)
    throw badInput(`云上已有您 ${MOST_FORMS} 份没写完的内容,这份只存在这台设备上。请先写完或删除几份。`);

  if (await insertFormDraft(saving)) return saved;
  const faster = await findFormDraft(wish);
  return faster ? answerStored(faster, wish) : { status: 'gone' };
}

function answerStored(stored: FormDraft, { commandId }: Pick<FormWish, 'commandId'>): SavedForm {
  const { version, savedAt } = stored;
  if (stored.commandId === commandId) return { status: 'saved', version, savedAt };
  return { status: 'conflict', theirs: answerForm(stored) };
}
