import type { Readable } from 'node:stream';
import { checkCloudPath, fileIdOf, pathOf } from './cloudPath';
import type { FileStore, StoredFile } from './fileStore';
import type { AddressSigner } from './signedAddress';

/** One file of a client may have this many bytes; a function may store more. */
const MOST_CLIENT_BYTES = 30 * 1024 * 1024;
const MOST_FUNCTION_BYTES = 100 * 1024 * 1024;

/** Seconds that a temporary address is good for when nobody says otherwise. */
const DEFAULT_AGE = 7200;
const GREATEST_AGE = 86_400;

type Setting = { files: FileStore; signer: AddressSigner; environmentId: string; url: () => string };

/** The environment's files by fileID, with addresses that expire. */
export class Storage {
  constructor(private readonly setting: Setting) {}

  /** Stores an upload of a client (`owner` is its identity) or of a function (no owner); returns the fileID. */
  async save({
    content,
    owner,
    ...upload
  }: {
    path: unknown;
    content: Readable;
    owner?: string;
  }): Promise<string> {
    const path = checkCloudPath(upload.path);
    const limit = owner === undefined ? MOST_FUNCTION_BYTES : MOST_CLIENT_BYTES;
    await this.setting.files.save({ path, content, limit, owner });
    return fileIdOf({ environmentId: this.setting.environmentId, path });
  }

  find(fileId: string): StoredFile | undefined {
    const path = pathOf({ environmentId: this.setting.environmentId, fileId });
    return path === undefined ? undefined : this.setting.files.find(path);
  }

  async remove(fileId: string): Promise<boolean> {
    const path = pathOf({ environmentId: this.setting.environmentId, fileId });
    return path !== undefined && (await this.setting.files.remove(path));
  }

  /** An address to read a stored file, not percent-encoded, as the SDK wants it; `age` in seconds, `now` epoch ms. */
  readAddress({ file, age = DEFAULT_AGE, now }: { file: StoredFile; age?: number; now: number }) {
    const maxAge = Math.min(Math.max(Math.floor(age), 1), GREATEST_AGE);
    const grant = { purpose: 'read', path: file.path, expires: Math.floor(now / 1000) + maxAge } as const;
    const query = `sign=${this.setting.signer.sign(grant)}&t=${grant.expires}`;
    return { url: `${this.setting.url()}/files/${file.path}?${query}`, maxAge };
  }

  /** Where and with what the SDK uploads a file's bytes; cosFileId travels in a header, so it must be ASCII. */
  writeGrant({ path: wanted, now }: { path: unknown; now: number }) {
    const path = checkCloudPath(wanted);
    const grant = { purpose: 'write', path, expires: Math.floor(now / 1000) + 900 } as const;
    const address = `${this.setting.url()}/bucket/${encodeURIComponent(path)}?t=${grant.expires}`;
    const fileId = fileIdOf({ environmentId: this.setting.environmentId, path });
    const authorization = this.setting.signer.sign(grant);
    return { url: address, token: 'local', authorization, fileId, cosFileId: encodeURIComponent(fileId) };
  }

  isGranted(check: {
    purpose: 'read' | 'write';
    path: string;
    expires: number;
    sign: string;
    now: number;
  }): boolean {
    const { purpose, path, expires, sign, now } = check;
    return this.setting.signer.isValid({ grant: { purpose, path, expires }, sign, now });
  }

  stored(path: string): StoredFile | undefined {
    return this.setting.files.find(path);
  }
}
