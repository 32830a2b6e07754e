import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  watch,
  type FSWatcher,
} from 'node:fs';
import path from 'node:path';
import { buildCloud } from './buildCloud';

/** Edits of one moment (an editor writes a file more than once) are built together, after so many ms of silence. */
const QUIET_MS = 60;

type Watching = {
  /** Folders whose files end up in the functions. */
  folders: readonly string[];
  /** Where the built functions lie and are called from. */
  output: string;
  /** Told in one Chinese sentence what became of an edit. */
  tell: (sentence: string) => void;
  /** Builds into an empty folder; the product's functions when absent. */
  build?: (output: string) => Promise<void>;
};

/**
 * Builds the functions again after each edit. Files are replaced one by one and only when the whole build succeeded, so
 * that a mistake leaves the old version answering. Returns how to stop.
 */
export function watchCloud({ folders, output, tell, build = buildCloud }: Watching): () => void {
  let timer: NodeJS.Timeout | undefined;
  let running = Promise.resolve();

  async function rebuild(): Promise<void> {
    const began = performance.now();
    try {
      await replaceChanged({ output, build });
      tell(`云函数已更新(${Math.round(performance.now() - began)} 毫秒),下一次调用就是新的。`);
    } catch (error) {
      tell(`没有更新,仍用上一版云函数:\n${error instanceof Error ? error.message : String(error)}`);
    }
  }

  function soon(): void {
    clearTimeout(timer);
    timer = setTimeout(() => (running = running.then(rebuild)), QUIET_MS);
  }

  const watchers: FSWatcher[] = folders.map((folder) =>
    watch(path.resolve(folder), { recursive: true }, (_event, file) => {
      if (file === null || /\.(ts|json)$/.test(file)) soon();
    }),
  );
  return () => {
    clearTimeout(timer);
    for (const watcher of watchers) watcher.close();
  };
}

/** A file takes the place of the old one in one step, and only where it differs: other functions keep their processes. */
async function replaceChanged({
  output,
  build,
}: {
  output: string;
  build: (output: string) => Promise<void>;
}): Promise<void> {
  const draft = mkdtempSync(`${path.resolve(output)}-next-`);
  try {
    await build(draft);
    for (const entry of readdirSync(draft, { recursive: true, withFileTypes: true })) {
      if (!entry.isFile()) continue;
      const from = path.join(entry.parentPath, entry.name);
      const to = path.join(output, path.relative(draft, from));
      if (existsSync(to) && readFileSync(to).equals(readFileSync(from))) continue;
      mkdirSync(path.dirname(to), { recursive: true });
      renameSync(from, to);
    }
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
}
