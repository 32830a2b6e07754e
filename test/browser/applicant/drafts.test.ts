import { resolve } from 'node:path';
import type { Browser } from 'playwright-core';
import { Phone as Caller } from '../../../config/demo/Phone';
import { newCommandId } from '../../../src/api/newCommandId';
import { emptyDraft } from '../../../src/domain/request/RequestDraft';
import { makeCreditCode } from '../../../src/domain/shared/creditCode';
import { startTestCloud, type TestCloud } from '../../support/cloud';
import { launchBrowser } from '../../support/browser/launchBrowser';
import { openPhone, type Phone } from '../../support/browser/openPhone';
import { openingCalls } from '../../support/browser/watchCalls';

const requestPage = '/packages/applicant/pages/request/index?mode=agency';

interface Row {
  readonly draftId: string;
  readonly version: number;
  readonly projectName: string;
}

let cloud: TestCloud;
let browser: Browser;
let people = 0;

beforeAll(async () => {
  cloud = await startTestCloud({ web: resolve(__dirname, '../../../dist/h5') });
  browser = await launchBrowser();
}, 60_000);

afterAll(async () => {
  await browser.close();
  await cloud.close();
});

async function aMember(): Promise<{ caller: Caller; identity: string }> {
  people += 1;
  const identity = `drafter-${people}`;
  const caller = await Caller.of({ url: cloud.url, identity });
  await caller.command('applicant', 'me.bindEnterprise', {
    creditCode: makeCreditCode(`91500000MA5DRFT0${people}`),
    ...{ enterpriseName: `示例起草企业${people}`, myName: '示例经办人', phone: `1390000030${people}` },
  });
  return { caller, identity };
}

function open(
  identity: string,
  path: string,
  look: { width?: number; isLargeText?: boolean } = {},
): Promise<Phone> {
  return openPhone({ browser, url: cloud.url, identity, path, ...look });
}

/** Asks until the server's list is as expected; each question waits for its answer. */
async function listedWhen(
  caller: Caller,
  isThere: (rows: readonly Row[]) => boolean,
): Promise<readonly Row[]> {
  const deadline = Date.now() + 20_000;
  for (;;) {
    const { drafts } = await caller.query<{ drafts: Row[] }>('applicant', 'drafts.list', {});
    if (isThere(drafts)) return drafts;
    if (Date.now() > deadline) throw new Error(`not so after 20 s: ${JSON.stringify(drafts)}`);
  }
}

const hasName = (name: string) => (rows: readonly Row[]) =>
  rows.some(({ projectName }) => projectName === name);

describe('one draft on two phones', () => {
  it('goes on where the other phone stopped, and lets the person choose where both wrote', async () => {
    const { caller, identity } = await aMember();
    const first = await open(identity, requestPage);
    await first.type('项目名称', '示例厂房');
    await first.see(/已自动保存 \d\d:\d\d/);
    await listedWhen(caller, hasName('示例厂房'));

    const second = await open(identity, '/pages/home/index');
    await second.see('未提交的申请');
    await second.tap('示例厂房:继续填写');
    await second.see('项目地址');
    expect(await second.field('项目名称').inputValue()).toBe('示例厂房');
    await second.type('项目名称', '示例厂房二期');
    await second.type('项目地址', '示例路 2 号');
    await listedWhen(caller, hasName('示例厂房二期'));

    await first.type('项目名称', '示例厂房扩建');
    await first.see('两台设备填得不一样');
    await first.see('示例厂房二期');
    await first.see(/网页版,今天 \d\d:\d\d/);
    await pictures(first, 'conflict');
    await first.tap('示例厂房二期');
    await first.tap('就用选中的');
    expect(await first.field('项目名称').inputValue()).toBe('示例厂房二期');
    expect(await first.field('项目地址').inputValue()).toBe('示例路 2 号');

    const rows = await listedWhen(caller, hasName('示例厂房扩建'));
    expect(rows.map(({ projectName }) => projectName).sort()).toEqual(['示例厂房二期', '示例厂房扩建']);
    expect([...first.problems, ...second.problems]).toEqual([]);
    await Promise.all([first.close(), second.close()]);
  });

  it('is kept without a network and sent when there is one', async () => {
    const { caller, identity } = await aMember();
    const phone = await open(identity, requestPage);
    await phone.see('项目地址');
    await phone.page.context().setOffline(true);
    await phone.type('项目名称', '示例仓库');
    await phone.see('已存在手机上,联网后同步');
    await phone.page.context().setOffline(false);
    await listedWhen(caller, hasName('示例仓库'));
    await phone.see(/已自动保存 \d\d:\d\d/);
    await phone.close();
  });
});

describe('a draft that was left at its papers', () => {
  it('is there with one question to the cloud, first on another phone and then from this one', async () => {
    const { caller, identity } = await aMember();
    const draft = emptyDraft({ mode: 'agency', commandId: newCommandId() });
    const project = { ...draft.project, name: '示例泵房' };
    await caller.command('applicant', 'drafts.save', {
      draft: { ...draft, project, step: 'papers', itemIds: ['landUsePermit'] },
      ...{ version: 0, device: '手机甲' },
    });

    const path = `${requestPage}&draftId=${draft.commandId}`;
    const phone = await open(identity, path);
    await seeAskedOnce(phone);
    await phone.open(path);
    await seeAskedOnce(phone);
    expect(phone.problems).toEqual([]);
    await phone.close();
  });

  async function seeAskedOnce(phone: Phone): Promise<void> {
    await phone.see('地形图');
    await phone.page.waitForLoadState('networkidle');
    expect(openingCalls(phone.calls)).toEqual([
      expect.stringMatching(/drafts\.get \+ vault\.offersForDraft/),
    ]);
  }
});

describe('未提交的申请', () => {
  it('can be deleted from the list, and taken back', async () => {
    const { caller, identity } = await aMember();
    const writing = await open(identity, requestPage);
    await writing.type('项目名称', '示例车间');
    await listedWhen(caller, hasName('示例车间'));
    await writing.close();

    const phone = await open(identity, '/pages/home/index', { width: 320, isLargeText: true });
    await phone.see('示例车间');
    await phone.see(/今天 \d\d:\d\d 在网页版保存/);
    await pictures(phone, 'list');
    expect(await phone.overflow()).toBe(0);
    await phone.tap('示例车间:删除');
    await phone.see('已删除:示例车间');
    await listedWhen(caller, (rows) => rows.length === 0);
    await phone.tap('撤销删除');
    await phone.see('继续填写');
    await listedWhen(caller, hasName('示例车间'));
    expect(phone.problems).toEqual([]);
    await phone.close();
  });
});

/** For a person to look at; written only where a folder is named. */
async function pictures(phone: Phone, name: string): Promise<void> {
  const folder = process.env.PICTURES_DIR;
  if (folder !== undefined) await phone.screenshot({ folder, name });
}
