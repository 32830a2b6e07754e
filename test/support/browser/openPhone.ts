import type { Browser, Locator, Page } from 'playwright-core';
import { watchCalls, type SeenCall } from './watchCalls';
import { watchProblems } from './watchProblems';

interface PhoneSetting {
  browser: Browser;
  /** Where the local cloud serves, such as http://127.0.0.1:8787. */
  url: string;
  /** Who holds the phone; it becomes the caller's openid. */
  identity: string;
  /** A route of the app with its query, such as `/packages/applicant/pages/case/index?caseId=…`; home when absent. */
  path?: string;
  /** CSS pixels. */
  width?: number;
  isLargeText?: boolean;
  /** Whether the person has agreed before to what is asked at the first need. */
  hasAgreed?: boolean;
}

export interface FileToAttach {
  name: string;
  mimeType: string;
  buffer: Buffer;
}

const HEIGHT = 844;

/** Runs in the page, before the app; the blank page that comes first has no storage. */
function chooseLargeText(): void {
  if (location.protocol.startsWith('http')) localStorage.setItem('textSize', '{"data":"large"}');
}

/** Only until the person answers otherwise. */
function agreeToAll(): void {
  if (!location.protocol.startsWith('http') || localStorage.getItem('consents') !== null) return;
  localStorage.setItem('consents', '{"data":{"phone":9,"photos":9,"files":9}}');
}

/** Opens the web app as one person's phone, with storage of its own. */
export async function openPhone(setting: PhoneSetting): Promise<Phone> {
  const { browser, url, identity, path = '/pages/home/index', width = 390, isLargeText = false } = setting;
  const { hasAgreed = true } = setting;
  const context = await browser.newContext({
    viewport: { width, height: HEIGHT },
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    hasTouch: true,
    reducedMotion: 'reduce',
  });
  if (isLargeText) await context.addInitScript(chooseLargeText);
  if (hasAgreed) await context.addInitScript(agreeToAll);
  const page = await context.newPage();
  const phone = new Phone(page, `${url}/app/?identity=${encodeURIComponent(identity)}`);
  await phone.open(path);
  return phone;
}

/** What a person can do and see on one phone. Everything waits for what it needs, up to Playwright's time limit. */
export class Phone {
  /** Errors of the page and its console, the oldest first. */
  readonly problems: readonly string[];
  /** What was asked of the cloud since the app was last loaded, the oldest first. */
  readonly calls: readonly SeenCall[];
  private readonly seenCalls: SeenCall[];

  constructor(
    readonly page: Page,
    private readonly home: string,
  ) {
    this.problems = watchProblems(page);
    this.seenCalls = watchCalls(page);
    this.calls = this.seenCalls;
    page.setDefaultTimeout(20_000);
  }

  /** Loads the app anew at a route. */
  async open(path: string): Promise<void> {
    await this.page.goto('about:blank');
    this.seenCalls.length = 0;
    await this.page.goto(`${this.home}#${path}`);
  }

  /** As after the app was killed: loads it anew where it stood, with nothing but what is on the phone. */
  async restart(): Promise<void> {
    await this.page.reload();
  }

  /** Waits until the words stand somewhere on the visible page. */
  async see(words: string | RegExp): Promise<void> {
    await this.page.getByText(words).filter({ visible: true }).first().waitFor();
  }

  async seeNoMore(words: string | RegExp): Promise<void> {
    await this.page.waitForFunction(
      (source) => !new RegExp(source).test(document.body.innerText),
      patternOf(words),
    );
  }

  /** What has this name for a screen reader, or else exactly this text; the page's title is not meant. */
  named(name: string): Locator {
    const labelled = this.page.locator(`[aria-label=${JSON.stringify(name)}]`);
    const notTitle = this.page.locator(':not(.taro-navigation-bar-title)');
    return labelled
      .or(this.page.getByText(name, { exact: true }).and(notTitle))
      .filter({ visible: true })
      .first();
  }

  async tap(name: string): Promise<void> {
    await this.standStill();
    await this.named(name).click();
  }

  /** Until the page that was left is gone: while one slides over the other, both could be meant. */
  private async standStill(): Promise<void> {
    await this.page.waitForFunction(() => {
      const pages = [...document.querySelectorAll('.taro_page')];
      return pages.filter((page) => page.getClientRects().length > 0).length <= 1;
    });
  }

  /** Replaces what stands in the field of this label. */
  async type(label: string, words: string): Promise<void> {
    await this.field(label).fill(words);
  }

  field(label: string): Locator {
    const host = `[aria-label=${JSON.stringify(label)}]`;
    return this.page.locator(`${host} input, ${host} textarea`).filter({ visible: true }).first();
  }

  /** Taps what opens the file chooser and gives it these files. */
  async attach(name: string, files: FileToAttach[]): Promise<void> {
    const [chooser] = await Promise.all([this.page.waitForEvent('filechooser'), this.tap(name)]);
    await chooser.setFiles(files);
  }

  async back(): Promise<void> {
    await this.page.goBack();
  }

  /** All words that a person sees now. */
  async words(): Promise<string> {
    return this.page.locator('body').innerText();
  }

  /** CSS pixels by which the page is wider than the phone; 0 when it fits. */
  async overflow(): Promise<number> {
    return this.page.evaluate(() => {
      const scrollers = [document.documentElement, ...document.querySelectorAll('.taro_page')];
      return Math.max(...scrollers.map((scroller) => scroller.scrollWidth - scroller.clientWidth));
    });
  }

  /** Writes a picture of what the phone shows to `folder/name.png`. */
  async screenshot({ folder, name }: { folder: string; name: string }): Promise<void> {
    await this.page.screenshot({ path: `${folder}/${name}.png`, animations: 'disabled' });
  }

  async close(): Promise<void> {
    await this.page.context().close();
  }
}

function patternOf(words: string | RegExp): string {
  return typeof words === 'string' ? words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&') : words.source;
}
