import { resolve } from 'node:path';
import type { Browser } from 'playwright-core';
import { loadDemo } from '../../../config/demo/loadDemo';
import { Phone as Caller } from '../../../config/demo/Phone';
import { comingMeetings, openInquiries } from '@/domain/agencyCase/answeringFacts';
import type { CaseView } from '../../../src/domain/agencyCase/CaseView';
import { startTestCloud, type TestCloud } from '../../support/cloud';
import { launchBrowser } from '../../support/browser/launchBrowser';
import { openPhone, type Phone } from '../../support/browser/openPhone';

const pagesFolder = '/packages/applicant/pages';
const resultPages = '/packages/results/pages';
const identity = 'demo-applicant';

let cloud: TestCloud;
let browser: Browser;
let paths: Record<string, string>;

beforeAll(async () => {
  cloud = await startTestCloud({ web: resolve(__dirname, '../../../dist/h5') });
  browser = await launchBrowser();
  await loadDemo({ url: cloud.url, setupCode: 'setup-demo', now: new Date().toISOString() });
  paths = { ...(await findPaths()), ...mapPaths, ...guidePaths, ...teamPaths };
}, 120_000);

afterAll(async () => {
  await browser.close();
  await cloud.close();
});

const guideFolder = '/packages/guide/pages';
const guidePaths = {
  ...Object.fromEntries(
    ['guide', 'routeMap', 'choose', 'fees', 'items', 'people', 'articles'].map((page) => [
      page,
      `${guideFolder}/${page}/index`,
    ]),
  ),
  item: `${guideFolder}/item/index?itemId=landUsePermit`,
  search: `${guideFolder}/search/index?words=${encodeURIComponent('规划')}`,
};

const teamPaths = {
  enterprise: '/packages/team/pages/enterprise/index',
  settings: '/packages/team/pages/settings/index',
};

const mapPaths = {
  results: `${resultPages}/results/index`,
  routeMapResult:
    `${guideFolder}/routeMap/index?a=kind.building~investor.private~approval.filing~land.notYet~earth.large` +
    '~eia~fire.yes~site.highway.cityRoad.green.trees.waste.sewage',
};

/** Where the demo's cases wait for this applicant, by page. */
async function findPaths(): Promise<Record<string, string>> {
  const caller = await Caller.of({ url: cloud.url, identity });
  const { rows } = await caller.query<{ rows: { caseId: string }[] }>('applicant', 'cases.list', {
    filter: 'all',
  });
  const found: Record<string, string> = {};
  for (const { caseId } of rows) {
    const { view } = await caller.query<{ view: CaseView }>('applicant', 'cases.get', { caseId });
    Object.assign(found, pathsOf(view));
  }
  return found;
}

function pathsOf({ agencyCase, actions }: CaseView): Record<string, string> {
  const { caseId, corrections, handoverLists, deliveries } = agencyCase;
  const [inquiry] = openInquiries(agencyCase);
  const [meeting] = comingMeetings(agencyCase);
  const correction = corrections.find(({ answeredAt }) => answeredAt === null);
  const list = handoverLists.find(({ state }) => state === 'toConfirm');
  const delivery = deliveries.find(({ receivedAt }) => receivedAt === null);
  const at = (page: string, query: string) => ({
    [page]: `${pagesFolder}/${page}/index?caseId=${caseId}${query}`,
  });
  const answering = (page: string, query: string) => ({
    [page]: `/packages/answers/pages/${page}/index?caseId=${caseId}${query}`,
  });

  return {
    ...at('case', ''),
    ...(agencyCase.mode === 'agency' && agencyCase.ending === null
      ? { plan: `/packages/common/pages/plan/index?scope=applicant&caseId=${caseId}` }
      : {}),
    ...(correction ? answering('correction', `&correctionId=${correction.correctionId}`) : {}),
    ...(list ? answering('handover', `&handoverId=${list.handoverId}`) : {}),
    ...(inquiry ? answering('inquiry', `&inquiryId=${inquiry.inquiryId}`) : {}),
    ...(meeting ? answering('meeting', `&meetingId=${meeting.meetingId}`) : {}),
    ...(agencyCase.urges.length > 0 ? answering('urge', '') : {}),
    ...(delivery
      ? { receipt: `${resultPages}/receipt/index?caseId=${caseId}&deliveryId=${delivery.deliveryId}` }
      : {}),
    ...(agencyCase.ending !== null && deliveries.length > 0
      ? { certificate: `${resultPages}/certificate/index?scope=applicant&caseId=${caseId}` }
      : {}),
    ...(actions.includes('RateCase') ? at('rating', '') : {}),
  };
}

