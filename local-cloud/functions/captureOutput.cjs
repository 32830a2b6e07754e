'use strict';
const { StringDecoder } = require('node:string_decoder');

/** Lines of one call that are kept, and characters of one line; a flood ends here. */
const MOST_LINES = 1000;
const MOST_CHARACTERS = 4000;

const LEVELS = { stdout: 'log', stderr: 'error' };

/**
 * Collects what a function writes, line by line: what it hands to `record`, and what it writes to process.stdout and
 * process.stderr by itself. `send` gets { level, text, at }. What a call leaves without a line's end goes out with `flush`.
 */
exports.captureOutput = function captureOutput(send) {
  let lines = 0;
  const record = (level, text) => {
    lines += 1;
    if (lines > MOST_LINES + 1) return;
    const isLast = lines > MOST_LINES;
    send({
      level: isLast ? 'warn' : level,
      text: isLast ? `more than ${MOST_LINES} lines: the rest is dropped` : text.slice(0, MOST_CHARACTERS),
      at: Date.now(),
    });
  };
  const streams = Object.entries(LEVELS).map(([name, level]) =>
    captureStream(name, (line) => record(level, line)),
  );
  return {
    record,
    startCall: () => {
      lines = 0;
    },
    flush: () => {
      for (const stream of streams) stream.flush();
    },
  };
};

/** The stream is made only when somebody asks for it: that takes some ms of a cold start. */
function captureStream(name, tell) {
  const original = Object.getOwnPropertyDescriptor(process, name);
  const splitter = lineSplitter(tell);
  let stream;
  Object.defineProperty(process, name, {
    ...original,
    get: () => {
      if (stream) return stream;
      stream = original.get.call(process);
      stream.write = (chunk, encoding, callback) => {
        const done = typeof encoding === 'function' ? encoding : callback;
        splitter.write(
          typeof chunk === 'string' ? Buffer.from(chunk, textEncoding(encoding)) : Buffer.from(chunk),
        );
        if (done) process.nextTick(done);
        return true;
      };
      return stream;
    },
  });
  return splitter;
}

function textEncoding(encoding) {
  return typeof encoding === 'string' && Buffer.isEncoding(encoding) ? encoding : 'utf8';
}

/** Of a line that does not end only the first characters are kept, whatever comes. */
function lineSplitter(tell) {
  const decoder = new StringDecoder('utf8');
  let rest = '';
  return {
    write: (bytes) => {
      const parts = (rest + decoder.write(bytes)).split('\n');
      rest = parts.pop().slice(0, MOST_CHARACTERS);
      for (const part of parts) tell(part);
    },
    flush: () => {
      if (rest !== '') tell(rest);
      rest = '';
    },
  };
}
