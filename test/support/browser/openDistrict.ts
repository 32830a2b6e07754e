import { resolve } from 'node:path';
import type { Browser } from 'playwright-core';
import { makeCreditCode } from '@/domain/shared/creditCode';
import { addDays, dayOf } from '@/domain/shared/time';
import { DemoCase } from '../../../config/demo/DemoCase';
import { settle, type District } from '../../../config/demo/people';
import { Phone as Caller } from '../../../config/demo/Phone';
import { startTestCloud, type TestCloud } from '../cloud';
import { launchBrowser } from './launchBrowser';
import { openPhone, type Phone } from './openPhone';

/** A settled district with fictional staff and enterprises, and a browser to hold its people's phones. */
export class OpenDistrict {
  /** A week ahead, 'YYYY-MM-DD'. */
  readonly visitDay = addDays({ day: dayOf(new Date().toISOString()), days: 7 });

  private constructor(
    readonly cloud: TestCloud,
    readonly browser: Browser,
    private settled: District | undefined,
  ) {}

  /** Before anybody has claimed the working group. */
  static async unsettled(): Promise<OpenDistrict> {
    const cloud = await startTestCloud({ web: resolve(__dirname, '../../../dist/h5') });
    return new OpenDistrict(cloud, await launchBrowser(), undefined);
  }

  static async settled(): Promise<OpenDistrict> {
    const district = await OpenDistrict.unsettled();
    await district.settle();
    return district;
  }

  async settle(): Promise<void> {
    this.settled = await settle({ url: this.cloud.url, setupCode: 'setup-demo', makeCreditCode });
  }

  phone(identity: string, path: string): Promise<Phone> {
    return openPhone({ browser: this.browser, url: this.cloud.url, identity, path });
  }

  /** One of its people without a phone, who calls procedures. */
  caller(identity: string): Promise<Caller> {
    return Caller.of({ url: this.cloud.url, identity });
  }

  /** A 代办 request of the first enterprise, served by 示例专员甲 once assigned. */
  async agencyCase(name: string, itemIds: string[]): Promise<DemoCase> {
    return (await this.unsignedCase(name, itemIds)).sign();
  }

  /** As `agencyCase`, before anybody has signed the mandate. */
  unsignedCase(name: string, itemIds: string[]): Promise<DemoCase> {
    const project = { name, address: '示例区示例路 8 号', investmentWan: 1200 };
    return this.newCase().submit({ mode: 'agency', project, itemIds, visitDay: this.visitDay });
  }

  /** A 帮办 request of the first enterprise. */
  async assistCase(name: string, question: string): Promise<DemoCase> {
    const project = { name, address: '示例区示例路 9 号', investmentWan: 300 };
    return this.newCase().submit({ mode: 'assist', project, question, visitDay: this.visitDay });
  }

  async close(): Promise<void> {
    await this.browser.close();
    await this.cloud.close();
  }

  private newCase(): DemoCase {
    if (this.settled === undefined) throw new Error('settle the district first');
    return new DemoCase(this.settled, 0, 0);
  }
}
