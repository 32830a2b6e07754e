import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { startLocalCloud } from '../../local-cloud/startLocalCloud';

/** What a client sees of a call: the result, or the platform's error. */
export type CallAnswer<Result = unknown> = { result?: Result; errCode?: number; errMsg?: string };

export type SentMessage = {
  messageId: string;
  openid: string;
  templateId: string;
  page: string;
  data: Record<string, { value: string | number }>;
  at: string;
};

/** One logged-in user of the cloud. */
export type Caller = {
  identity: string;
  token: string;
  call: <Result = unknown>(name: string, event?: object) => Promise<CallAnswer<Result>>;
  /** Uploads bytes and resolves with the fileID. */
  upload: (path: string, bytes: Uint8Array) => Promise<string>;
  /** Accepts one message of each template. */
  subscribe: (templateIds: string[]) => Promise<Record<string, string>>;
  /** Posts to an address of the phone's own side, such as `/wx/cloud-id`, and resolves with status and answer. */
  post: (path: string, body: object) => Promise<{ status: number; answer: Record<string, unknown> }>;
};

export type TestCloud = {
  url: string;
  sdkEnvironment: Record<string, string>;
  login: (identity: string) => Promise<Caller>;
  runTimer: <Result = unknown>(name: string, trigger: string) => Promise<CallAnswer<Result>>;
  /** Messages sent, the newest first. */
  mailbox: (openid?: string) => Promise<SentMessage[]>;
  orderFault: (fault: {
    api: string;
    code?: number;
    delayMs?: number;
    drop?: true;
    times: number;
  }) => Promise<void>;
  close: () => Promise<void>;
};

type Options = {
  /** Folder of the functions; the built ones when absent. */
  functions?: string;
  env?: Record<string, string>;
  /** Data folder that outlives `close`; a temporary one when absent. */
  dir?: string;
  /** Folder of the web build, to serve it under /app/. */
  web?: string;
  /** Refuse slow queries; the product's own tests do. */
  strict?: boolean;
  /** WeChat's clock, epoch ms; the machine's when absent. */
  now?: () => number;
  /** Pages of the released mini-program; any will do when absent. */
  pages?: readonly string[];
  /** Templates applied for, by id; any will do when absent. */
  templates?: Record<string, { title: string; fields: Record<string, string> }>;
};

/** Starts a local cloud on a free port, without timers that run by themselves, in a folder of its own. */
export async function startTestCloud(options: Options = {}): Promise<TestCloud> {
  const dir = options.dir ?? (await mkdtemp(join(tmpdir(), 'local-cloud-')));
  const functions = options.functions ?? resolve(__dirname, '../../dist/cloud');
  const cloud = await startLocalCloud({
    port: 0,
    dir,
    functions,
    web: options.web,
    env: options.env,
    timers: false,
    strict: options.strict ?? true,
    now: options.now,
    pages: options.pages,
    templates: options.templates,
  });
  const { url, sdkEnvironment } = cloud;

  return {
    url,
    sdkEnvironment,
    login: (identity) => login({ url, identity }),
    runTimer: (name, trigger) => postJson({ url: `${url}/timers/${name}/${trigger}`, body: {} }),
    mailbox: async (openid) => {
      const query = openid === undefined ? '' : `?openid=${encodeURIComponent(openid)}`;
      const response = await fetch(`${url}/mailbox${query}`);
      return ((await response.json()) as { messages: SentMessage[] }).messages;
    },
    orderFault: async (fault) => {
      await postJson({ url: `${url}/faults`, body: fault });
    },
    close: async () => {
      await cloud.close();
      if (options.dir === undefined) await rm(dir, { recursive: true, force: true });
    },
  };
}

async function login({ url, identity }: { url: string; identity: string }): Promise<Caller> {
  const { token } = await postJson<{ token: string }>({ url: `${url}/login`, body: { identity } });
  return {
    identity,
    token,
    call: (name, event = {}) => postJson({ url: `${url}/call/${name}`, body: event, token }),
    upload: async (path, bytes) => {
      const response = await fetch(`${url}/upload?path=${encodeURIComponent(path)}`, {
        method: 'POST',
        headers: { authorization: `Bearer ${token}`, 'content-type': 'application/octet-stream' },
        body: Buffer.from(bytes),
      });
      const answer = (await response.json()) as { fileID?: string; errMsg?: string };
      if (answer.fileID === undefined) throw new Error(answer.errMsg);
      return answer.fileID;
    },
    subscribe: (templateIds) => postJson({ url: `${url}/wx/subscribe`, body: { templateIds }, token }),
    post: async (path, body) => {
      const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
      const response = await fetch(url + path, { method: 'POST', headers, body: JSON.stringify(body) });
      return { status: response.status, answer: (await response.json()) as Record<string, unknown> };
    },
  };
}

async function postJson<Answer>(request: { url: string; body: object; token?: string }): Promise<Answer> {
  const headers: Record<string, string> = { 'content-type': 'application/json' };
  if (request.token !== undefined) headers.authorization = `Bearer ${request.token}`;
  const response = await fetch(request.url, { method: 'POST', headers, body: JSON.stringify(request.body) });
  return (await response.json()) as Answer;
}
