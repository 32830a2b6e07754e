import type { Request, Route } from 'playwright-core';
import type { CaseAnswer } from '@/domain/agencyCase/CaseAnswer';
import type { DemoCase } from '../../../config/demo/DemoCase';
import { OpenDistrict } from '../../support/browser/openDistrict';
import type { Phone } from '../../support/browser/openPhone';

let district: OpenDistrict;
let served: DemoCase;
let phone: Phone;

beforeAll(async () => {
  district = await OpenDistrict.settled();
  served = await district.assistCase('示例展厅', '需要办哪些手续?');
  await served.accept();
  await served.assign();
  phone = await district.phone('demo-applicant', pathOf('applicant/pages/case', '&tab=talk'));
});
afterAll(() => district.close());

function pathOf(page: string, more = ''): string {
  return `/packages/${page}/index?caseId=${served.caseId}${more}`;
}

const isAbout = (request: Request, procedure: string) =>
  request.url().includes('/call/applicant') && (request.postData() ?? '').includes(`"${procedure}"`);

/** What becomes of the next call of a procedure. */
async function atNext(procedure: string, act: (route: Route) => Promise<void>): Promise<void> {
  let isOver = false;
  await phone.page.route('**/call/applicant', async (route) => {
    if (isOver || !isAbout(route.request(), procedure)) return route.fallback();

    isOver = true;
    await act(route);
  });
}

/** The work is done and the line breaks. */
async function loseAnswer(route: Route): Promise<void> {
  await route.fetch();
  await route.abort();
}

const refuseSession = (route: Route) =>
  route.fulfill({ status: 401, contentType: 'application/json', body: '{"errCode":401}' });

const answered = (procedure: string) =>
  phone.page.waitForResponse(
    (response) => isAbout(response.request(), procedure) && response.status() === 200,
  );

const tapTwice = (name: string) => phone.named(name).dblclick();

/** Holds the next call of a procedure. @returns what waits until it was sent, and what lets it go */
async function hold(procedure: string): Promise<{ isSent: Promise<void>; letGo: () => void }> {
  let sent: () => void = () => undefined;
  let letGo: () => void = () => undefined;
  const isSent = new Promise<void>((resolve) => void (sent = resolve));
  const isFree = new Promise<void>((resolve) => void (letGo = resolve));
  await atNext(procedure, async (route) => {
    sent();
    await isFree;
    await route.continue();
  });
  return { isSent, letGo };
}

/** 3G from here on: 400 ms there and back, 400 kbit/s. */
async function slowDown(): Promise<void> {
  const session = await phone.page.context().newCDPSession(phone.page);
  const speed = { downloadThroughput: 50_000, uploadThroughput: 50_000 };
  await session.send('Network.emulateNetworkConditions', { offline: false, latency: 400, ...speed });
}

/** Begins to look out for a skeleton; what it answers waits until one was drawn, for however short a time. */
async function watchSkeleton(): Promise<() => Promise<void>> {
  const watch = await phone.page.evaluateHandle(() => ({
    drawn: new Promise<void>((resolve) => {
      const look = () => document.querySelector('.load-state') !== null && resolve();
      new MutationObserver(look).observe(document.body, { childList: true, subtree: true });
    }),
  }));
  return () => watch.evaluate(({ drawn }) => drawn);
}

async function messagesOf({ caseId }: DemoCase): Promise<object[]> {
  const caller = await district.caller('demo-specialist');
  const talk = await caller.query<{ messages: object[] }>('workbench', 'conversation.list', { caseId });
  return talk.messages;
}

async function openForm(path: string): Promise<void> {
  const templates = answered('me.templates');
  await phone.open(path);
  await templates;
}

async function fillComplaint(words: string): Promise<void> {
  await openForm(pathOf('voice/pages/complain'));
  await phone.tap('收费');
  await phone.type('发生了什么', words);
}

async function complaintsOf(words: string): Promise<number> {
  const caller = await district.caller('demo-applicant');
  const { rows } = await caller.query<{ rows: object[] }>('applicant', 'complaints.list');
  return rows.filter((row) => JSON.stringify(row).includes(words)).length;
}

