const singleFields: ReadonlySet<string> = new Set(['fileId', 'signedPaperFileId']);

/** All file ids anywhere in a case or a command, each once. */
export function fileIdsIn(value: unknown): string[] {
  const found = new Set<string>();
  collect(value, found);
  return [...found];
}

function collect(value: unknown, found: Set<string>): void {
  if (value === null || typeof value !== 'object') return;

  for (const [field, each] of Object.entries(value)) {
    if (field === 'fileIds' && Array.isArray(each)) each.forEach((fileId) => found.add(String(fileId)));
    else if (singleFields.has(field) && typeof each === 'string') found.add(each);
    else collect(each, found);
  }
}
