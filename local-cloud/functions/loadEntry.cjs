'use strict';
const { createHash } = require('node:crypto');
const { mkdirSync, readFileSync, realpathSync, renameSync, writeFileSync } = require('node:fs');
const Module = require('node:module');
const { dirname } = require('node:path');
const { constants, Script } = require('node:vm');

const HASH_BYTES = 32;

/** Shorter texts, in characters, are compiled faster than a file is read. */
const LEAST_TEXT = 50_000;

/**
 * Loads a function's entry file as `require` does and returns what it exports. What V8 made of the text is kept in the
 * file `compiled` and used again as long as the text and Node are the same, which halves the time that a bundle of some
 * MB takes. `save`, absent when there is nothing new to keep, writes it: best when a call has made V8 compile what calls
 * need.
 */
exports.loadEntry = function loadEntry({ entry, compiled }) {
  const original = Module.prototype._compile;
  const place = realpathSync(entry);
  let save;
  Module.prototype._compile = function compile(text, filename, ...rest) {
    const isWorth = filename === place && text.length >= LEAST_TEXT && !text.startsWith('#!');
    if (!isWorth) return original.call(this, text, filename, ...rest);

    const { script, hash } = compileText({ text, filename, compiled });
    if (script.cachedDataRejected !== false) save = () => write({ script, hash, compiled });
    const run = script.runInThisContext();
    const require = Module.createRequire(filename);
    return run.call(this.exports, this.exports, require, this, filename, dirname(filename));
  };
  try {
    const exports = require(entry);
    return { exports, save };
  } finally {
    Module.prototype._compile = original;
  }
};

/** Node says that the loader which imports from kept code is an experiment; the function's author has no part in that. */
const { emitWarning } = process;
process.emitWarning = (warning, ...rest) => {
  if (!String(warning).includes('USE_MAIN_CONTEXT_DEFAULT_LOADER'))
    emitWarning.call(process, warning, ...rest);
};

/** The wrapper that makes the text a function stands on the first line; errors must not count it. */
function compileText({ text, filename, compiled }) {
  const hash = createHash('sha256').update(process.version).update(text).digest();
  const script = new Script(Module.wrap(text), {
    filename,
    columnOffset: -Module.wrapper[0].length,
    cachedData: read({ hash, compiled }),
    importModuleDynamically: constants.USE_MAIN_CONTEXT_DEFAULT_LOADER,
  });
  return { script, hash };
}

/** V8 itself compares only lengths, so what another text left must be told apart here. */
function read({ hash, compiled }) {
  try {
    const bytes = readFileSync(compiled);
    return bytes.subarray(0, HASH_BYTES).equals(hash) ? bytes.subarray(HASH_BYTES) : undefined;
  } catch {
    return undefined;
  }
}

/** The file is replaced whole, for others may read it now; without it things are only slower, so failing is nothing. */
function write({ script, hash, compiled }) {
  const draft = `${compiled}.${process.pid}`;
  try {
    mkdirSync(dirname(compiled), { recursive: true });
    writeFileSync(draft, Buffer.concat([hash, script.createCachedData()]));
    renameSync(draft, compiled);
  } catch {
    // The next process tries again.
  }
}
