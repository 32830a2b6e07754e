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
  const context = await browser.newContext({ viewport: { width: 390, height: 844 } });
  await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: cloud.url });
  page = await context.newPage();
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

it('copies the index as indexes.json wants it', async () => {
  await page.getByRole('button', { name: '复制 cases 的索引' }).click();
  await page.getByRole('status').filter({ hasText: '已复制' }).waitFor();

  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(JSON.parse(copied)).toEqual({ name: 'age', keys: [['age', 1]], unique: false });
});

it('does not count what a person looks for here as a slow query', async () => {
  await open('collections/cases');
  await page.getByLabel('筛选(JSON)').fill('{"words":"nowhere"}');
  await page.getByRole('button', { name: '查询' }).click();
  await page.getByText('没有符合的文档。').waitFor();

  const answer = await (await fetch(`${cloud.url}/console/slow-queries`)).text();
  expect(answer).not.toContain('words');
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

it('shows who was here and changes what they allow', async () => {
  await cloud.caller.subscribe(['T1']);
  await cloud.caller.subscribe(['T1']);
  await open('people');
  await page.getByText('T1:2 条').waitFor();

  await page.getByRole('combobox', { name: '用户' }).fill('tester');
  await page.getByLabel('模板编号').fill('T1');
  await page.getByLabel('回答').selectOption('拒绝');
  await page.getByRole('button', { name: '改订阅设置' }).click();
  await page.getByText('T1:拒绝').waitFor();
  expect(await cloud.caller.subscribe(['T1'])).toEqual({ T1: 'reject' });

  await page.getByRole('combobox', { name: '用户' }).fill('tester');
  await page.getByLabel('总开关').selectOption('关闭');
  await page.getByRole('button', { name: '改订阅设置' }).click();
  await page.getByRole('cell', { name: '关', exact: true }).waitFor();
  expect(await cloud.caller.post('/wx/subscribe', { templateIds: ['T2'] })).toMatchObject({ status: 400 });

  await page.getByRole('combobox', { name: '用户' }).fill('no such person');
  await page.getByRole('button', { name: '改订阅设置' }).click();
  await page.getByRole('alert').filter({ hasText: '没有这样的用户' }).waitFor();
});

it('runs a timer now, and shows the mailbox', async () => {
  await open('timers');
  await page.getByRole('button', { name: '现在运行 tick' }).click();
  await page.getByRole('status').filter({ hasText: 'null' }).waitFor();
  await open('mailbox');
  await page.getByText('还没有消息。').waitFor();
});

describe('with the keyboard alone', () => {
  const focused = () => page.evaluate(() => document.activeElement?.getAttribute('data-key') ?? '');
  const selected = () => page.getByRole('tab', { selected: true }).textContent();

  it('chooses a tab with the arrows, and only the chosen one is in the tab order', async () => {
    await open('collections');
    await page.getByRole('tab', { name: '数据' }).focus();
    const walk = ['ArrowRight', 'ArrowRight', 'ArrowLeft', 'End', 'ArrowRight', 'ArrowLeft', 'Home'];
    const seen: (string | null)[] = [];
    for (const key of walk) {
      await page.keyboard.press(key);
      seen.push(await selected());
      expect(await page.locator(':focus').textContent()).toBe(seen.at(-1));
    }

    expect(seen).toEqual(['调用', '慢查询', '调用', '定时器', '数据', '定时器', '数据']);
    expect(await page.locator('[role=tab][tabindex="0"]').count()).toBe(1);
    expect(await page.getByRole('tabpanel', { name: '数据' }).count()).toBe(1);
  });

  it('opens a call, goes back, and stands where it was', async () => {
    await open('calls');
    const opener = page.getByRole('button', { name: '查看 talk 的调用' }).first();
    await opener.focus();
    const key = await focused();
    await page.keyboard.press('Enter');
    await page.getByText(/warn heard/).waitFor();
    await page.waitForFunction(() => document.activeElement?.textContent === '← 全部调用');

    await page.keyboard.press('Enter');
    await page.waitForFunction((wanted) => document.activeElement?.getAttribute('data-key') === wanted, key);
  });

  it('keeps its place, and the list its own, while new calls come in', async () => {
    await page.setViewportSize({ width: 390, height: 400 });
    await open('calls');
    const opener = page.getByRole('button', { name: '查看 talk 的调用' }).first();
    await opener.focus();
    await opener.scrollIntoViewIfNeeded();
    await page.locator('.scroll').evaluate((element) => element.scrollTo({ left: 120 }));
    const [key, before] = [await focused(), (await opener.boundingBox())?.y ?? 0];

    const rows = page.locator('tbody tr');
    const count = await rows.count();
    for (let n = 0; n < 5; n += 1) await cloud.caller.call('script', { script: 'return 1' });
    await page.waitForFunction((more) => document.querySelectorAll('tbody tr').length >= more, count + 5);

    expect(await focused()).toBe(key);
    expect(await page.locator('.scroll').evaluate((element) => element.scrollLeft)).toBe(120);
    const same = page.locator(`button[data-key="${key}"]`);
    expect(Math.abs(((await same.boundingBox())?.y ?? 0) - before)).toBeLessThan(2);
    await page.setViewportSize({ width: 390, height: 844 });
  });

  it('turns pages and stays at the button', async () => {
    await open('collections/cases');
    await page.getByRole('button', { name: '下一页' }).focus();
    await page.keyboard.press('Enter');
    await page.getByText('第 2 页').waitFor();
    expect(await focused()).toBe('下一页');
    await page.keyboard.press('Enter');
    await page.getByText('第 3 页').waitFor();
    await page.getByText('case_40', { exact: true }).waitFor();
  });
});

describe('at any size', () => {
  const tabs = ['collections', 'collections/cases', 'calls', 'slow', 'mailbox', 'people', 'faults', 'timers'];

  it.each([
    [390, '100%'],
    [390, '200%'],
    [320, '100%'],
    [1280, '100%'],
  ])('fits a screen of %i px with text of %s', async (width, textSize) => {
    await page.setViewportSize({ width, height: 844 });
    for (const tab of tabs) {
      await page.goto('about:blank');
      await open(tab);
      await page.locator('#panel > *').first().waitFor();
      await page.addStyleTag({ content: `html{font-size:${textSize}}` });
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect([tab, overflow]).toEqual([tab, 0]);
      await picture(`console-${tab.replace('/', '-')}-${width}-${textSize}`);
    }
    await page.setViewportSize({ width: 390, height: 844 });
  });

  it('offers targets of at least 44 px', async () => {
    for (const tab of tabs) {
      await open(tab);
      await page.locator('#panel > *').first().waitFor();
      const heights = await page
        .locator('button:visible, input:visible, select:visible')
        .evaluateAll((all) => all.map((one) => one.getBoundingClientRect().height));
      expect([tab, heights.filter((height) => height > 0 && height < 44)]).toEqual([tab, []]);
    }
  });
});

/** For people to look at, when SCREENSHOTS names a folder. */
async function picture(name: string): Promise<void> {
  const folder = process.env['SCREENSHOTS'];
  if (folder !== undefined) await page.screenshot({ path: `${folder}/${name}.png`, fullPage: true });
}

it('shows what documents and logs hold as text, never as part of the page', async () => {
  expect(await page.title()).toBe('本地云控制台');
  expect(await page.locator('img').count()).toBe(0);
});
