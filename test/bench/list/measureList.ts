import { rm } from 'node:fs/promises';
import { setTimeout } from 'node:timers/promises';
import { startTestCloud, type Caller } from '../../support/cloud';
import { StaffSide } from '../../support/StaffSide';
import type { MiniProgram } from '../../support/weapp/MiniProgram';
import { glassEaselRuntime as runtime } from '../../support/weapp/glassEaselRuntime';
import { ratioMeasure, type Measure } from '../Measure';
import { buildNative } from './buildNative';

const ROWS = 20;
/** Words that stand in every row and nowhere else. */
const ROW_WORDS = ' 个事项已批准';
const PATIENCE_MS = 30_000;
const SETTLED_MS = 1_500;
const LIST = 'pages/cases/index';
/** Another route than ours: the simulator knows a page by its route for as long as its process lives. */
const BY_HAND = 'pages/byHand/index';

/** Every tab as it is opened when the app has just started; who I am and what the page shows travel together. */
const tabs = { 首页: 'pages/home/index', 办件: LIST, 消息: 'pages/messages/index', 我的: 'pages/mine/index' };

/** What opening 我的办件 with 20 rows says to the view layer, beside a page written by hand for the same list. */
export async function measureList(): Promise<Measure[]> {
  const cloud = await startTestCloud();
  const native = await buildNative();
  try {
    const staff = await StaffSide.of(cloud.url);
    const itemIds = ['landUsePermit', 'designReview'];
    for (let row = 0; row < ROWS; row += 1) await staff.requestOf({ enterprise: 0, itemIds });
    await staff.acceptAndAssign();
    await staff.say('示例留言');

    const applicant = await cloud.login('demo-applicant');
    return [...(await measureRows({ staff, applicant, native })), await measureCalls(applicant)];
  } finally {
    await cloud.close();
    await rm(native, { recursive: true });
  }
}

interface Given {
  readonly staff: StaffSide;
  readonly applicant: Caller;
  readonly native: string;
}

async function measureRows({ staff, applicant, native }: Given): Promise<Measure[]> {
  const phone = await runtime.start({ cloud: applicant });
  const our = await measurePage({ staff, phone, route: LIST, unread: 2 });
  const byHand = await runtime.start({ cloud: applicant, dist: native });
  const their = await measurePage({ staff, phone: byHand, route: BY_HAND, unread: 3 });
  return [
    {
      what: `我的办件, ${ROWS} rows: setData calls with rows`,
      found: `${our.calls} (by hand ${their.calls})`,
      target: '≤ 2',
      isMet: our.calls <= 2,
    },
    ratioMeasure(
      `我的办件, ${ROWS} rows: bytes to a page written by hand`,
      our.bytes / their.bytes,
      5,
      `${our.bytes} to ${their.bytes} B`,
    ),
    {
      what: '我的办件: a new message in one row',
      found: `${our.change} B (by hand ${their.change} B)`,
      target: '< 100 B',
      isMet: our.change < 100,
    },
  ];
}

interface PageCost {
  readonly calls: number;
  readonly bytes: number;
  readonly change: number;
}

/** What the rows cost, and another message in one of them, which then has `unread`; closes the phone. */
async function measurePage({
  staff,
  phone,
  route,
  unread,
}: {
  staff: StaffSide;
  phone: MiniProgram;
  route: string;
  unread: number;
}): Promise<PageCost> {
  try {
    await phone.open(route);
    await phone.waitFor(ROW_WORDS, PATIENCE_MS);
    const rows = phone.setData.saying(ROW_WORDS);

    phone.setData.reset();
    await staff.say('示例留言');
    await phone.pull();
    await phone.waitFor(`${unread} 条新消息`, PATIENCE_MS);
    return { ...rows, change: phone.setData.bytes };
  } finally {
    await phone.close();
  }
}

/** Questions that were asked a second after the start; the first look for news comes only after three. */
async function measureCalls(applicant: Caller): Promise<Measure> {
  const counts: [string, number][] = [];
  for (const [name, route] of Object.entries(tabs)) {
    const phone = await runtime.start({ cloud: applicant });
    await phone.open(route);
    await setTimeout(SETTLED_MS);
    counts.push([name, phone.calls('cloud.callFunction').length]);
    await phone.close();
  }
  return {
    what: 'questions to the cloud when a tab is opened cold',
    found: counts.map(([name, count]) => `${name} ${count}`).join(', '),
    target: '1 each',
    isMet: counts.every(([, count]) => count <= 1),
  };
}
