import type { Catalogue } from '@/domain/catalogue/catalogue';
import { checkCatalogue } from '@/domain/catalogue/check/checkCatalogue';
import { catalogueChanges } from '@/domain/catalogue/changes/catalogueChanges';
import { wordsIn } from '@/domain/shared/wordsIn';
import type { SaidWords } from '@/domain/shared/wordsIn';
import { dayOf } from '@/domain/shared/time';

import { AppError, badInput } from '../AppError';
import { listStaff } from '../repositories/accountRepository';
import type { Account } from '../repositories/accountRepository';
import { readDraft, writeDraft } from '../repositories/catalogue/draftRepository';
import { findVersion, insertVersion } from '../repositories/catalogue/versionRepository';
import { checkForAll } from '../words/checkForAll';
import { latestCatalogue } from './currentCatalogue';
import type { CurrentCatalogue } from './currentCatalogue';
import { problemsError } from './parseCatalogue';

const CHANGES_KEPT = 100;
const overtaken = '刚刚有人发布了新的目录,请看一下再发布。';

interface Publication {
  readonly commandId: string;
  /** The draft's, as it was shown. */
  readonly revision: number;
  /** The current version's, against which the changes were shown. */
  readonly number: number;
  readonly caller: Account;
  readonly now: string;
}

/**
 * Makes the draft the district's catalogue. New requests follow it; running cases keep theirs.
 * @throws AppError CONFLICT when draft or current version are not those that were shown; BAD_INPUT naming what is
 * wrong or risky; TRY_LATER while new words cannot be checked
 */
export async function publishDraft(publication: Publication): Promise<{ number: number }> {
  const { commandId, revision, number, caller, now } = publication;
  const [current, draft] = await Promise.all([latestCatalogue(), readDraft()]);
  if (current.number !== number) return finishMine(publication, overtaken);
  if (draft.revision !== revision || !draft.catalogue)
    return finishMine(publication, `${draft.saverName || '别人'}刚刚改过目录草稿,请看一下最新内容再发布。`);

  const changes = await checkedChanges(current, draft.catalogue);
  await checkForAll({ said: newWords(current, draft.catalogue), openid: caller.openid });
  const isPublished = await insertVersion({
    number: number + 1,
    catalogue: { ...draft.catalogue, version: `${dayOf(now)}-${number + 1}` },
    changes: changes.slice(0, CHANGES_KEPT),
    changeCount: changes.length,
    ...{ commandId, publishedBy: caller._id, publisherName: caller.name, publishedAt: now },
  });
  return isPublished ? finish(publication) : finishMine(publication, overtaken);
}

/**
 * What this very command published before, or, of two taps at once, meanwhile: the draft is seen to and that is all.
 * @throws AppError CONFLICT, saying `refusal`, where somebody else was faster
 */
async function finishMine(publication: Publication, refusal: string): Promise<{ number: number }> {
  const { number, commandId } = publication;
  if ((await findVersion(number + 1))?.commandId === commandId) return finish(publication);
  throw new AppError('CONFLICT', { userMessage: refusal });
}

/** The draft is empty then, unless somebody went on writing: what they wrote stays. Repeating it changes nothing. */
async function finish({
  commandId,
  revision,
  number,
  caller,
  now,
}: Publication): Promise<{ number: number }> {
  const signed = { commandId, savedBy: caller._id, saverName: caller.name, savedAt: now };
  await writeDraft({ revision, catalogue: null, ...signed });
  return { number: number + 1 };
}

function newWords({ catalogue: before }: CurrentCatalogue, after: Catalogue): SaidWords[] {
  const known = new Set(wordsIn(before).map(({ words }) => words));
  return wordsIn(after).filter(({ words }) => !known.has(words));
}

async function checkedChanges({ catalogue: before }: CurrentCatalogue, after: Catalogue): Promise<string[]> {
  const { errors } = checkCatalogue(after, { before });
  if (errors.length > 0) throw problemsError(errors);

  const changes = catalogueChanges(before, after).map(({ sentence }) => sentence);
  if (changes.length === 0) throw badInput('草稿和现行目录一样,没有要发布的内容。');
  await refuseHomelessStaff(before, after);
  return changes;
}

/** @throws AppError BAD_INPUT where a department that staff belong to would be gone */
async function refuseHomelessStaff(before: Catalogue, after: Catalogue): Promise<void> {
  const kept = new Set(after.departments.map(({ departmentId }) => departmentId));
  const gone = before.departments.filter(({ departmentId }) => !kept.has(departmentId));
  if (gone.length === 0) return;

  const staff = await listStaff(['window', 'specialist', 'supervisor']);
  for (const { departmentId, name } of gone) {
    const count = staff.filter((person) => person.departmentId === departmentId).length;
    if (count > 0) throw badInput(`部门“${name}”还有 ${count} 位工作人员,不能从目录里删除。`, 'departments');
  }
}
