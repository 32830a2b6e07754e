import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

export type Trigger = { name: string; type: string; config: string };

/** A deployed function: its entry file, its limits and its timers. `version` changes when the file does. */
export type FunctionDefinition = {
  name: string;
  folder: string;
  entry: string;
  version: number;
  /** Seconds until a call is killed. */
  timeout: number;
  /** MB that a process may take. */
  memoryMb: number;
  triggers: Trigger[];
};

/** Seconds; WeChat's console sets it per function, config.json does it here. */
const DEFAULT_TIMEOUT = 20;

/** MB; the platform's smallest for a WeChat function. */
const DEFAULT_MEMORY_MB = 256;

/** Reads one function's folder; undefined when there is none with an entry file. Throws for a broken config.json. */
export function readFunction({ root, name }: { root: string; name: string }): FunctionDefinition | undefined {
  if (!/^[A-Za-z][\w-]{0,59}$/.test(name)) return undefined;

  const folder = join(root, name);
  const main = readJson<{ main?: string }>(join(folder, 'package.json')).main ?? 'index.js';
  const entry = join(folder, main);
  const stat = statSync(entry, { throwIfNoEntry: false });
  if (!stat?.isFile()) return undefined;

  const config = readJson<{ timeout?: number; memorySize?: number; triggers?: Trigger[] }>(
    join(folder, 'config.json'),
  );
  const { timeout = DEFAULT_TIMEOUT, memorySize: memoryMb = DEFAULT_MEMORY_MB, triggers = [] } = config;
  return { name, folder, entry, version: stat.mtimeMs, timeout, memoryMb, triggers };
}

export function listFunctions(root: string): FunctionDefinition[] {
  if (!existsSync(root)) return [];
  const folders = readdirSync(root, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return folders
    .map((folder) => readFunction({ root, name: folder.name }))
    .filter((definition) => definition !== undefined);
}

/** An absent file counts as an empty object. */
export function readJson<Content extends object>(file: string): Content {
  if (!existsSync(file)) return {} as Content;
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Content;
  } catch (error) {
    throw new Error(`${file} is not valid JSON: ${String(error)}`);
  }
}
