import type { Browser, Page } from 'playwright-core';
import { startSdkCloud, type SdkCloud } from '../local-cloud/support/sdkCloud';
import { launchBrowser } from '../support/browser/launchBrowser';

jest.setTimeout(120_000);

const HOSTILE = '<img src=x onerror="document.title=\'broken\'">';

let cloud: SdkCloud;
let browser: Browser;
let page: Page;
beforeAll(async () => {
  cloud = await startSdkCloud({
    indexes: { cases: [{ name: 'number', keys: [['number', 1]], unique: true }] },
    functions: {
      talk: {
        source: `exports.main = async ({ words }) => { console.warn('heard', words); return words; };`,
        config: { triggers: [{ name: 'tick', type: 'timer', config: '0 0 3 * * * *' }] },
      },
    },
  });
  await cloud.run(
    `await db.collection('cases').add({ data: Array.from({ length: 600 }, (_, n) => ({ _id: 'case_' + n, number: n, age: n % 50, words: argument })) });
    await db.collection('cases').where({ age: 7 }).get();`,
    HOSTILE,
  );
  await cloud.caller.call('talk', { words: HOSTILE });
  browser = await launchBrowser();
  page = await browser.newPage({ viewport: { width: 390, height: 844 } });
});
afterAll(async () => {
  await browser.close();
  await cloud.close();
});

const open = (place: string) => page.goto(`${cloud.url}/console#${place}`);

it('leads from the collections to one document, page by page and by a filter', async () => {
  await page.goto(cloud.url);
  await page.getByRole('link', { name: '控制台' }).click();
  await page.getByRole('button', { name: 'cases' }).click();
  await page.getByText('case_0', { exact: true }).click();
  await page.getByText('"number": 0').waitFor();

  await page.getByRole('button', { name: '下一页' }).click();
  await page.getByText('case_20', { exact: true }).waitFor();
  await page.getByLabel('筛选(JSON)').fill('{"number":{"$gt":597}}');
  await page.getByRole('button', { name: '查询' }).click();
  await page.getByText('case_599', { exact: true }).waitFor();
  await page.getByLabel('筛选(JSON)').fill('{"number":');
  await page.getByRole('button', { name: '查询' }).click();
  await page.getByRole('alert').filter({ hasText: '筛选条件不是 JSON' }).waitFor();
});

it('shows a call with its logs and its round trips', async () => {
  await open('calls');
  await page.getByRole('button', { name: '查看 talk 的调用' }).click();
  await page.getByText(/warn heard <img/).waitFor();

  await page.getByRole('button', { name: '← 全部调用' }).click();
  await page.getByRole('button', { name: '查看 script 的调用' }).first().click();
  await page.getByRole('cell', { name: 'database.getDocument' }).waitFor();
});

it('names the index that a slow query wants', async () => {
  await open('slow');
  await page.getByText('{"name":"age","keys":[["age",1]],"unique":false}').waitFor();
});

it('orders a fault and clears it', async () => {
  await open('faults');
  await page.getByLabel('接口').fill('database.getDocument');
  await page.getByLabel('错误码或毫秒').fill('-501001');
  await page.getByRole('button', { name: '设定故障' }).click();
  await page.getByRole('cell', { name: '错误码 -501001' }).waitFor();
  const failed = await cloud.refusal(`return db.collection('cases').doc('case_1').get()`);
  expect(failed.errMsg).toContain('ordered failure');

  await page.getByLabel('次数').fill('3');
  await page.getByRole('button', { name: '设定故障' }).click();
  await page.getByRole('button', { name: '清除全部故障' }).click();
  await page.getByText('没有设定故障。').waitFor();
});

it('runs a timer now, and shows the mailbox', async () => {
  await open('timers');
  await page.getByRole('button', { name: '现在运行 tick' }).click();
  await page.getByRole('status').filter({ hasText: 'null' }).waitFor();
  await open('mailbox');
  await page.getByText('还没有消息。').waitFor();
});

it('shows what documents and logs hold as text, never as part of the page', async () => {
  expect(await page.title()).toBe('本地云控制台');
  expect(await page.locator('img').count()).toBe(0);
});
