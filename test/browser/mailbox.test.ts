import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { Store } from '../../local-cloud/database/store';
import { Mailbox } from '../../local-cloud/wechat/mailbox';
import { startSdkCloud, type SdkCloud } from '../local-cloud/support/sdkCloud';
import { launchBrowser } from '../support/browser/launchBrowser';

const COUNT = 10_000;
/** What an answer or a page may take, in ms, on a busy machine. */
const SOON = 1500;

let dir: string;
let cloud: SdkCloud;
let browser: Browser;
let page: Page;
beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'mailbox-'));
  await fill(dir);
  cloud = await startSdkCloud({ dir });
  await cloud.caller.subscribe(['T1']);
  browser = await launchBrowser();
  page = await browser.newPage({ viewport: { width: 390, height: 844 } });
});
afterAll(async () => {
  await browser.close();
  await cloud.close();
  await rm(dir, { recursive: true, force: true });
});

async function fill(folder: string): Promise<void> {
  const store = new Store(join(folder, 'cloud.sqlite'));
  const mailbox = new Mailbox(store);
  const openids = Array.from({ length: COUNT }, (_, n) => `person${n % 7}`);
  await Promise.all(openids.map((openid) => mailbox.accept({ openid, templateIds: ['T1'] })));
  const at = '2026-11-26T01:00:00.000Z';
  await Promise.all(
    openids.map((openid, n) =>
      mailbox.send({ message: { openid, templateId: 'T1', page: '', data: { number1: { value: n } } }, at }),
    ),
  );
  store.close();
}

async function msOf(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}

it(`answers soon with ${COUNT} messages, also the last page and one person's`, async () => {
  const read = async (query: string) => (await fetch(`${cloud.url}/mailbox?${query}`)).json();

  for (const query of ['limit=100', 'limit=100&cursor=101', 'limit=100&openid=person3', 'openid=nobody'])
    expect(await msOf(() => read(query))).toBeLessThan(SOON);
});

it('opens soon, shows the newest, and fetches older ones on demand', async () => {
  const opening = await msOf(async () => {
    await page.goto(`${cloud.url}/mailbox.html`);
    await page
      .getByRole('definition')
      .filter({ hasText: /^9999$/ })
      .waitFor();
  });
  expect(opening).toBeLessThan(SOON * 2);
  expect(await page.getByRole('listitem').count()).toBe(100);

  await page.getByRole('button', { name: '更早的消息' }).click();
  await page
    .getByRole('definition')
    .filter({ hasText: /^9800$/ })
    .waitFor();
  expect(await page.getByRole('listitem').count()).toBe(200);
  expect(await page.locator(':focus').textContent()).toContain('9899');
});

it.each([
  [390, '100%'],
  [320, '100%'],
  [390, '200%'],
  [1280, '100%'],
])('fits a screen of %i px with text of %s', async (width, textSize) => {
  const narrow = await browser.newPage({ viewport: { width, height: 844 } });
  await narrow.goto(`${cloud.url}/mailbox.html`);
  await narrow.getByRole('listitem').first().waitFor();
  await narrow.addStyleTag({ content: `html{font-size:${textSize}}` });

  expect(await narrow.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0);
  const folder = process.env['SCREENSHOTS'];
  if (folder !== undefined) await narrow.screenshot({ path: `${folder}/mailbox-${width}-${textSize}.png` });
  await narrow.close();
});

it('puts what arrives on top without taking away what is read', async () => {
  await cloud.run(`return cloud.openapi.subscribeMessage.send({
    touser: 'tester', templateId: 'T1', page: '', data: { thing1: { value: '刚刚到的' } } })`);

  await page.getByText('刚刚到的').waitFor();
  expect(await page.getByRole('listitem').first().textContent()).toContain('刚刚到的');
  expect(await page.getByRole('listitem').count()).toBe(201);
  expect(await page.locator(':focus').textContent()).toContain('9899');
});

it('narrows to one person and widens again', async () => {
  await page.getByRole('link', { name: 'person3', exact: true }).first().click();
  await page.getByRole('link', { name: '看全部消息' }).waitFor();
  await page.getByRole('listitem').first().waitFor();
  expect(await page.getByRole('link', { name: /^person[^3]$/ }).count()).toBe(0);

  await page.getByRole('link', { name: '看全部消息' }).click();
  await page.getByText('刚刚到的').waitFor();
  expect(await page.getByRole('link', { name: '看全部消息' }).count()).toBe(0);
});
