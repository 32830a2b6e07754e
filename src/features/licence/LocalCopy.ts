/** A file that is on this phone: a path in the mini-program, the bytes in a browser. */
export interface LocalCopy {
  readonly name: string;
  /** Bytes. */
  readonly size: number;
  readonly source: string | Blob;
}

/** What this phone could count; hex. */
export interface LocalSum {
  readonly algorithm: 'sha256' | 'sha1';
  readonly hex: string;
}
