/** What a document was before a commit; `body` is undefined when it did not exist. */
type Version = { replacedAt: number; body: string | undefined };

/**
 * The past of documents, kept only while transactions are open, so that each reads the state at its start.
 * A key names one document of one collection.
 */
export class Versions {
  private clock = 0;
  private readonly past = new Map<string, Version[]>();
  private readonly open = new Set<object>();

  /** Starts keeping the past for `reader` and returns the moment of its snapshot. */
  start(reader: object): number {
    this.open.add(reader);
    return this.clock;
  }

  end(reader: object): void {
    this.open.delete(reader);
    if (this.open.size === 0) this.past.clear();
  }

  /** To be called just before a document changes. */
  record({ key, body }: { key: string; body: string | undefined }): void {
    this.clock += 1;
    if (this.open.size === 0) return;
    const versions = this.past.get(key) ?? [];
    versions.push({ replacedAt: this.clock, body });
    this.past.set(key, versions);
  }

  isChangedSince({ key, moment }: { key: string; moment: number }): boolean {
    return this.versionAt({ key, moment }) !== undefined;
  }

  /** What the document was at `moment`, or undefined when it has not changed since. */
  versionAt({ key, moment }: { key: string; moment: number }): Version | undefined {
    return this.past.get(key)?.find((version) => version.replacedAt > moment);
  }
}
