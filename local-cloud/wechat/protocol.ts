import { parse } from 'protobufjs';
import { invalidParameter } from '../cloudError';

/** The messages of the SDK's openapi calls, by field number (wx-server-sdk 4.0.2). */
const { root } = parse(`
  syntax = "proto3";
  message KeyValue { string key = 1; bytes value = 2; string contenttype = 3; string filename = 4; }
  message OpenApiData { repeated KeyValue pairs = 1; }
  message SvrkitData { string apiName = 1; bytes reqData = 2; }
  message CommApiData { int32 apiType = 1; OpenApiData openapiData = 2; SvrkitData svrkitData = 4; string appid = 6; }
  message CommOpenApiResp {
    bytes respData = 1; string contentType = 2; int32 errorCode = 3; int32 httpCode = 4; int32 svrkitErrorCode = 6;
  }
  message OpenDataRequest { repeated string cloudidList = 2; }
  message OpenDataItem { string cloudId = 1; string json = 2; }
  message OpenDataResponse { repeated OpenDataItem dataList = 1; }
`);
const CommApiData = root.lookupType('CommApiData');
const CommOpenApiResp = root.lookupType('CommOpenApiResp');
const OpenDataRequest = root.lookupType('OpenDataRequest');
const OpenDataResponse = root.lookupType('OpenDataResponse');

type Pair = { key: string; value: Uint8Array };
type ApiData = { openapiData?: { pairs?: Pair[] }; svrkitData?: { reqData?: Uint8Array } };

/**
 * The parameters of an openapi call; a value that is not JSON text stays bytes. `getOpenData` comes as a message of its
 * own, whose list gets the name that it has elsewhere. Throws INVALID_PARAM.
 */
export function decodeParameters(bytes: Buffer): Record<string, unknown> {
  try {
    const { openapiData, svrkitData } = CommApiData.toObject(CommApiData.decode(bytes)) as ApiData;
    if (svrkitData?.reqData) return decodeOpenDataRequest(svrkitData.reqData);
    const pairs = openapiData?.pairs ?? [];
    return Object.fromEntries(pairs.map(({ key, value }) => [key, parseValue(Buffer.from(value))]));
  } catch {
    throw invalidParameter('requestData is not an openapi message');
  }
}

function decodeOpenDataRequest(bytes: Uint8Array): Record<string, unknown> {
  const { cloudidList = [] } = OpenDataRequest.toObject(OpenDataRequest.decode(bytes)) as {
    cloudidList?: string[];
  };
  return { cloudid_list: cloudidList };
}

function parseValue(value: Buffer): unknown {
  try {
    return JSON.parse(value.toString());
  } catch {
    return value;
  }
}

/** The answer of an openapi call, whether it succeeded or carries an errcode. */
export function encodeAnswer(answer: object): Buffer {
  const respData = Buffer.from(JSON.stringify(answer));
  const message = { respData, contentType: 'application/json; charset=utf-8', httpCode: 200 };
  return Buffer.from(CommOpenApiResp.encode(CommOpenApiResp.create(message)).finish());
}

/** The answer of `getOpenData`; each entry travels as JSON text. */
export function encodeOpenData(entries: { cloudID: string }[]): Buffer {
  const dataList = entries.map((entry) => ({ cloudId: entry.cloudID, json: JSON.stringify(entry) }));
  const respData = OpenDataResponse.encode(OpenDataResponse.create({ dataList })).finish();
  return Buffer.from(CommOpenApiResp.encode(CommOpenApiResp.create({ respData, httpCode: 200 })).finish());
}

/** A refusal of `getOpenData` as a whole; the SDK makes -601001 of any number. */
export function encodeOpenDataError(svrkitErrorCode: number): Buffer {
  return Buffer.from(CommOpenApiResp.encode(CommOpenApiResp.create({ svrkitErrorCode })).finish());
}

/** An answer that is a picture; the SDK gives the caller its bytes and its type. */
export function encodePicture({ bytes, contentType }: { bytes: Buffer; contentType: string }): Buffer {
  const message = { respData: bytes, contentType, httpCode: 200 };
  return Buffer.from(CommOpenApiResp.encode(CommOpenApiResp.create(message)).finish());
}

/** An answer of the platform before WeChat's interface was reached, such as -604100 for an unknown one. */
export function encodePlatformError(errorCode: number): Buffer {
  return Buffer.from(CommOpenApiResp.encode(CommOpenApiResp.create({ errorCode })).finish());
}