it('says a message once that was tapped twice and whose answer was lost', async () => {
  await atNext('conversation.send', loseAnswer);
  await phone.type('写消息', '请问办得怎样?');
  const arrived = answered('conversation.send');
  await tapTwice('发送');
  await arrived;

  expect(await messagesOf(served)).toMatchObject([{ text: '请问办得怎样?' }]);
});

it('urges once where the session had ended, without a word of it', async () => {
  await openForm(pathOf('answers/pages/urge'));
  await phone.type('催办原因', '请问进展。');
  await atNext('cases.act', refuseSession);
  await tapTwice('提交催办');
  await phone.see('请问进展。');

  const caller = await district.caller('demo-applicant');
  const { view } = await caller.query<CaseAnswer>('applicant', 'cases.get', { caseId: served.caseId });
  expect(view.agencyCase.urges).toMatchObject([{ words: '请问进展。' }]);
});

it('complains once when the popup of a second tap would be answered after the first was sent', async () => {
  await fillComplaint('要另外付跑腿费。');
  const popups: Request[] = [];
  phone.page.on('request', (request) => {
    if (request.url().endsWith('/wx/subscribe')) popups.push(request);
  });
  await tapTwice('提交投诉');
  await phone.see('待答复');

  expect(popups).toHaveLength(1);
  expect(await complaintsOf('要另外付跑腿费。')).toBe(1);
});

it('complains once where the answer was lost and the app was closed, with every word still there', async () => {
  await fillComplaint('一直拖着不办。');
  await atNext('complaints.file', loseAnswer);
  await phone.tap('提交投诉');
  await phone.see('没有连上网络。您填写的内容还在,联网后请再试一次。');

  await phone.restart();
  expect(await phone.field('发生了什么').inputValue()).toBe('一直拖着不办。');
  await phone.tap('提交投诉');
  await phone.see('待答复');
  expect(await complaintsOf('一直拖着不办。')).toBe(1);
});

it('leaves who went back while a complaint was sent where they are', async () => {
  await phone.open(pathOf('applicant/pages/case'));
  await phone.tap('更多');
  await phone.tap('投诉');
  await phone.tap('收费');
  await phone.type('发生了什么', '打印也要收钱。');
  const { isSent, letGo } = await hold('complaints.file');
  await phone.tap('提交投诉');
  await isSent;
  await phone.back();
  await phone.see('记录');
  const arrived = answered('complaints.file');
  letGo();
  await arrived;

  await phone.tap('记录');
  expect(await complaintsOf('打印也要收钱。')).toBe(1);
  expect(phone.page.url()).toContain('applicant/pages/case');
});

it('closes a sheet with Escape and keeps the reason that was begun', async () => {
  const begin = async () => {
    await phone.tap('更多');
    await phone.tap('终止办件');
    await phone.see('终止原因');
  };
  await phone.open(pathOf('applicant/pages/case'));
  await begin();
  await phone.type('终止原因', '项目先放一放');
  await phone.page.keyboard.press('Escape');
  await phone.seeNoMore('终止原因');

  await begin();
  expect(await phone.field('终止原因').inputValue()).toBe('项目先放一放');
});

it('says on 3G that it reads, lets go back meanwhile, and sends a message once', async () => {
  const other = await district.assistCase('示例样板间', '材料怎么准备?');
  await other.accept();
  await other.assign();
  await phone.open('/pages/cases/index');
  await phone.tap('示例展厅');
  await phone.see('记录');
  await phone.back();
  const known = phone.problems.length;
  await slowDown();

  const endedAreRead = await watchSkeleton();
  await phone.tap('已结束');
  await endedAreRead();
  await phone.see('还没有结束的办件');
  await phone.tap('在办');
  const caseIsRead = await watchSkeleton();
  await phone.tap('示例样板间');
  await caseIsRead();
  await phone.back();
  await phone.tap('示例样板间');
  await phone.tap('沟通');
  await phone.type('写消息', '慢慢来。');
  const arrived = answered('conversation.send');
  await tapTwice('发送');
  await phone.see('慢慢来。');
  await arrived;

  expect(await messagesOf(other)).toMatchObject([{ text: '慢慢来。' }]);
  expect(phone.problems.slice(known)).toEqual([]);
});
