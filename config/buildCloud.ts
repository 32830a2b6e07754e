import { copyFileSync, existsSync, mkdirSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';
import { root } from './stamp';

const source = path.join(root, 'cloudfunctions');

function functionNames(): string[] {
  if (!existsSync(source)) return [];
  return readdirSync(source).filter((name) =>
    ['index.ts', 'config.json'].every((file) => existsSync(path.join(source, name, file))),
  );
}

function copyIfThere({ from, to }: { from: string; to: string }): void {
  if (existsSync(from)) copyFileSync(from, to);
}

/** One CommonJS file per function with everything inside, so that a folder of dist/cloud can be uploaded as it is. */
async function bundle({ name, output }: { name: string; output: string }): Promise<void> {
  const folder = path.join(output, name);
  mkdirSync(folder, { recursive: true });
  await build({
    entryPoints: [path.join(source, name, 'index.ts')],
    outfile: path.join(folder, 'index.js'),
    bundle: true,
    platform: 'node',
    target: 'node16',
    format: 'cjs',
    charset: 'utf8',
    keepNames: true,
    logLevel: 'silent',
    alias: { '@cloud': source, '@/domain': path.join(root, 'src/domain') },
  });
  for (const file of ['config.json', 'package.json']) {
    copyIfThere({ from: path.join(source, name, file), to: path.join(folder, file) });
  }
}

/** Bundles every function into the empty folder `output`. */
export async function buildCloud(output: string): Promise<void> {
  mkdirSync(output, { recursive: true });
  await Promise.all(functionNames().map((name) => bundle({ name, output })));
  for (const file of ['indexes.json', 'environment.json', 'pushes.json']) {
    copyIfThere({ from: path.join(source, file), to: path.join(output, file) });
  }
}
