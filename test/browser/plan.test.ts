import type { Page } from 'playwright-core';
import { defaultCatalogue } from '@/domain/catalogue/defaultCatalogue';
import { addDays, dayOf } from '@/domain/shared/time';
import type { DemoCase } from '../../config/demo/DemoCase';
import { OpenDistrict } from '../support/browser/openDistrict';
import { openPhone, type Phone } from '../support/browser/openPhone';

const caseItem = '建筑工程施工许可证(含质量安全监督)';
const planPage = '/packages/common/pages/plan/index';

let district: OpenDistrict;
let demo: DemoCase;
let enterprise: Phone;
let specialist: Phone;

beforeAll(async () => {
  district = await OpenDistrict.settled();
  demo = await district.agencyCase('示例面粉厂', ['constructionPermit', 'drainagePermit']);
  await demo.accept();
  await demo.assign();
  await demo.visit({ isConfirmed: true });
  await demo.file('constructionPermit', 'drainagePermit');
  enterprise = await district.phone(
    'demo-applicant',
    `/packages/applicant/pages/case/index?caseId=${demo.caseId}`,
  );
  specialist = await district.phone('demo-specialist', '/packages/staff/pages/cases/index');
});
afterAll(() => district.close());

/** The day that the page on screen expects, as it words it. */
async function finishOn(phone: Phone): Promise<string> {
  await phone.see(/预计.*办结/);
  return (await phone.words()).match(/预计 ?(.*?)办结/)?.[1] ?? '';
}

describe('a case whose date moves', () => {
  let before: string;

  it('says when it will be done before anyone asks', async () => {
    before = await finishOn(enterprise);
    expect(before).toMatch(/月\d+日/);
    await enterprise.see(/^还剩 \d+ 个工作日$/);
  });

  it('moves when the specialist stops a clock, and the page says by how much and why', async () => {
    await specialist.tap('示例面粉厂');
    await specialist.tap(`${caseItem}:办理`);
    await specialist.tap('登记停钟');
    await specialist.type('停钟说明', '方案专家评审会');
    await specialist.tap('停钟并告知企业');

    await enterprise.see(/比原来晚 \d+ 个工作日:审批停钟:专家评审/);
    expect(await finishOn(enterprise)).not.toBe(before);
  });

  it('leads to the plan, where a bar explains itself', async () => {
    await enterprise.tap('查看办件计划');
    await enterprise.see('事项计划');
    await enterprise.see('日期为什么变');
    await enterprise.see('关键');
    await enterprise.page.locator(`[aria-label^="关键 ${caseItem},专家评审停钟,预计"]`).click();
    await enterprise.see(/专家评审:今天起停钟,预计 .*恢复/);
    await enterprise.see('在关键路径上,晚一天整件晚一天');
    await enterprise.see('目前按承诺时限推算');
    await enterprise.tap('关闭');
  });

  it('tells the same as a table, and remembers that this is how it is read', async () => {
    await enterprise.tap('表格');
    const row = enterprise.page.getByRole('row').filter({ hasText: caseItem });
    expect(await row.innerText()).toMatch(/停钟[\s\S]*最早[\s\S]*预计[\s\S]*稳妥[\s\S]*承诺到期[\s\S]*余量/);
    expect(await enterprise.page.getByRole('row').filter({ hasText: '首次上门' }).innerText()).toContain(
      '按时',
    );
    await enterprise.open(`${planPage}?scope=applicant&caseId=${demo.caseId}`);
    await enterprise.see('承诺到期');
    expect(await enterprise.page.getByRole('table').count()).toBe(1);
  });

  it('comes back when the clock goes on', async () => {
    await specialist.tap('恢复计时');
    await enterprise.see(/比原来早 \d+ 个工作日:审批恢复计时/);
    expect(enterprise.problems).toEqual([]);
    expect(specialist.problems).toEqual([]);
  });
});

