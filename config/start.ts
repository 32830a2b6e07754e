import { spawn } from 'node:child_process';
import { endWith, startProduct } from './startProduct';

/** `npm start`: the whole product, ready to click. */
async function main(): Promise<void> {
  openBrowser((await startProduct()).url);
}

/** Only for a person at a terminal; where there is no browser the printed address is enough. */
function openBrowser(url: string): void {
  if (!process.stdout.isTTY || process.env['CI'] !== undefined) return;

  const opener = { darwin: 'open', win32: 'explorer' }[process.platform as string] ?? 'xdg-open';
  spawn(opener, [url], { stdio: 'ignore', detached: true })
    .on('error', () => undefined)
    .unref();
}

main().catch(endWith);
