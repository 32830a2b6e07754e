import type { SetDataCount } from './MiniProgram';

/** Counts what the logic layer sends to the view layer. */
export function createSetDataCount(): { count: SetDataCount; add: (json: string) => void } {
  let calls = 0;
  let bytes = 0;
  return {
    add: (json) => {
      calls += 1;
      bytes += Buffer.byteLength(json);
    },
    count: {
      get calls() {
        return calls;
      },
      get bytes() {
        return bytes;
      },
      reset: () => {
        calls = 0;
        bytes = 0;
      },
    },
  };
}
