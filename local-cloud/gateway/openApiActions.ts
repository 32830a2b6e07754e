import { CloudError, invalidParameter } from '../cloudError';
import { isPlainObject } from '../database/document';
import { DroppedAnswer, type OpenApi } from '../wechat/openApi';
import { PictureAnswer } from '../wechat/miniProgramCode';
import { decodeParameters, encodeAnswer, encodePicture, encodePlatformError } from '../wechat/protocol';
import { RawAnswer, type ActionTable } from './actions';

/** The platform's code for an interface that it does not know. */
const NOT_FOUND = -604100;

/** `cloud.openapi.x.y` (protobuf in a multipart body) and `cloud.callOpenAPI` (JSON). */
export function openApiActions(openApi: OpenApi): ActionTable {
  return {
    'wx.openApi': async ({ fields }) => {
      const api = String(fields.apiName);
      const bytes = fields.requestData;
      if (!Buffer.isBuffer(bytes)) throw invalidParameter('requestData is missing');
      return orDrop(async () => {
        const answer = await openApi.call({ api, parameters: decodeParameters(bytes) });
        if (answer instanceof PictureAnswer) return new RawAnswer(encodePicture(answer));
        return new RawAnswer(answer ? encodeAnswer(answer) : encodePlatformError(NOT_FOUND));
      });
    },
    'wx.api': ({ fields }) =>
      orDrop(async () => {
        const answer = await openApi.call({
          api: String(fields.apiName),
          parameters: parseJson(fields.requestData),
        });
        if (!answer) throw new CloudError('SYS_ERR', `-604100 API not found: ${String(fields.apiName)}`);
        if (answer instanceof PictureAnswer)
          throw invalidParameter('pictures come through cloud.openapi only');
        return { data: { responseData: JSON.stringify(answer) } };
      }),
  };
}

async function orDrop(work: () => Promise<unknown>): Promise<unknown> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof DroppedAnswer) return new RawAnswer('drop');
    throw error;
  }
}

function parseJson(text: unknown): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(String(text));
    if (isPlainObject(value)) return value;
  } catch {
    // Falls through to the refusal: both cases are the caller's mistake.
  }
  throw invalidParameter('requestData is not a JSON object');
}
