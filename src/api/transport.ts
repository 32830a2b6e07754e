import { ApiError } from './ApiError';
import { within } from './callBatch';
import type { CloudTransport, UploadCall } from './CloudTransport';
import { dataAddressParts } from './dataAddress';
import { authorization, forgetToken } from './webSession';

const ANSWER_WITHIN_MS = 25_000;

interface CallAnswer {
  readonly result?: unknown;
  readonly errCode?: number;
}

/** In a browser the cloud is the page's own origin. The mini-program has its own file beside this one. */
export const transport: CloudTransport = {
  async callFunction({ name, event }) {
    const { result } = (await postJson(`/call/${name}`, event)) as CallAnswer;
    return result;
  },

  async uploadFile(upload) {
    if (!(upload.file.source instanceof File)) throw ApiError.broken();

    return send({ ...upload, file: upload.file.source, headers: await authorization() });
  },

  openFile({ url, name }) {
    const parts = dataAddressParts(url);
    if (parts === undefined) window.open(url, '_blank', 'noopener');
    else openBytes({ ...parts, name });
    return Promise.resolve();
  },

  async requestSubscribe(templateIds) {
    const answers = (await postJson('/wx/subscribe', { templateIds })) as Record<string, string>;
    return templateIds.filter((templateId) => answers[templateId] === 'accept');
  },
};

/** Once more with a new token where the old one is no longer known. */
async function postJson(path: string, body: object, isRetry = false): Promise<unknown> {
  const headers = { 'content-type': 'application/json', ...(await authorization()) };
  const request = fetch(path, { method: 'POST', headers, body: JSON.stringify(body) });
  const response = await within(
    request.catch(() => {
      throw ApiError.offline();
    }),
    ANSWER_WITHIN_MS,
  );
  if (response.status === 401 && !isRetry) {
    forgetToken();
    return postJson(path, body, true);
  }

  const answer = (await response.json().catch(() => undefined)) as CallAnswer | undefined;
  if (!response.ok || answer === undefined || answer.errCode !== undefined) throw ApiError.broken();
  return answer;
}

interface Parcel extends Omit<UploadCall, 'file'> {
  readonly file: File;
  readonly headers: Record<string, string>;
}

function send({ path, file, headers, onProgress, onStart }: Parcel): Promise<string> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', `/upload?path=${encodeURIComponent(path)}`);
    for (const [name, value] of Object.entries(headers)) request.setRequestHeader(name, value);
    request.upload.onprogress = (event) => onProgress?.(Math.round((event.loaded / event.total) * 100));
    request.onerror = () => reject(ApiError.offline());
    request.onabort = () => reject(ApiError.stopped());
    request.onload = () => {
      if (request.status !== 200) return reject(refusedUpload(request.status));
      resolve((JSON.parse(request.responseText) as { fileID: string }).fileID);
    };
    request.send(file);
    onStart?.(() => request.abort());
  });
}

function refusedUpload(status: number): ApiError {
  if (status === 413) return new ApiError({ code: 'TOO_LARGE', userMessage: '文件太大了,请压缩后再传。' });
  return ApiError.broken();
}

const KEPT_MS = 60_000;

/** Browsers refuse to open a `data:` address as a page of its own: pictures are shown, documents downloaded. */
function openBytes(file: { mediaType: string; base64: string; name: string }): void {
  const bytes = Uint8Array.from(atob(file.base64), (letter) => letter.charCodeAt(0));
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([bytes], { type: file.mediaType }));
  if (file.mediaType.startsWith('image/')) Object.assign(link, { target: '_blank', rel: 'noopener' });
  else link.download = file.name;
  link.click();
  // Some browsers only begin to read it after this turn.
  setTimeout(() => URL.revokeObjectURL(link.href), KEPT_MS);
}
