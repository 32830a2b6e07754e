const KB = 1024;
const MB = 1024 * KB;

/** A size in bytes as people say it: `820 KB`, `3.4 MB`. */
export function sizeWords(bytes: number): string {
  if (bytes >= MB) return `${(bytes / MB).toFixed(1)} MB`;
  return `${Math.max(1, Math.round(bytes / KB))} KB`;
}
