import { resolve } from 'node:path';
import type { Browser } from 'playwright-core';
import { loadDemo } from '../../config/demo/loadDemo';
import { startTestCloud, type TestCloud } from '../support/cloud';
import { findHindrances, looksOnly } from '../support/browser/axe';
import { DemoPaths, demoPages, type DemoPage } from '../support/browser/demoPages';
import { launchBrowser } from '../support/browser/launchBrowser';
import { askedAgain } from '../support/browser/watchCalls';
import { openPhone, type Phone } from '../support/browser/openPhone';

type AppConfig = Parameters<typeof defineAppConfig>[0];

let cloud: TestCloud;
let browser: Browser;
let paths: DemoPaths;
const phones = new Map<string, Phone>();

beforeAll(async () => {
  cloud = await startTestCloud({ web: resolve(__dirname, '../../dist/h5') });
  browser = await launchBrowser();
  await loadDemo({ url: cloud.url, setupCode: 'setup-demo', now: new Date().toISOString() });
  await cloud.runTimer('sweep', 'outbox');
  paths = await DemoPaths.of(cloud.url);
}, 240_000);

afterAll(async () => {
  await browser.close();
  await cloud.close();
});

/** The routes of src/app.config.ts, where Taro finds `defineAppConfig` among the globals. */
function appRoutes(): string[] {
  Object.assign(globalThis, { defineAppConfig: (config: AppConfig) => config });
  const { pages = [], subPackages = [] } = jest.requireActual<{ default: AppConfig }>(
    '../../src/app.config',
  ).default;
  return [...pages, ...subPackages.flatMap((part) => part.pages.map((page) => `${part.root}/${page}`))];
}

/** One phone per person: a new one for each page would cost more than the check. */
async function show(demoPage: DemoPage): Promise<Phone> {
  const { identity, proof } = demoPage;
  const path = await paths.pathOf(demoPage);
  const kept = phones.get(identity);
  const phone = kept ?? (await openPhone({ browser, url: cloud.url, identity, path }));
  phones.set(identity, phone);
  if (kept !== undefined) await phone.open(path);
  await phone.see(proof);
  return phone;
}

/** As the switch in 设置 does, but without a new start. */
function enlarge(): void {
  document.querySelectorAll('.page-frame').forEach((frame) => frame.classList.add('page-frame--large'));
}

/** Days and gaps as no person would write them; a signed certificate (签收单) keeps the form of its kind. */
function wordsOfMachines(words: string, { route }: DemoPage): string[] {
  if (route.includes('/certificate/')) return [];
  return words.match(/.*(?:\d{4}-\d\d-\d\d|undefined|\bnull\b|NaN|\[object|[,、]$).*/gm) ?? [];
}

it('knows every page of the app', () => {
  const checked = new Set(demoPages.map(({ route }) => route));

  expect(appRoutes().filter((route) => !checked.has(route))).toEqual([]);
});

it.each(demoPages)(
  'asks once, speaks as people do, fits and hinders nobody in light, dark and large text: $route for $identity',
  async (demoPage) => {
    const phone = await show(demoPage);
    const { page } = phone;

    await page.emulateMedia({ colorScheme: 'light' });
    expect(await findHindrances(page)).toEqual([]);
    expect(await phone.overflow()).toBe(0);

    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await findHindrances(page, looksOnly)).toEqual([]);

    await page.evaluate(enlarge);
    expect(await findHindrances(page)).toEqual([]);
    expect(phone.problems).toEqual([]);
    expect(askedAgain(phone.calls)).toEqual([]);
    expect(wordsOfMachines(await phone.words(), demoPage)).toEqual([]);
  },
);
