import { build } from 'esbuild';
import { cp, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

const source = path.join(__dirname, 'native');

/** Bundles the hand-written list into a folder that the runtimes can open; answers the folder. */
export async function buildNative(): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'native-list-'));
  await cp(source, folder, { recursive: true, filter: (file) => !file.endsWith('.ts') });
  await build({
    entryPoints: [path.join(source, 'app.ts'), path.join(source, 'pages/byHand/index.ts')],
    outbase: source,
    outdir: folder,
    bundle: true,
    format: 'cjs',
    target: 'es2018',
    logLevel: 'error',
  });
  return folder;
}