describe('the chart', () => {
  it('opens where today is, however long the case has run', async () => {
    const phone = await district.phone('demo-applicant', '/pages/home/index');
    await sinceLongAgo(phone.page);
    await phone.open(`${planPage}?scope=applicant&caseId=${demo.caseId}`);
    await phone.see('近四周');
    await phone.page.waitForFunction(() => (document.querySelector('.gantt__scroll')?.scrollLeft ?? 0) > 0);
    const { today, from, until } = await placeOfToday(phone.page);
    expect(today).toBeGreaterThan(from);
    expect(today).toBeLessThan(until);
    await phone.close();
  });

  it('draws every item of the catalogue with few nodes, at each scale', async () => {
    const phone = await district.phone('demo-supervisor', await bigPlan());
    await phone.see('近四周');
    const near = await nodesOf(phone.page);
    await phone.tap('全程');
    const whole = await nodesOf(phone.page);
    for (const { rows, nodes } of [near, whole]) {
      expect(rows).toBeGreaterThanOrEqual(18);
      expect(nodes / rows).toBeLessThan(16);
    }
    expect(phone.problems).toEqual([]);
    await phone.close();
  });
});

describe('a plan that cannot be shown', () => {
  it('is said not to be there for 帮办, and no date stands on the case', async () => {
    const assist = await district.assistCase('示例选址咨询', '怎样选址');
    const phone = await district.phone(
      'demo-applicant',
      `${planPage}?scope=applicant&caseId=${assist.caseId}`,
    );
    await phone.see('没有事项计划');
    await phone.open(`/packages/applicant/pages/case/index?caseId=${assist.caseId}`);
    await phone.see('我的申请');
    expect(await phone.words()).not.toContain('查看办件计划');
    await phone.close();
  });

  it('is offered again once there is a connection, and stays on screen when it goes', async () => {
    const { browser, cloud } = district;
    const phone = await openPhone({
      browser,
      url: cloud.url,
      identity: 'demo-applicant',
      path: '/pages/mine/index',
    });
    await phone.see('我的');
    await phone.page.route('**/call/**', (route) => route.abort());
    await phone.page.evaluate(
      (path) => (location.hash = path),
      `${planPage}?scope=applicant&caseId=${demo.caseId}`,
    );
    await phone.see('没有连上网络');
    await phone.page.unroute('**/call/**');
    await phone.tap('重新读取');
    await phone.see('事项计划');
    await phone.page.route('**/call/**', (route) => route.abort());
    await phone.see(/这是 \d\d:\d\d 读到的内容/);
    await phone.see('事项计划');
    await phone.close();
  });
});

/** Lets the first promise have begun ninety days ago, so that the axis begins there. */
async function sinceLongAgo(page: Page): Promise<void> {
  const longAgo = addDays({ day: dayOf(new Date().toISOString()), days: -90 });
  await page.route('**/call/applicant', async (route) => {
    const response = await route.fetch();
    const body = (await response.text()).replace(/("spans":\[\{"from":")[\d-]+/, `$1${longAgo}`);
    await route.fulfill({ response, body });
  });
}

async function bigPlan(): Promise<string> {
  const itemIds = defaultCatalogue.items.map(({ itemId }) => itemId);
  const { caseId } = await district.agencyCase('示例产业园', itemIds);
  return `${planPage}?scope=supervision&caseId=${caseId}`;
}

function nodesOf(page: Page): Promise<{ rows: number; nodes: number }> {
  return page.evaluate(() => ({
    rows: document.querySelectorAll('.gantt__row').length,
    nodes: document.querySelectorAll('.gantt *').length,
  }));
}

/** CSS pixels from the left edge of the phone: today's line, and the part of the axis that shows. */
function placeOfToday(page: Page): Promise<{ today: number; from: number; until: number }> {
  return page.evaluate(() => {
    const boxOf = (name: string) => document.querySelector(name)?.getBoundingClientRect();
    const shown = boxOf('.gantt__scroll');
    return { today: boxOf('.gantt__today')?.left ?? 0, from: shown?.left ?? 0, until: shown?.right ?? 0 };
  });
}
