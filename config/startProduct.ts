import { spawnSync } from 'node:child_process';
import path from 'node:path';
import type { LocalCloud } from '../local-cloud/LocalCloud';
import { startLocalCloud } from '../local-cloud/startLocalCloud';
import { learnFromHistory, loadHistory } from './demo/history/loadHistory';
import { loadDemo } from './demo/loadDemo';
import { phones } from './demo/phones';
import { templateLabels } from './demo/templateLabels';
import { root } from './stamp';

/** Builds what is missing, starts the whole product on one machine and loads the demo district. */
export async function startProduct(): Promise<LocalCloud> {
  buildWhatIsMissing();

  const cloud = await startLocalCloud({
    port: Number(process.env['PORT'] ?? 8787),
    dir: path.resolve(process.env['DATA_DIR'] ?? path.join(root, '.data', 'demo')),
    functions: path.join(root, 'dist/cloud'),
    web: path.join(root, 'dist/h5'),
    phones,
    templates: templateLabels,
    pages: path.join(root, 'dist/weapp/app.json'),
  });
  console.log(await loadDistrict(cloud));
  console.log(`请在浏览器打开 ${cloud.url}`);
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => void cloud.close().then(() => process.exit(0)));
  return cloud;
}

/** @returns what to tell who started it */
async function loadDistrict(cloud: LocalCloud): Promise<string> {
  const { url } = cloud;
  const now = new Date().toISOString();
  const count = await loadDemo({ url, setupCode: process.env['SETUP_CODE'] ?? 'setup-demo', now });
  if (count === 0) return '沿用上次的数据。';

  const past = await loadHistory({ cloud, now });
  // Nobody waits for it, and the timer would do the same within the hour.
  void learnFromHistory(url).catch(() => undefined);
  return `已载入示例区县:${count} 个办件,另有以往办结的 ${past} 个。`;
}

function buildWhatIsMissing(): void {
  const tsx = path.join(root, 'node_modules/tsx/dist/cli.mjs');
  const build = path.join(root, 'config/build.ts');
  const { status } = spawnSync(process.execPath, [tsx, build, 'h5', 'cloud'], { stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
}

/** Ends with what went wrong, in a sentence. */
export function endWith(error: unknown): never {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
