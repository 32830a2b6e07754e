import type { RequestDraft } from '@/domain/request/RequestDraft';

/** Where this phone keeps the files of a request that have not arrived; without a materialId, the beginning of all. */
export function requestPlace({ commandId }: Pick<RequestDraft, 'commandId'>, materialId = ''): string {
  return `request.${commandId}.${materialId}`;
}
