import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import vm from 'node:vm';
import { createPhoneTimers } from './phoneTimers';
import { guarded } from './guarded';

/** Names that WeChat passes to every module as undefined, beside what its logic layer has never had. */
const hiddenNames = [
  'window',
  'document',
  'frames',
  'self',
  'location',
  'navigator',
  'localStorage',
  'sessionStorage',
  'history',
  'screen',
  'alert',
  'confirm',
  'prompt',
  'XMLHttpRequest',
  'WebSocket',
];

/** Parts of the language that the oldest engines we serve do not have. */
const missingFromLanguage = [
  'BigInt',
  'Intl',
  'WebAssembly',
  'SharedArrayBuffer',
  'Atomics',
  'WeakRef',
  'FinalizationRegistry',
];

export interface PhoneRealm {
  /** Makes names known to every module. */
  define(globals: Record<string, unknown>): void;
  /** Runs a module of the built app once; a path without its ending, from the app's root. */
  require(modulePath: string): unknown;
  /** A copy of plain values, made of the realm's own objects. */
  inside<Value>(value: Value): Value;
  /** A promise of the realm, so that its `then` and `catch` are the app's own. */
  promise<Value>(start: () => Promise<Value>): Promise<Value>;
  /** Calls a function of the app; what it throws is reported, not thrown. */
  call(run: () => unknown): void;
  /** Runs something after the current turn, unless the phone is closed by then. */
  later(run: () => void): void;
  /** Whether all work is done that does not wait for someone outside or for the clock. */
  isIdle(): boolean;
  close(): void;
}

/** Compiled once a test file: each phone runs the same code in a realm of its own. */
const scripts = new Map<string, vm.Script>();

function scriptOf(file: string): vm.Script {
  const known = scripts.get(file);
  if (known) return known;

  const parameters = ['require', 'module', 'exports', ...hiddenNames].join(',');
  const code = `(function(${parameters}){${readFileSync(file, 'utf8')}\n})`;
  const script = new vm.Script(code, { filename: file });
  scripts.set(file, script);
  return script;
}

/**
 * The JavaScript of a phone's logic layer: the language, timers and a console, and nothing of a browser: no
 * fetch, URL, AbortController, crypto, structuredClone, TextEncoder, and neither eval nor new Function.
 */
export function createPhoneRealm({
  root,
  report,
}: {
  root: string;
  report: (problem: unknown) => void;
}): PhoneRealm {
  const context = vm.createContext({}, { codeGeneration: { strings: false, wasm: false } });
  const realm = vm.runInContext(
    `${missingFromLanguage.map((name) => `delete globalThis.${name};`).join('')}
    ({ global: globalThis, parse: (text) => JSON.parse(text, ${reviveBytes.toString()}), Promise })`,
    context,
  ) as { global: Record<string, unknown>; parse: (text: string) => unknown; Promise: PromiseConstructor };
  const timers = createPhoneTimers(report);
  Object.assign(realm.global, timers.names, { console: consoleOf(report) });

  const modules = new Map<string, { exports: unknown }>();
  function run(file: string): unknown {
    const known = modules.get(file);
    if (known) return known.exports;

    const module = { exports: {} as unknown };
    modules.set(file, module);
    const requireFrom = (request: string): unknown => run(fileOf(path.resolve(path.dirname(file), request)));
    const wrapper = scriptOf(file).runInContext(context) as (...given: unknown[]) => void;
    wrapper.call(module.exports, requireFrom, module, module.exports);
    return module.exports;
  }

  const inside = <Value>(value: Value): Value =>
    (value === undefined ? undefined : realm.parse(JSON.stringify(value, writeBytes) ?? 'null')) as Value;
  return {
    define: (globals) => void Object.assign(realm.global, globals),
    require: (modulePath) => run(fileOf(path.join(root, modulePath))),
    inside,
    promise: (start) =>
      new realm.Promise((resolve, reject) => {
        start().then(
          (value) => resolve(inside(value)),
          (error: unknown) => reject(inside(errorOf(error))),
        );
      }),
    call: (work) => guarded({ work, report }),
    later: (work) => void timers.names.setTimeout(work, 0),
    isIdle: timers.isQuiet,
    close: timers.stop,
  };
}

/** Plain values travel as JSON, which knows no bytes: an ArrayBuffer goes as its numbers and is made anew inside. */
function writeBytes(_: string, value: unknown): unknown {
  return value instanceof ArrayBuffer ? { arrayBuffer: [...new Uint8Array(value)] } : value;
}

/** Runs inside the realm, so it may use nothing from out here. */
function reviveBytes(_: string, value: { arrayBuffer?: number[] } | null): unknown {
  return value !== null && Array.isArray(value.arrayBuffer)
    ? new Uint8Array(value.arrayBuffer).buffer
    : value;
}

function fileOf(modulePath: string): string {
  const file = modulePath.endsWith('.js') ? modulePath : `${modulePath}.js`;
  if (!existsSync(file)) throw new Error(`module '${file}' is not defined`);
  return file;
}

function errorOf(error: unknown): { errMsg: string; errCode?: number } {
  if (error instanceof Error) return { ...error, errMsg: error.message };
  return error as { errMsg: string; errCode?: number };
}

function consoleOf(report: (problem: unknown) => void): Record<string, (...said: unknown[]) => void> {
  const silent = (): void => undefined;
  return {
    log: silent,
    info: silent,
    debug: silent,
    warn: silent,
    error: (...said) => report(said.map(wordsOf).join(' ')),
  };
}

/** An error in words, with where it was thrown; it may come from another realm. */
function wordsOf(said: unknown): string {
  return typeof said === 'object' && said !== null && 'stack' in said ? String(said.stack) : String(said);
}
