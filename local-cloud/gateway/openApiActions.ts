import { CloudError, invalidParameter } from '../cloudError';
import { isPlainObject } from '../database/document';
import { DroppedAnswer, type OpenApi } from '../wechat/openApi';
import { PictureAnswer } from '../wechat/miniProgramCode';
import { OpenDataAnswer } from '../wechat/openData';
import {
  decodeParameters,
  encodeAnswer,
  encodeOpenData,
  encodeOpenDataError,
  encodePicture,
  encodePlatformError,
} from '../wechat/protocol';
import { RawAnswer, type ActionTable } from './actions';

/** The platform's code for an interface that it does not know. */
const NOT_FOUND = -604100;

/** Its answers and refusals have a form of their own. */
const OPEN_DATA = 'ApiGetOpenDataByCloudId';

/** `cloud.openapi.x.y` and `cloud.getOpenData` (protobuf in a multipart body) and `cloud.callOpenAPI` (JSON). */
export function openApiActions(openApi: OpenApi): ActionTable {
  return {
    'wx.openApi': async ({ fields, invocation }) => {
      const api = String(fields.apiName);
      const bytes = fields.requestData;
      if (!Buffer.isBuffer(bytes)) throw invalidParameter('requestData is missing');
      const call = { api, parameters: decodeParameters(bytes), openid: invocation?.openid };
      return orDrop(async () => new RawAnswer(encode(api, await openApi.call(call))));
    },
    'wx.api': ({ fields, invocation }) =>
      orDrop(async () => {
        const api = String(fields.apiName);
        const parameters = parseJson(fields.requestData);
        const answer = await openApi.call({ api, parameters, openid: invocation?.openid });
        if (!answer) throw new CloudError('SYS_ERR', `-604100 API not found: ${api}`);
        if (answer instanceof PictureAnswer)
          throw invalidParameter('pictures come through cloud.openapi only');
        return { data: { responseData: JSON.stringify(answer) } };
      }),
  };
}

function encode(api: string, answer: Awaited<ReturnType<OpenApi['call']>>): Buffer {
  if (!answer) return encodePlatformError(NOT_FOUND);
  if (answer instanceof PictureAnswer) return encodePicture(answer);
  if (answer instanceof OpenDataAnswer) return encodeOpenData(answer.entries);
  return api === OPEN_DATA ? encodeOpenDataError(answer.errcode) : encodeAnswer(answer);
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
