import { toBuffer } from 'qrcode';
import type { Setting } from './Setting';
import { failure, type OpenApiAnswer } from './openApiAnswer';

/** A picture that WeChat answers instead of JSON. */
export class PictureAnswer {
  constructor(
    readonly bytes: Buffer,
    readonly contentType = 'image/png',
  ) {}
}

const LEAST_WIDTH = 280;
const MOST_WIDTH = 1280;
/** Digits, letters and these signs, up to 32 (vendor's rule for `scene`). */
const SCENE = /^[\w!#$&'()*+,/:;=?@\-.~]{1,32}$/;

type Parameters = Record<string, unknown>;

/**
 * `wxacode.getUnlimited`: a code for a page with a scene. Here it is a QR code of the page's address on this cloud, so
 * that a person can scan it and a test can read it.
 */
export async function unlimitedCode(
  parameters: Parameters,
  { url, wechat }: Setting,
): Promise<OpenApiAnswer | PictureAnswer> {
  const { page = '', scene, width = 430, check_path: isChecked = true } = parameters;
  if (typeof scene !== 'string' || !SCENE.test(scene))
    return { errcode: 40169, errmsg: 'invalid length for scene' };
  if (typeof page !== 'string' || page.startsWith('/') || page.includes('?')) return failure(41030);
  if (isChecked !== false && !wechat.pages.has(page)) return failure(41030);
  return picture({ address: `${url()}/app/#/${page}?scene=${encodeURIComponent(scene)}`, width });
}

/** `wxacode.get` and `wxacode.createQRCode`: a code for a path with its query. */
export async function pathCode(parameters: Parameters, url: string): Promise<OpenApiAnswer | PictureAnswer> {
  const { path, width = 430 } = parameters;
  if (typeof path !== 'string' || path === '' || path.length > 1024)
    return { errcode: 40159, errmsg: 'invalid length for path, or the data is not json string' };
  return picture({ address: `${url}/app/#/${path}`, width });
}

async function picture({
  address,
  width,
}: {
  address: string;
  width: unknown;
}): Promise<OpenApiAnswer | PictureAnswer> {
  if (!Number.isInteger(width)) return { errcode: 47001, errmsg: 'data format error' };
  const pixels = Math.min(Math.max(width as number, LEAST_WIDTH), MOST_WIDTH);
  return new PictureAnswer(await toBuffer(address, { type: 'png', width: pixels, margin: 2 }));
}
