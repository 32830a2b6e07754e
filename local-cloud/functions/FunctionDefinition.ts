import { basename } from 'node:path';
import { messageOf } from '../cloudError';
import { readJson } from './readJson';
import { isPlainObject } from '../database/document';

export type Trigger = { name: string; type: string; config: string };

/** A deployed function: its entry file, its limits and its timers. `version` changes when one of its files does. */
export type FunctionDefinition = {
  name: string;
  folder: string;
  entry: string;
  version: string;
  /** Seconds until a call is killed. */
  timeout: number;
  /** MB that a process may take. */
  memoryMb: number;
  triggers: Trigger[];
};

export type Limits = Pick<FunctionDefinition, 'timeout' | 'memoryMb' | 'triggers'>;

/** Seconds; WeChat's console sets it per function, config.json does it here. */
const DEFAULT_TIMEOUT = 20;
const MOST_TIMEOUT = 900;

/** MB; the platform's smallest for a WeChat function, and its largest. */
export const DEFAULT_MEMORY_MB = 256;
const MOST_MEMORY_MB = 3072;

/** Reads what config.json sets; throws a sentence for what cannot be used. */
export function readLimits(file: string): Limits {
  const { timeout, memorySize, triggers = [] } = readObject(file);
  if (!Array.isArray(triggers) || !triggers.every(isTrigger))
    throw new Error('config.json: triggers must be a list of { name, type, config }');
  return {
    timeout: numberFrom({ name: 'timeout', value: timeout, most: MOST_TIMEOUT, otherwise: DEFAULT_TIMEOUT }),
    memoryMb: numberFrom({
      name: 'memorySize',
      value: memorySize,
      most: MOST_MEMORY_MB,
      otherwise: DEFAULT_MEMORY_MB,
    }),
    triggers,
  };
}

/** The entry file that package.json names; throws a sentence for one outside the folder. */
export function readMain(file: string): string {
  const { main = 'index.js' } = readObject(file);
  const isInside = typeof main === 'string' && main !== '' && !/^\/|(^|\/)\.\.(\/|$)/.test(main);
  if (isInside) return main;
  throw new Error('package.json: main must be a file of the function’s folder');
}

function readObject(file: string): Record<string, unknown> {
  const name = basename(file);
  let content: unknown;
  try {
    content = readJson(file);
  } catch (error) {
    throw new Error(`${name} cannot be read: ${messageOf(error).replace(`${file} is `, '')}`);
  }
  if (isPlainObject(content)) return content;
  throw new Error(`${name} must hold a JSON object`);
}

function isTrigger(value: unknown): value is Trigger {
  return (
    isPlainObject(value) &&
    [value.name, value.type, value.config].every((text) => typeof text === 'string' && text !== '')
  );
}

type NumberWish = { name: string; value: unknown; most: number; otherwise: number };

function numberFrom({ name, value = undefined, most, otherwise }: NumberWish): number {
  if (value === undefined) return otherwise;
  if (typeof value === 'number' && value > 0 && value <= most) return value;
  throw new Error(`config.json: ${name} must be a number up to ${most}`);
}
