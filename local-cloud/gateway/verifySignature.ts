import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import { CloudError } from '../cloudError';

export type Credential = { secretId: string; secretKey: string };

export type SignedRequest = {
  method: string;
  /** Path and query as sent. */
  url: string;
  headers: Record<string, string | string[] | undefined>;
  /** The fields of the body, by name. */
  fields: Record<string, unknown>;
};

type Authorization = { date: string; signedParams: string[]; signedHeaders: string[]; signature: string };

/** How far, in seconds, a request's clock may be away from ours. */
const TOLERANCE = 600;

const FORM =
  /^TC3-HMAC-SHA256 Credential=(\S+?)\/(\d{4}-\d\d-\d\d)\/tcb\/tc3_request,(?: SignedParams=([^,]*),)? SignedHeaders=([^,]*), Signature=([0-9a-f]{64})$/;

/**
 * Checks the TC3-HMAC-SHA256 signature of the SDK. `now` is epoch ms. Throws SIGN_PARAM_INVALID for another
 * credential, an old request, or a body, address or header that was changed after signing.
 */
export function verifySignature(check: {
  request: SignedRequest;
  credential: Credential;
  now: number;
}): void {
  const { request, credential, now } = check;
  const { date, signedParams, signedHeaders, signature } = parseAuthorization({ request, credential });
  const timestamp = Number(request.headers['x-timestamp']);
  if (!(Math.abs(now / 1000 - timestamp) <= TOLERANCE)) throw refused('the request is too old or too new');

  const [path = '', query = ''] = request.url.split('?');
  const canonicalRequest = [
    request.method.toLowerCase(),
    `//${String(request.headers.host)}${path}`,
    query,
    `${signedHeaders.map((name) => `${name}:${headerValue({ request, name })}`).join('\n')}\n`,
    signedHeaders.join(';'),
    hashFields({ fields: request.fields, names: signedParams, isMultipart: isMultipart(request) }),
  ].join('\n');

  const stringToSign = [
    'TC3-HMAC-SHA256',
    timestamp,
    `${date}/tcb/tc3_request`,
    sha256(canonicalRequest),
  ].join('\n');
  const expected = hmac(signingKey({ secretKey: credential.secretKey, date }), stringToSign);
  if (!timingSafeEqual(expected, Buffer.from(signature, 'hex')))
    throw refused('the signature does not match');
}

function parseAuthorization({
  request,
  credential,
}: {
  request: SignedRequest;
  credential: Credential;
}): Authorization {
  const parts = FORM.exec(String(request.headers.authorization ?? ''));
  if (!parts) throw refused('the Authorization header is missing or malformed');

  const [, secretId, date = '', params = '', headers = '', signature = ''] = parts;
  if (secretId !== credential.secretId) throw refused('the secret id is unknown');
  return { date, signedParams: params.split(';'), signedHeaders: headers.split(';'), signature };
}

function isMultipart(request: SignedRequest): boolean {
  return String(request.headers['content-type']).startsWith('multipart/form-data');
}

/** The signer lower-cases header values, but leaves the content type, without a boundary, as it is. */
function headerValue({ request, name }: { request: SignedRequest; name: string }): string {
  if (name === 'content-type') {
    return isMultipart(request) ? 'multipart/form-data' : String(request.headers[name]);
  }
  return String(request.headers[name] ?? '')
    .trim()
    .toLowerCase();
}

type Hashing = { fields: Record<string, unknown>; names: string[]; isMultipart: boolean };

/** Every field that the body holds must be signed, else somebody could add one. */
function hashFields({ fields, names, isMultipart: isRaw }: Hashing): string {
  const byName = new Map(Object.entries(fields).map(([name, value]) => [name.toLowerCase(), value]));
  const hash = createHash('sha256');
  for (const name of names) {
    const value = byName.get(name);
    byName.delete(name);
    const content = Buffer.isBuffer(value) && isRaw ? value : textOf(value);
    hash.update(`&${name}=`).update(content).update('\r\n');
  }
  for (const [name, value] of byName) {
    const isEmpty = Buffer.isBuffer(value) ? value.length === 0 : textOf(value) === '';
    if (!isEmpty) throw refused(`the field ${name} is not signed`);
  }
  return hash.digest('hex');
}

function textOf(value: unknown): string {
  if (value === undefined) return '';
  return (typeof value === 'string' ? value : JSON.stringify(value)).trim();
}

let lastKey: { secretKey: string; date: string; key: Buffer } | undefined;

/** The key holds for a day; making it anew for each request would take as long as the rest of the check. */
function signingKey({ secretKey, date }: { secretKey: string; date: string }): Buffer {
  if (lastKey?.secretKey !== secretKey || lastKey.date !== date) {
    const key = hmac(hmac(hmac(`TC3${secretKey}`, date), 'tcb'), 'tc3_request');
    lastKey = { secretKey, date, key };
  }
  return lastKey.key;
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

function hmac(key: string | Buffer, text: string): Buffer {
  return createHmac('sha256', key).update(text).digest();
}

function refused(reason: string): CloudError {
  return new CloudError('SIGN_PARAM_INVALID', `The request is not signed by this environment: ${reason}`);
}
