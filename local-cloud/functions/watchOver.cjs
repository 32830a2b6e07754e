'use strict';
const { Worker } = require('node:worker_threads');

/** How often the thread looks, in ms. */
const INTERVAL = 250;

const CODE = `
  const { limit, parent } = require('node:worker_threads').workerData;
  setInterval(() => {
    if (process.ppid !== parent) process.kill(process.pid, 'SIGKILL');
    if (limit[0] > 0 && process.memoryUsage.rss() > limit[0] * 1048576) process.kill(process.pid, 'SIGUSR2');
  }, ${INTERVAL});`;

/**
 * A thread beside the function ends the process, whatever the function does, when its parent is gone (an endless loop
 * hears of nothing) or when it takes more memory than it may have. SIGUSR2 tells the parent which it was. Returns what
 * sets the limit, in MB; until then there is none.
 */
exports.watchOver = function watchOver() {
  const limit = new Int32Array(new SharedArrayBuffer(4));
  const watcher = new Worker(CODE, {
    eval: true,
    workerData: { limit, parent: process.ppid },
    stdout: true,
    stderr: true,
    resourceLimits: { maxOldGenerationSizeMb: 8, maxYoungGenerationSizeMb: 1, stackSizeMb: 1 },
  });
  watcher.unref();
  return (memoryMb) => Atomics.store(limit, 0, Math.ceil(memoryMb));
};
