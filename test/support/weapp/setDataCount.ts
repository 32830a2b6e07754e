import type { SetDataCount } from './MiniProgram';

/** Counts what the logic layer sends to the view layer. */
export function createSetDataCount(): { count: SetDataCount; add: (json: string) => void } {
  let sent: string[] = [];
  return {
    add: (json) => void sent.push(json),
    count: {
      get calls() {
        return sent.length;
      },
      get bytes() {
        return bytesOf(sent);
      },
      saying: (words) => {
        const found = sent.filter((json) => json.includes(words));
        return { calls: found.length, bytes: bytesOf(found) };
      },
      reset: () => {
        sent = [];
      },
    },
  };
}

function bytesOf(texts: readonly string[]): number {
  return texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0);
}
