import type { DraftFile, RequestDraft } from '@/domain/request/RequestDraft';
import { inOrder } from '@/features/files/pageOrder';
import type { Arrival } from '@/features/files/queue/UploadShelf';
import { ATTACHMENTS } from './requestPlace';

/** The draft with a file that has arrived for one of its papers, or for its question. */
export function withArrived(
  draft: RequestDraft,
  place: string,
  { file, replaces, order }: Pick<Arrival, 'file' | 'replaces' | 'order'>,
): RequestDraft {
  const { papers, attachments } = draft;
  const isOfQuestion = place === ATTACHMENTS;
  const before: readonly DraftFile[] = isOfQuestion ? attachments : (papers[place] ?? []);
  const others = before.filter(({ fileId }) => fileId !== replaces && fileId !== file.fileId);
  const files = inOrder([...others, file], order, ({ fileId }) => fileId);
  return isOfQuestion
    ? { ...draft, attachments: files }
    : { ...draft, papers: { ...papers, [place]: files } };
}
