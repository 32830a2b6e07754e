'use strict';
const { Worker } = require('node:worker_threads');

/** How often the thread looks, in ms. */
const INTERVAL = 250;

/**
 * A thread beside the function ends the process, whatever the function does, when its parent is gone (an endless loop
 * hears of nothing) or when it takes more memory, in MB, than it may have. SIGUSR2 tells the parent which it was. The
 * parent is named from here, for it may be gone before the thread looks for the first time.
 */
exports.watchOver = function watchOver(memoryMb) {
  const code = `
    setInterval(() => {
      if (process.ppid !== ${process.ppid}) process.kill(process.pid, 'SIGKILL');
      if (process.memoryUsage.rss() > ${Number(memoryMb)} * 1048576) process.kill(process.pid, 'SIGUSR2');
    }, ${INTERVAL});`;
  const watcher = new Worker(code, {
    eval: true,
    stdout: true,
    stderr: true,
    resourceLimits: { maxOldGenerationSizeMb: 8, maxYoungGenerationSizeMb: 1, stackSizeMb: 1 },
  });
  watcher.unref();
};
