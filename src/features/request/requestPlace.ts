import type { RequestDraft } from '@/domain/request/RequestDraft';

/** In the place of a materialId: the files of a question. */
export const ATTACHMENTS = 'attachments';

/** Where this phone keeps the files of a request that have not arrived; without a materialId, the beginning of all. */
export function requestPlace({ commandId }: Pick<RequestDraft, 'commandId'>, materialId = ''): string {
  return `request.${commandId}.${materialId}`;
}
