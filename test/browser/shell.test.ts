import { resolve } from 'node:path';
import type { Browser } from 'playwright-core';
import { startTestCloud, type TestCloud } from '../support/cloud';
import { launchBrowser } from '../support/browser/launchBrowser';
import { openPhone } from '../support/browser/openPhone';

let cloud: TestCloud;
let browser: Browser;

beforeAll(async () => {
  cloud = await startTestCloud({ web: resolve(__dirname, '../../dist/h5') });
  browser = await launchBrowser();
}, 60_000);

afterAll(async () => {
  await browser.close();
  await cloud.close();
});

describe('the web app', () => {
  it.each([
    { width: 390, isLargeText: false },
    { width: 320, isLargeText: false },
    { width: 390, isLargeText: true },
    { width: 320, isLargeText: true },
  ])('fits a phone $width pixels wide (large text: $isLargeText) on every tab', async (look) => {
    const phone = await openPhone({ browser, url: cloud.url, identity: 'visitor', ...look });

    for (const tab of ['首页', '办件', '消息', '我的']) {
      await phone.tap(tab);
      await phone.see(tab);
      expect(await phone.overflow()).toBe(0);
    }
    expect(phone.problems).toEqual([]);
    await phone.close();
  });
});
