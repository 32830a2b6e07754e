import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { messageOf } from '../cloudError';
import { isPlainObject } from '../database/document';
import { syncToDiskNow } from '../durableFiles';
import type { Credential } from '../gateway/verifySignature';
import { readJson } from './readJson';

type Variable = { secret: number } | { value: string };

/** The variables that a function's process keeps: only these, not the cloud's own environment. */
const INHERITED = ['PATH', 'HOME', 'LANG', 'TMPDIR'];

/** The application that every local environment belongs to. */
export const APP_ID = 'wx0000000000000000';

/** What is the same for every call; a call's own variables come with it. */
export const CALL_CONSTANTS = { TCB_TRACELOG: '', WX_APPID: APP_ID, WX_CLIENTIP: '127.0.0.1' };

type Wish = {
  functions: string;
  url: string;
  environmentId: string;
  credential: Credential;
  secrets: SecretFile;
  overrides: Record<string, string | undefined>;
};

/** The environment of every function's process: what the SDK needs (wire facts) and what environment.json declares. */
export function functionEnvironment(wish: Wish): Record<string, string> {
  const inherited = INHERITED.flatMap((name) => {
    const value = process.env[name];
    return value === undefined ? [] : [[name, value] as const];
  });
  return {
    ...Object.fromEntries(inherited),
    ...sdkEnvironment(wish),
    ...declaredVariables(wish),
    ...CALL_CONSTANTS,
    TZ: 'UTC',
    NODE_PATH: resolve(__dirname, '../../node_modules'),
  };
}

/** What lets the unmodified SDK reach this cloud from any process on this machine. */
export function sdkEnvironment({
  url,
  environmentId,
  credential,
}: Pick<Wish, 'url' | 'environmentId' | 'credential'>) {
  return {
    TCB_CONTEXT_CNFG: JSON.stringify({ URL: `${url}/admin` }),
    TCB_CONTEXT_KEYS: 'TCB_ENV,TCB_SEQID,TCB_TRACELOG,TCB_SOURCE,TCB_ROUTE_KEY,TCB_SESSIONTOKEN',
    WX_CONTEXT_KEYS: 'WX_CLIENTIP,WX_OPENID,WX_APPID,WX_UNIONID,WX_API_TOKEN',
    TENCENTCLOUD_RUNENV: 'SCF',
    TENCENTCLOUD_REGION: 'ap-shanghai',
    TENCENTCLOUD_SECRETID: credential.secretId,
    TENCENTCLOUD_SECRETKEY: credential.secretKey,
    SCF_NAMESPACE: environmentId,
    TCB_ENV: environmentId,
    SILENCE: 'true',
  };
}

/** A variable of the same name in the cloud's own environment wins over what environment.json says. */
function declaredVariables({ functions, secrets, overrides }: Wish): Record<string, string> {
  const declared = readJson<Record<string, Variable>>(join(functions, 'environment.json'));
  const variables = Object.entries(declared).map(([name, variable]) => {
    const given = overrides[name];
    if (given !== undefined) return [name, given] as const;
    return [name, 'secret' in variable ? secrets.read(name, variable.secret) : variable.value] as const;
  });
  return Object.fromEntries(variables);
}

/** Secrets made once and kept in one file that only its owner may read. Throws a sentence when it is damaged. */
export class SecretFile {
  /** Whether there was no file yet. */
  readonly isNew: boolean;
  private readonly file: string;
  private readonly secrets: Record<string, string>;

  constructor(folder: string) {
    this.file = join(folder, 'secrets.json');
    this.isNew = !existsSync(this.file);
    this.secrets = this.isNew ? {} : readSecrets(this.file);
  }

  /** The secret of this name: `bytes` random bytes as base64, the same ones for ever. */
  read(name: string, bytes: number): string {
    const known = this.secrets[name];
    if (known !== undefined) return known;

    const secret = randomBytes(bytes).toString('base64');
    this.secrets[name] = secret;
    this.save();
    return secret;
  }

  /** The file is replaced whole, so a crash leaves the old or the new one. */
  private save(): void {
    const draft = `${this.file}.draft`;
    try {
      writeFileSync(draft, JSON.stringify(this.secrets, null, 2), { mode: 0o600, flush: true });
      renameSync(draft, this.file);
      syncToDiskNow(dirname(this.file));
    } catch (error) {
      throw new Error(`${this.file} 写不进去:${messageOf(error)}`);
    }
  }
}

/** Secrets made anew would leave everything unreadable that the old ones encrypted, so a damaged file stops the start. */
function readSecrets(file: string): Record<string, string> {
  try {
    const secrets: unknown = JSON.parse(readFileSync(file, 'utf8'));
    const isWhole = isPlainObject(secrets) && Object.values(secrets).every((one) => typeof one === 'string');
    if (!isWhole) throw new Error('内容不是一组密钥');
    return secrets as Record<string, string>;
  } catch (error) {
    throw new Error(
      `${file} 读不出来:${messageOf(error)}。文件没有改动;没有它,加密的内容无法解开,请从备份中找回它。`,
    );
  }
}
