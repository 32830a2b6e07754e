import { resolve } from 'node:path';
import type { Browser } from 'playwright-core';
import { paperPdf } from '../../../config/demo/paper';
import { Phone as Caller } from '../../../config/demo/Phone';
import { makeCreditCode } from '../../../src/domain/shared/creditCode';
import { startTestCloud, type TestCloud } from '../../support/cloud';
import { launchBrowser } from '../../support/browser/launchBrowser';
import { openPhone, type Phone } from '../../support/browser/openPhone';

const requestPage = '/packages/applicant/pages/request/index?mode=agency';
const assistPage = '/packages/applicant/pages/request/index?mode=assist';
const pdf = { name: '承诺书.pdf', mimeType: 'application/pdf', buffer: Buffer.from(paperPdf('commitment')) };
const program = { name: '营业执照.pdf', mimeType: 'application/pdf', buffer: Buffer.from('MZ not a paper') };

let cloud: TestCloud;
let browser: Browser;
let enterprises = 0;

beforeAll(async () => {
  cloud = await startTestCloud({ web: resolve(__dirname, '../../../dist/h5') });
  browser = await launchBrowser();
}, 60_000);

afterAll(async () => {
  await browser.close();
  await cloud.close();
});

/** The phone of somebody whose enterprise is bound already. */
async function phoneOfMember(path: string): Promise<{ phone: Phone; caller: Caller }> {
  enterprises += 1;
  const identity = `member-${enterprises}`;
  const caller = await Caller.of({ url: cloud.url, identity });
  await caller.command('applicant', 'me.bindEnterprise', {
    creditCode: makeCreditCode(`91500000MA5REQ00${enterprises}`),
    ...{
      enterpriseName: `示例申请企业${enterprises}`,
      myName: '示例经办人',
      phone: `1390000010${enterprises}`,
    },
  });
  return { caller, phone: await openPhone({ browser, url: cloud.url, identity, path }) };
}

async function describeProject(phone: Phone): Promise<void> {
  await phone.type('项目名称', '示例厂房');
  await phone.type('项目地址', '示例路 1 号');
  await phone.type('联系人姓名', '示例联系人');
  await phone.type('联系电话', '13900000001');
}

interface Filed {
  readonly projectName: string;
  readonly enterpriseName: string;
}

async function casesOf(caller: Caller): Promise<readonly Filed[]> {
  const { rows } = await caller.query<{ rows: Filed[] }>('applicant', 'cases.list', { filter: 'all' });
  return rows;
}

describe('the request form', () => {
  it('keeps what was typed when the page is left and opened again', async () => {
    const { phone } = await phoneOfMember(requestPage);
    await describeProject(phone);
    await phone.see(/已自动保存 \d\d:\d\d/);

    await phone.open(requestPage);
    await phone.see('您有一份没有提交的申请');
    await phone.tap('继续填写');
    expect(await phone.field('项目名称').inputValue()).toBe('示例厂房');
    expect(phone.problems).toEqual([]);
    await phone.close();
  });

  it('says what is missing where it is missing, and leads there from the check page', async () => {
    const { phone } = await phoneOfMember(requestPage);
    await phone.tap('下一步:事项');
    await phone.page.locator('.bottom-actions').getByText('请填写项目名称').waitFor();

    await phone.tap('核对');
    await phone.tap('还差 4 处,去补全');
    await phone.see('请填写项目地址');
    await phone.close();
  });

  it('uploads a PDF really and refuses a program with the name of one', async () => {
    const { phone } = await phoneOfMember(requestPage);
    await describeProject(phone);
    await phone.tap('下一步:事项');
    await phone.tap('企业投资项目备案');
    await phone.tap('下一步:材料');
    await phone.attach('承诺书:选 PDF 等文件', [pdf]);
    await phone.see(/已上传 · \d+ KB/);

    await phone.attach('承诺书:选 PDF 等文件', [program]);
    await phone.see(/内容却不是 ?PDF/);
    await phone.close();
  });

  it('takes a file over that arrives after the app was closed, whichever step is open by then', async () => {
    const { phone } = await phoneOfMember(requestPage);
    await describeProject(phone);
    await phone.tap('下一步:事项');
    await phone.tap('企业投资项目备案');
    await phone.tap('下一步:材料');
    await phone.page.route('**/upload?*', () => undefined);
    await phone.attach('承诺书:选 PDF 等文件', [pdf]);
    await phone.see(/正在上传/);
    await phone.tap('核对');
    await phone.see('1 种材料已上传 0 种,其余专员上门时收');

    await phone.page.unroute('**/upload?*');
    await phone.restart();
    await phone.tap('继续填写');
    await phone.see(/^1 种材料已上传$/);
    expect(phone.problems).toEqual([]);
    await phone.close();
  });

  it('asks its question in one place where a 帮办 is taken up again', async () => {
    const { phone } = await phoneOfMember(assistPage);
    await phone.type('需要帮助的问题', '节能审查要先办哪一步');
    await phone.see(/已自动保存 \d\d:\d\d/);
    await phone.open(assistPage);
    await phone.tap('继续填写');
    await phone.see('需要帮助的问题');
    expect(await phone.words()).not.toContain('来自您的路线图');
    await phone.close();
  });

  it('takes files out only when told to where it is for another enterprise, and takes new ones for that', async () => {
    const { phone, caller } = await phoneOfMember('/pages/home/index');
    await caller.command('applicant', 'me.bindEnterprise', {
      creditCode: makeCreditCode('91500000MA5REQ0A1'),
      ...{ enterpriseName: '示例另一家企业', myName: '示例经办人', phone: '13900000111' },
    });
    await phone.open(assistPage);
    await phone.type('需要帮助的问题', '节能审查要先办哪一步');
    await describeProject(phone);
    const chooser = '相关的图片或文件:选 PDF 等文件';
    await phone.attach(chooser, [pdf]);
    await phone.see(/已上传 · \d+ KB/);

    await phone.tap('示例另一家企业');
    await phone.see('换成示例另一家企业?');
    await phone.tap('先不换');
    await phone.see(/已上传 · \d+ KB/);
    await phone.tap('示例另一家企业');
    await phone.tap('换成这家');
    await phone.seeNoMore('已上传');
    await phone.attach(chooser, [pdf]);
    await phone.see(/已上传 · \d+ KB/);
    await phone.tap('提交申请');
    await phone.see('已经提交');
    expect(await casesOf(caller)).toMatchObject([{ enterpriseName: '示例另一家企业' }]);
    await phone.close();
  });

  it('files one case however often the button is tapped', async () => {
    const { phone, caller } = await phoneOfMember(assistPage);
    await phone.type('需要帮助的问题', '节能审查要先办哪一步');
    await describeProject(phone);
    const button = phone.named('提交申请');
    await Promise.all([button.click(), button.click().catch(() => undefined)]);

    await phone.see('已经提交');
    expect((await casesOf(caller)).map(({ projectName }) => projectName)).toEqual(['示例厂房']);
    await phone.close();
  });

  it('keeps the form when the network fails and files it once it is back', async () => {
    const { phone, caller } = await phoneOfMember(assistPage);
    await phone.type('需要帮助的问题', '节能审查要先办哪一步');
    await describeProject(phone);
    await phone.page.context().setOffline(true);
    await phone.tap('提交申请');
    await phone.see('没有连上网络');
    expect(await phone.field('项目名称').inputValue()).toBe('示例厂房');

    await phone.page.context().setOffline(false);
    await phone.tap('提交申请');
    await phone.see('已经提交');
    expect(await casesOf(caller)).toHaveLength(1);
    await phone.close();
  });
});
