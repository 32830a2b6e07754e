'use strict';
/*
 * The process in which one cloud function lives. Plain JavaScript, because it starts with every fork.
 * The parent sends { callId, environment, event, context } for one call at a time and gets { callId, result } with
 * JSON text, or { callId, error }. It mirrors the platform: handler (event, context, callback), undefined is null.
 */

/** Answers above this many bytes are refused by the platform. */
const MOST_RESULT_BYTES = 6 * 1024 * 1024;

const [, , entry] = process.argv;
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

process.on('disconnect', () => process.exit());
process.on('uncaughtException', exitWith);
process.on('unhandledRejection', exitWith);
process.on('message', (call) => {
  answer(call).catch(exitWith);
});
process.send({ isReady: true });

async function answer({ callId, environment, event, context }) {
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
