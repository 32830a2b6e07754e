import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startTestCloud, type Caller, type TestCloud } from '../../support/cloud';

/** What the SDK throws: the number, the text, and in some calls the server's code. */
export type SdkError = { errCode?: number; code?: string; errMsg: string };

export type SdkCloud = TestCloud & {
  /** Logs in as `tester`. */
  caller: Caller;
  /** Runs a piece of JavaScript inside a cloud function, with `cloud`, `db`, `_` and `$` of the real SDK at hand. */
  run: <Result = unknown>(script: string, argument?: unknown) => Promise<Result>;
  /** Runs a script that must be refused, and resolves with the SDK's error. */
  refusal: (script: string, argument?: unknown) => Promise<SdkError>;
};

export type FunctionSource = { source: string; config?: object };

type Setup = {
  indexes?: object;
  functions?: Record<string, FunctionSource>;
  environment?: object;
  env?: Record<string, string>;
  dir?: string;
  strict?: boolean;
  now?: () => number;
  pages?: readonly string[];
  templates?: Record<string, { title: string; fields: Record<string, string> }>;
  /** Which function WeChat's pushes go to, as pushes.json says it. */
  pushes?: object;
};

const SCRIPT = `
const cloud = require('wx-server-sdk');
cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV });
const AsyncFunction = (async () => {}).constructor;
exports.main = async ({ script, argument }) => {
  const db = cloud.database();
  try {
    const run = new AsyncFunction('cloud', 'db', '_', '$', 'argument', 'require', script);
    return { value: await run(cloud, db, db.command, db.command.aggregate, argument, require) };
  } catch (error) {
    if (!error.errMsg && !error.code) throw error;
    return { error: { errCode: error.errCode, code: error.code, errMsg: error.errMsg ?? error.message } };
  }
};
`;

/** Writes functions into a folder of their own; `script` is the one that \`run\` uses. */
export async function writeFunctions({
  indexes = {},
  functions = {},
  environment,
  pushes,
}: Setup): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'functions-'));
  await writeFile(join(folder, 'indexes.json'), JSON.stringify(indexes));
  if (pushes) await writeFile(join(folder, 'pushes.json'), JSON.stringify(pushes));
  if (environment) await writeFile(join(folder, 'environment.json'), JSON.stringify(environment));
  for (const [name, { source, config }] of Object.entries({
    ...functions,
    script: { source: SCRIPT } as FunctionSource,
  })) {
    await mkdir(join(folder, name));
    await writeFile(join(folder, name, 'index.js'), source);
    if (config) await writeFile(join(folder, name, 'config.json'), JSON.stringify(config));
  }
  return folder;
}

/** A local cloud with hand-written functions, driven through the real SDK only. */
export async function startSdkCloud(setup: Setup = {}): Promise<SdkCloud> {
  const folder = await writeFunctions(setup);
  const cloud = await startTestCloud({
    functions: folder,
    env: setup.env,
    dir: setup.dir,
    strict: setup.strict ?? false,
    now: setup.now,
    pages: setup.pages,
    templates: setup.templates,
  });
  const caller = await cloud.login('tester');

  const perform = async (script: string, argument: unknown) => {
    const answer = await caller.call<{ value?: unknown; error?: SdkError }>('script', { script, argument });
    if (!answer.result) throw new Error(answer.errMsg);
    return answer.result;
  };

  return {
    ...cloud,
    caller,
    run: async <Result>(script: string, argument?: unknown) => {
      const { value, error } = await perform(script, argument);
      if (error) throw new Error(error.errMsg);
      return value as Result;
    },
    refusal: async (script, argument) => {
      const { value, error } = await perform(script, argument);
      if (!error) throw new Error(`not refused: ${JSON.stringify(value)}`);
      return error;
    },
    close: async () => {
      await cloud.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
