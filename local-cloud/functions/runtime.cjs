'use strict';
/*
 * The process in which one cloud function lives. Plain JavaScript, because it starts with every fork.
 * The parent sends { callId, environment, event, context } for one call at a time and gets { callId, result } with
 * JSON text, or { callId, error }; before that { callId, log } for each line that the function wrote. It mirrors the
 * platform: handler (event, context, callback), undefined is null.
 */
const { format } = require('node:util');
const { Worker } = require('node:worker_threads');

/** Answers above this many bytes are refused by the platform. */
const MOST_RESULT_BYTES = 6 * 1024 * 1024;

/** Lines of one call that are kept, and characters of one line; a flood ends here. */
const MOST_LINES = 1000;
const MOST_CHARACTERS = 4000;

const [, , entry, memoryMb] = process.argv;
let callId = 0;
let lines = 0;
let callEnvironment = {};
let handler;
let loadFailure;

try {
  handler = require(entry).main;
  if (typeof handler !== 'function')
    loadFailure = new Error('handler not found: exports.main is not a function');
} catch (error) {
  loadFailure = error;
}

for (const level of ['debug', 'log', 'info', 'warn', 'error']) {
  console[level] = (...values) => record(level, format(...values));
}

process.on('disconnect', () => process.exit());
process.on('uncaughtException', exitWith);
process.on('unhandledRejection', exitWith);
process.on('message', (call) => {
  answer(call).catch(exitWith);
});
process.send({ isReady: true });
watchOver();

/** Logs travel the same way as the answer, so that they arrive before it. */
function record(level, text) {
  lines += 1;
  if (lines > MOST_LINES + 1 || !process.connected) return;
  const isLast = lines > MOST_LINES;
  const log = isLast
    ? { level: 'warn', text: `more than ${MOST_LINES} lines: the rest is dropped`, at: Date.now() }
    : { level, text: text.slice(0, MOST_CHARACTERS), at: Date.now() };
  process.send({ callId, log });
}

/**
 * A thread beside the function ends the process, whatever the function does, when its parent is gone (an endless loop
 * hears of nothing) or when it takes more memory than it may have. SIGUSR2 tells the parent which it was.
 */
function watchOver() {
  const code = `
    const parent = process.ppid;
    setInterval(() => {
      if (process.ppid !== parent) process.kill(process.pid, 'SIGKILL');
      if (process.memoryUsage.rss() > ${Number(memoryMb)} * 1048576) process.kill(process.pid, 'SIGUSR2');
    }, 250);`;
  const watcher = new Worker(code, {
    eval: true,
    stdout: true,
    stderr: true,
    resourceLimits: { maxOldGenerationSizeMb: 8, maxYoungGenerationSizeMb: 1, stackSizeMb: 1 },
  });
  watcher.unref();
}

async function answer({ callId: id, environment, event, context }) {
  callId = id;
  lines = 0;
  for (const name of Object.keys(callEnvironment)) delete process.env[name];
  callEnvironment = environment;
  Object.assign(process.env, environment);

  try {
    if (loadFailure) throw loadFailure;
    const value = await run(event, context);
    const result = JSON.stringify(value === undefined ? null : value) ?? 'null';
    if (Buffer.byteLength(result) > MOST_RESULT_BYTES) throw new Error('the result is larger than 6 MB');
    process.send({ callId, result });
  } catch (error) {
    process.send({ callId, error: describe(error) });
  }
}

function run(event, context) {
  return new Promise((resolve, reject) => {
    const callback = (error, value) => (error ? reject(error) : resolve(value));
    const returned = handler(event, context, callback);
    const isWaiting = returned === undefined && handler.length >= 3;
    if (!isWaiting) resolve(returned);
  });
}

function describe(error) {
  const message = error instanceof Error ? error.message : safeText(error);
  return { message, stack: error instanceof Error ? String(error.stack) : message };
}

function safeText(value) {
  if (typeof value !== 'object' || value === null) return String(value);
  try {
    return JSON.stringify(value);
  } catch {
    return String(value);
  }
}

/** What nobody caught ends the instance, as it does on the platform. */
function exitWith(error) {
  console.error(error);
  process.exit(1);
}
