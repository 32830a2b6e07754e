import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium, type Browser } from 'playwright-core';

const systemBrowsers = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/** For a root user without a graphics card, and without the browser's own talk to its maker. */
const quietArgs = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

interface Program {
  executablePath: string;
  args: string[];
  libraries?: string;
}

/** The Chromium that lies inside an npm package. It is an ES module, which jest cannot load, so node is asked. */
function packedChromium(): Program {
  const script = `import('@sparticuz/chromium').then(async ({ default: packed }) => console.log(JSON.stringify({
    executablePath: await packed.executablePath(), args: packed.args, libraries: process.env.LD_LIBRARY_PATH })))`;
  // With this setting, read at import, the package also unpacks the libraries that a bare system lacks.
  const env = { ...process.env, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs20.x' };
  return JSON.parse(execFileSync(process.execPath, ['-e', script], { env, encoding: 'utf8' })) as Program;
}

function findProgram(): Program {
  const installed = systemBrowsers.find((file) => existsSync(file));
  return installed === undefined ? packedChromium() : { executablePath: installed, args: quietArgs };
}

/** A headless Chromium: the system's where there is one, else the one from npm. */
export async function launchBrowser(): Promise<Browser> {
  const { executablePath, args, libraries } = findProgram();
  const env = { ...process.env, ...(libraries === undefined ? {} : { LD_LIBRARY_PATH: libraries }) };
  return chromium.launch({ executablePath, args, env: env as Record<string, string>, headless: true });
}
