'use strict';
/*
 * The process in which one cloud function lives. Plain JavaScript, because it starts with every fork.
 * The parent sends { load } once, which names the function, and is told { isReady }. Then it sends
 * { callId, environment, event } for one call at a time and gets { callId, result } with JSON text, or
 * { callId, error }; before that { callId, log } for each line that the function wrote. It mirrors the platform:
 * handler (event, context, callback), undefined is null.
 */
const { format } = require('node:util');
const { captureOutput } = require('./captureOutput.cjs');
const { loadEntry } = require('./loadEntry.cjs');
const { watchOver } = require('./watchOver.cjs');

/** Answers above this many bytes are refused by the platform. */
const MOST_RESULT_BYTES = 6 * 1024 * 1024;

/** Characters of an error's text that travel. */
const MOST_ERROR_CHARACTERS = 16_000;

/** Ms after the first call until what V8 compiled is saved, if no call is under way then. */
const SAVE_TIME = 500;

let callId = 0;
let callVariables = [];
let definition;
let handler;
let loadFailure;
let isCalling = false;
let saveCompiled;

const output = captureOutput((log) => {
  if (process.connected) process.send({ callId, log });
});
for (const level of ['debug', 'log', 'info', 'warn', 'error']) {
  console[level] = (...values) => output.record(level, format(...values));
}

process.on('disconnect', () => process.exit());
process.on('uncaughtException', exitWith);
process.on('unhandledRejection', exitWith);
process.on('message', (message) => {
  if (message.load) load(message.load);
  else answer(message).catch(exitWith);
});

function load(wish) {
  definition = wish;
  watchOver(wish.memoryMb);
  process.chdir(wish.folder);
  try {
    const { exports, save } = loadEntry(wish);
    handler = exports.main;
    saveCompiled = save;
    if (typeof handler !== 'function')
      loadFailure = new Error('handler not found: exports.main is not a function');
  } catch (error) {
    loadFailure = error;
  }
  process.send({ isReady: true });
}

async function answer({ callId: id, environment, event }) {
  callId = id;
  isCalling = true;
  output.startCall();
  setVariables(environment);

  try {
    if (loadFailure) throw loadFailure;
    const value = await run(event, contextOf(environment));
    const result = JSON.stringify(value === undefined ? null : value) ?? 'null';
    if (Buffer.byteLength(result) > MOST_RESULT_BYTES) throw new Error('the result is larger than 6 MB');
    output.flush();
    process.send({ callId, result });
  } catch (error) {
    output.flush();
    process.send({ callId, error: describe(error) });
  } finally {
    isCalling = false;
    if (saveCompiled) saveLater();
  }
}

function saveLater() {
  const save = saveCompiled;
  saveCompiled = undefined;
  const timer = setInterval(() => {
    if (isCalling) return;
    clearInterval(timer);
    save();
  }, SAVE_TIME);
  timer.unref();
}

/** Writing a variable costs far more than reading it, so only those that differ are written. */
function setVariables(environment) {
  for (const name of callVariables) if (!(name in environment)) delete process.env[name];
  callVariables = Object.keys(environment);
  for (const name of callVariables)
    if (process.env[name] !== environment[name]) process.env[name] = environment[name];
}

function contextOf(environment) {
  const { name, namespace, memoryMb, timeout, constants } = definition;
  return {
    callbackWaitsForEmptyEventLoop: false,
    memory_limit_in_mb: memoryMb,
    time_limit_in_ms: timeout * 1000,
    request_id: environment.SCF_REQUEST_ID,
    get environment() {
      return JSON.stringify({ ...constants, ...environment });
    },
    environ: `SCF_NAMESPACE=${namespace}`,
    function_name: name,
    function_version: '$LATEST',
    namespace,
    tencentcloud_region: 'ap-shanghai',
  };
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
  const stack = error instanceof Error ? String(error.stack) : message;
  return { stack: stack.slice(0, MOST_ERROR_CHARACTERS) };
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
