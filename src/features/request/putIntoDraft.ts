import { serverNow } from '@/api/serverClock';
import { confirmed } from '@/components/confirmed';
import { adoptGuestDraft, loadDraft, saveDraft } from './draftStore';
import { newDraft, type Requester } from './newDraft';
import { hasContent, type RequestDraft } from '@/domain/request/RequestDraft';

/** As many as a request may hold. */
const MOST_CHARACTERS = 1000;

interface Wish {
  readonly requester: Requester;
  readonly itemIds: readonly string[];
  /** What the project is, for the specialist to read. */
  readonly question: string;
}

/**
 * Puts items into the request on this phone. Where one lies there half filled in, the person is asked first, and all
 * but its items and the words about the project stays; one with just these items stays as it is. Answers whether they are in it now.
 */
export async function putIntoDraft({ requester, itemIds, question }: Wish): Promise<boolean> {
  adoptGuestDraft(requester);
  const found = loadDraft(requester);
  if (found !== undefined && hasSame(found.itemIds, itemIds)) return true;
  if (found !== undefined && hasContent(found) && !(await mayReplace(found, itemIds.length))) return false;

  const draft = found ?? newDraft(requester);
  saveDraft(requester, {
    ...draft,
    step: 'project',
    itemIds: [...itemIds],
    question: question.slice(0, MOST_CHARACTERS),
    savedAt: serverNow(),
  });
  return true;
}

function hasSame(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((itemId) => other.includes(itemId));
}

function mayReplace({ project, itemIds }: RequestDraft, count: number): Promise<boolean> {
  const name = project.name.trim() === '' ? '还没有填项目名称' : project.name.trim();
  return confirmed({
    title: '您有一份没有提交的申请',
    words: `${name},已选 ${itemIds.length} 个事项。换成路线图的 ${count} 个事项?其他填写的内容会保留。`,
    yes: '替换',
    no: '先不换',
  });
}

/** Adds one item to the request on this phone; all that is in it stays. */
export function addToDraft({ requester, itemId }: { requester: Requester; itemId: string }): void {
  adoptGuestDraft(requester);
  const draft = loadDraft(requester) ?? newDraft(requester);
  if (draft.itemIds.includes(itemId)) return;

  const savedAt = serverNow();
  saveDraft(requester, { ...draft, itemIds: [...draft.itemIds, itemId], savedAt });
}
