import { invalidParameter } from '../cloudError';

/** The bucket part of a fileID; one environment has one bucket. */
const BUCKET = '6c6f63616c-1250000000';

/**
 * Checks a path in the environment's storage: up to 850 bytes, names of any script, no `..`, no characters that would
 * change the meaning of an address. Throws INVALID_PARAM.
 */
export function checkCloudPath(path: unknown): string {
  if (typeof path !== 'string' || path === '') throw invalidParameter('the path must be a text');
  if (Buffer.byteLength(path) > 850) throw invalidParameter('the path is longer than 850 bytes');
  if (/[\u0000-\u001f\u007f\\?#"<>|*:]/.test(path))
    throw invalidParameter('the path holds characters that are not allowed');
  const isBroken = path.split('/').some((segment) => segment === '' || segment === '.' || segment === '..');
  if (isBroken)
    throw invalidParameter('the path must not be absolute and must not hold empty parts, "." or ".."');
  return path.normalize('NFC');
}

export function fileIdOf({ environmentId, path }: { environmentId: string; path: string }): string {
  return `cloud://${environmentId}.${BUCKET}/${path}`;
}

/** The path in a fileID of this environment, or undefined when it is not one. */
export function pathOf({
  environmentId,
  fileId,
}: {
  environmentId: string;
  fileId: string;
}): string | undefined {
  const prefix = `cloud://${environmentId}.${BUCKET}/`;
  return fileId.startsWith(prefix) ? fileId.slice(prefix.length).normalize('NFC') : undefined;
}