const pages = [
  { page: 'guide', words: '帮办和代办有什么不同' },
  { page: 'choose', words: '要办哪些事项,您清楚吗?' },
  { page: 'fees', words: '仍由企业缴纳的法定费用' },
  { page: 'items', words: '立项用地规划许可' },
  { page: 'item', words: '要交的材料' },
  { page: 'people', words: '帮代办专员' },
  { page: 'search', words: '建设用地规划许可证' },
  { page: 'articles', words: '帮代办收费吗?' },
  { page: 'routeMap', words: '第 1 题,共 8 题' },
  { page: 'routeMapResult', words: '另有 2 个事项还没定' },
  { page: 'enterprise', words: '统一社会信用代码' },
  { page: 'request', words: '项目名称' },
  { page: 'settings', words: '隐私' },
  { page: 'case', words: '我的申请' },
  { page: 'plan', words: '事项计划' },
  { page: 'correction', words: /请在.*补正 2 份材料/ },
  { page: 'handover', words: '请逐项核对' },
  { page: 'inquiry', words: '提交回答' },
  { page: 'meeting', words: '加入日历' },
  { page: 'urge', words: '以前的催办' },
  { page: 'receipt', words: '待签收' },
  { page: 'results', words: '精密零件车间技改' },
  { page: 'certificate', words: '签收单' },
  { page: 'rating', words: '这次服务怎么样' },
] as const;

describe.each([
  { width: 320, isLargeText: false },
  { width: 320, isLargeText: true },
])('on a phone $width pixels wide (large text: $isLargeText)', (look) => {
  let phone: Phone;
  beforeAll(async () => {
    phone = await openPhone({ browser, url: cloud.url, identity, path: teamPaths.settings, ...look });
  });
  afterAll(() => phone.close());

  it.each(pages)('shows $page whole', async ({ page, words }) => {
    await phone.open(paths[page] ?? `${pagesFolder}/${page}/index`);
    await phone.see(words);

    expect(await phone.overflow()).toBe(0);
    expect(await tooSmallTargets(phone)).toEqual([]);
    expect(phone.problems).toEqual([]);
  });
});

describe('without a network', () => {
  const all = '**/call/**';
  let phone: Phone;
  beforeAll(async () => {
    phone = await openPhone({ browser, url: cloud.url, identity, path: teamPaths.settings });
    await phone.see('隐私');
  });
  afterAll(() => phone.close());

  it.each([
    { page: 'home', path: '/pages/home/index', words: '等您处理' },
    { page: 'cases', path: '/pages/cases/index', words: '等您处理' },
    { page: 'messages', path: '/pages/messages/index', words: /全部标为已读|还没有消息/ },
    { page: 'case', path: '', words: '我的申请' },
    { page: 'correction', path: '', words: /请在.*补正 2 份材料/ },
  ])('$page says so, and is there after one tap', async ({ page, path, words }) => {
    await phone.page.route(all, (route) => route.abort());
    await phone.open(path === '' ? (paths[page] ?? '') : path);
    await phone.see(/没有连上网络/);

    await phone.page.unroute(all);
    await phone.tap('重新读取');
    await phone.see(words);
  });

  it('reads by itself what waits for the enterprise, once the network is back', async () => {
    await phone.page.route(all, (route) => route.abort());
    await phone.open('/pages/home/index');
    await phone.see(/没有连上网络/);

    await phone.page.unroute(all);
    await phone.see('等您处理');
  });
});

describe('a function that stumbles once', () => {
  it('is asked again before anybody is told', async () => {
    const phone = await openPhone({ browser, url: cloud.url, identity, path: teamPaths.settings });
    await phone.see('隐私');
    let stumbles = 0;
    await phone.page.route('**/call/**', async (route) => {
      stumbles += 1;
      if (stumbles > 1) return route.continue();
      return route.fulfill({ status: 500, contentType: 'application/json', body: '{"errCode":-504002}' });
    });
    await phone.open(paths.case ?? '');
    await phone.see('我的申请');
    expect(stumbles).toBeGreaterThan(1);
    await phone.close();
  });
});

/** Names of what can be tapped and is smaller than a fingertip, 44 px either way. */
function tooSmallTargets(phone: Phone): Promise<string[]> {
  const tappable = ['button', 'link', 'tab', 'checkbox', 'radio'].map((role) => `[role=${role}]`);
  const selector = [...tappable, '.page-frame input', '.page-frame textarea'].join(', ');
  return phone.page.evaluate(
    (all) =>
      [...document.querySelectorAll(all)]
        .filter((element) => {
          const { width, height } = element.getBoundingClientRect();
          // A subpixel is lost where a border or a row of equal parts is rounded.
          return width > 0 && height > 0 && Math.min(width, height) < 43.9;
        })
        .map((element) => element.getAttribute('aria-label') ?? element.textContent ?? ''),
    selector,
  );
}
