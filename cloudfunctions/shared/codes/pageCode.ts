import { AppError } from '../AppError';
import { cloud } from '../cloud';
import { logNotice } from '../log';

/** Pixels; WeChat's least is 280. */
const WIDTH = 300;

interface CodeApi {
  getUnlimited(wish: { page: string; scene: string; width: number; checkPath: boolean }): Promise<{
    buffer?: unknown;
    contentType?: string;
  }>;
}

/**
 * The picture of a mini-program code that opens `page` with `scene` (at most 32 characters), as base64.
 * @throws AppError TRY_LATER where WeChat gives none: nothing depends on it but the picture
 */
export async function pageCode({ page, scene }: { page: string; scene: string }): Promise<{ png: string }> {
  try {
    const { getUnlimited } = cloud.openapi['wxacode'] as CodeApi;
    const { buffer } = await getUnlimited({ page, scene, width: WIDTH, checkPath: false });
    return { png: base64Of(buffer) };
  } catch (error) {
    if (error instanceof AppError) throw error;
    logNotice({ what: 'WeChat gave no mini-program code' });
    throw noCode();
  }
}

function base64Of(buffer: unknown): string {
  if (!(buffer instanceof Uint8Array) || buffer.length === 0) throw noCode();
  return Buffer.from(buffer).toString('base64');
}

function noCode(): AppError {
  return new AppError('TRY_LATER', {
    userMessage: '小程序码现在没有生成出来,其他内容不受影响。请过一会儿再点“重新生成”。',
  });
}
