import { ApiError } from '@/api/ApiError';
import type { LocalCopy, LocalSum } from './LocalCopy';

const KEPT_MS = 60_000;

/** Fetches a file into this browser. Throws an ApiError with a sentence. */
export async function downloadCopy({ url, name }: { url: string; name: string }): Promise<LocalCopy> {
  const response = await fetch(url).catch(() => {
    throw ApiError.offline();
  });
  if (!response.ok) throw ApiError.broken();

  const source = await response.blob().catch(() => {
    throw ApiError.offline();
  });
  return { name, size: source.size, source };
}

/** Undefined where the browser counts nothing: it does so on https pages only. */
export async function sumOfCopy({ source }: LocalCopy): Promise<LocalSum | undefined> {
  const subtle = globalThis.crypto?.subtle as SubtleCrypto | undefined;
  if (subtle === undefined || typeof source === 'string') return undefined;

  const digest = new Uint8Array(await subtle.digest('SHA-256', await source.arrayBuffer()));
  const hex = Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return { algorithm: 'sha256', hex };
}

/** Puts the copy where the browser keeps what it downloads. */
export function openCopy({ source, name }: LocalCopy & { readonly kind: string }): Promise<void> {
  if (typeof source === 'string') return Promise.resolve();

  const link = document.createElement('a');
  link.href = URL.createObjectURL(source);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), KEPT_MS);
  return Promise.resolve();
}
