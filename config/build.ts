import { spawn } from 'node:child_process';
import { renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { buildCloud } from './buildCloud';
import { withLock } from './lock';
import { clearStamp, hashOf, isFresh, root, writeStamp } from './stamp';

interface Target {
  inputs: readonly string[];
  /** Builds into this folder, which is empty. */
  run: (output: string) => Promise<void>;
}

const shared = ['package.json', 'package-lock.json', 'tsconfig.json'];
const accessibility = ['Plugin', 'Runtime', 'Attributes'].map((part) => `config/accessibility${part}.ts`);
const taroInputs = [...shared, ...accessibility, 'src', 'config/index.ts', 'project.config.json'];

/** Runs Taro's command line without its chatter; rejects with what it said when it fails. */
function runTaro({ type, output }: { type: 'weapp' | 'h5'; output: string }): Promise<void> {
  const cli = path.join(root, 'node_modules/@tarojs/cli/bin/taro');
  const child = spawn(process.execPath, [cli, 'build', '--type', type, '--no-check'], {
    cwd: root,
    env: {
      ...process.env,
      NODE_ENV: 'production',
      TARO_ENV: type,
      BUILD_OUTPUT: path.relative(root, output),
    },
  });
  const said: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => said.push(chunk));
  child.stderr.on('data', (chunk: Buffer) => said.push(chunk));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => {
      const text = Buffer.concat(said).toString();
      if (code === 0 && text.includes('Compiled successfully')) return resolve();
      reject(new Error(text || `taro ended with ${code}`));
    });
  });
}

const targets: Record<string, Target> = {
  weapp: { inputs: taroInputs, run: (output) => runTaro({ type: 'weapp', output }) },
  h5: { inputs: taroInputs, run: (output) => runTaro({ type: 'h5', output }) },
  cloud: {
    inputs: [...shared, 'cloudfunctions', 'src/domain', 'config/buildCloud.ts'],
    run: buildCloud,
  },
};

function getTarget(name: string): Target {
  const target = targets[name];
  if (!target) throw new Error(`unknown target ${name}; known: ${Object.keys(targets).join(', ')}`);
  return target;
}

/** The old build stands until the new one is whole, so that a failed build breaks nothing that runs. */
function putInPlace({ name, output }: { name: string; output: string }): void {
  const place = path.join(root, 'dist', name);
  rmSync(place, { recursive: true, force: true });
  renameSync(output, place);
}

/** Builds one target unless its inputs are those of the last whole build; prints one line. */
async function buildTarget(name: string): Promise<void> {
  const { inputs, run } = getTarget(name);
  await withLock(path.join(root, 'dist', '.stamps', `${name}.lock`), async () => {
    const hash = hashOf(inputs);
    if (isFresh({ target: name, hash })) return console.log(`${name.padEnd(6)} unchanged`);
    const startedAt = performance.now();
    const output = path.join(root, 'dist', '.work', name);
    rmSync(output, { recursive: true, force: true });
    await run(output);
    clearStamp(name);
    putInPlace({ name, output });
    writeStamp({ target: name, hash });
    console.log(`${name.padEnd(6)} built in ${((performance.now() - startedAt) / 1000).toFixed(1)} s`);
  });
}

async function main(names: readonly string[]): Promise<void> {
  for (const name of names.length > 0 ? names : Object.keys(targets)) {
    await buildTarget(name).catch((error: Error) => {
      console.error(`${name.padEnd(6)} failed\n${error.message}`);
      process.exitCode = 1;
    });
  }
}

void main(process.argv.slice(2));
