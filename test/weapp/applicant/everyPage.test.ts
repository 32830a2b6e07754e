import path from 'node:path';
import { loadDemo } from '../../../config/demo/loadDemo';
import { DemoPaths, demoPages, type DemoPage } from '../../support/browser/demoPages';
import { startTestCloud, type Caller, type TestCloud } from '../../support/cloud';
import { readBuiltApp } from '../../support/weapp/builtApp';
import type { MiniProgram } from '../../support/weapp/MiniProgram';
import { runtimes } from '../../support/weapp/runtimes';
import type { PhoneCloud } from '../../support/weapp/wx/PhoneCloud';

const patience = 20_000;
const rooms = 'pages|packages/(?:answers|applicant|common|guide|mandate|papers|results|team|voice)/pages';
const ofStaff = ['packages/results/pages/delivery/index', 'packages/team/pages/claims/index'];
const isEnterprises = (route: string) => new RegExp(`^(?:${rooms})/`).test(route) && !ofStaff.includes(route);

/** What these show is on the phone. */
const asksNothing = [
  'packages/guide/pages/guide/index',
  'packages/guide/pages/choose/index',
  'packages/mandate/pages/signing/index',
  'packages/team/pages/settings/index',
];

const pages: readonly DemoPage[] = [
  ...demoPages.filter(
    ({ route, identity }) => isEnterprises(route) && !/specialist|supervisor/.test(identity),
  ),
  { route: 'pages/mine/index', identity: 'demo-applicant', proof: '谁能看、邀请同事' },
  {
    route: 'packages/common/pages/plan/index',
    identity: 'demo-applicant',
    project: '二期厂房新建',
    more: '&scope=applicant',
    proof: '事项计划',
  },
];

/** Each page in one of the two frameworks, in turn: both show every page to a visitor elsewhere. */
const turns = runtimes.map((runtime, turn) => ({
  name: runtime.name,
  runtime,
  shown: pages.filter((_, place) => place % runtimes.length === turn),
}));

let cloud: TestCloud;
let paths: DemoPaths;

beforeAll(async () => {
  cloud = await startTestCloud();
  await loadDemo({ url: cloud.url, setupCode: 'setup-demo', now: new Date().toISOString() });
  await cloud.runTimer('sweep', 'outbox');
  paths = await DemoPaths.of(cloud.url);
});

afterAll(() => cloud.close());

/** The cloud as this person reaches it, with the number of questions that wait for their answer. */
function counted(caller: Caller): { readonly cloud: PhoneCloud; readonly open: () => number } {
  let open = 0;
  const call: PhoneCloud['call'] = (name, event) => {
    open += 1;
    return caller.call(name, event).finally(() => (open -= 1));
  };
  return { cloud: { ...caller, call }, open: () => open };
}

/** Later looks for news, which a slow machine may bring before the page's words. */
const isNews = (asked: string) => /^[a-z]+\.(?:version|head)$/i.test(asked);

/** What the page asked for opening, call by call: a batch is one call. */
function asked(phone: MiniProgram): string[] {
  const calls = phone.calls('cloud.callFunction').map(({ options }) => {
    const { path: alone, calls: together } = options.data as { path?: string; calls?: { path: string }[] };
    return together?.map((each) => each.path).join(' + ') ?? alone ?? '';
  });
  return calls.filter((call) => !isNews(call));
}

it('knows every page that an enterprise can open', () => {
  const { routes } = readBuiltApp(path.resolve(__dirname, '../../../dist/weapp'));
  const opened = new Set(pages.map(({ route }) => route));

  expect(routes.filter((route) => isEnterprises(route) && !opened.has(route))).toEqual([]);
});

// A phone has nothing of a browser: whoever reaches for it is among the errors.
describe.each(turns)('on a phone without a browser, in $name', ({ runtime, shown }) => {
  let phone: MiniProgram;

  afterEach(() => phone.close());

  it.each(shown)('asks once and says what it has to say: $route for $identity', async (page) => {
    const { cloud: reached, open } = counted(await cloud.login(page.identity));
    const [route = '', search = ''] = (await paths.pathOf(page)).split('?');
    phone = await runtime.start({ cloud: reached });
    await phone.open(route, Object.fromEntries(new URLSearchParams(search)));

    await phone.waitFor(
      () => open() === 0 && phone.isIdle() && phone.texts().some((words) => matches(words, page)),
      patience,
    );
    expect(asked(phone)).toHaveLength(asksNothing.includes(page.route) ? 0 : 1);
    expect(phone.errors()).toEqual([]);
  });
});

function matches(words: string, { proof }: DemoPage): boolean {
  return typeof proof === 'string' ? words.includes(proof) : proof.test(words);
}
