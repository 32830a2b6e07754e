/** One item at one department: what experience is about. */
export interface ItemPair {
  readonly itemId: string;
  readonly departmentId: string;
}

/** `landUsePermit@planningResources`: names the documents that are about the pair. */
export function pairId({ itemId, departmentId }: ItemPair): string {
  return `${itemId}@${departmentId}`;
}
