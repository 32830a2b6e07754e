import { resolve } from 'node:path';
import { PDFDocument } from '@cantoo/pdf-lib';
import type { Browser } from 'playwright-core';
import { Phone as Caller } from '../../../config/demo/Phone';
import { makeCreditCode } from '../../../src/domain/shared/creditCode';
import { startTestCloud, type TestCloud } from '../../support/cloud';
import { launchBrowser } from '../../support/browser/launchBrowser';
import { openPhone, type FileToAttach, type Phone } from '../../support/browser/openPhone';
import { pictures } from '../../support/pictures';

const requestPage = '/packages/applicant/pages/request/index?mode=agency';
const chooser = '承诺书:选 PDF 等文件';

let cloud: TestCloud;
let browser: Browser;
let phone: Phone;

beforeAll(async () => {
  cloud = await startTestCloud({ web: resolve(__dirname, '../../../dist/h5') });
  browser = await launchBrowser();
  const caller = await Caller.of({ url: cloud.url, identity: 'pages-applicant' });
  await caller.command('applicant', 'me.bindEnterprise', {
    creditCode: makeCreditCode('91500000MA5PAGE11'),
    ...{ enterpriseName: '示例材料企业', myName: '示例经办人', phone: '13900000121' },
  });
  phone = await openPhone({ browser, url: cloud.url, identity: 'pages-applicant', path: requestPage });
  await phone.type('项目名称', '示例厂房');
  await phone.tap('事项');
  await phone.tap('企业投资项目备案');
  await phone.tap('材料');
});

afterAll(async () => {
  await browser.close();
  await cloud.close();
});

function photo(name: string, buffer: Buffer = pictures.jpeg): FileToAttach {
  return { name, mimeType: 'image/jpeg', buffer };
}

async function lockedPdf(): Promise<FileToAttach> {
  const document = await PDFDocument.create();
  document.addPage();
  document.encrypt({ userPassword: 'secret', ownerPassword: 'owner' });
  const buffer = Buffer.from(await document.save({ useObjectStreams: false }));
  return { name: '上锁的合同.pdf', mimeType: 'application/pdf', buffer };
}

/** Waits until the pages stand so, each named and with how it is doing. */
async function seePages(expected: string[]): Promise<void> {
  await phone.page.waitForFunction((rows) => {
    const shown = [...document.querySelectorAll('.page-row')].map((row) => (row as HTMLElement).innerText);
    return shown.length === rows.length && shown.every((words, place) => words.includes(rows[place] ?? ''));
  }, expected);
}

/** Waits until the unfolded photo stands upright, or lies, as the browser shows it. */
async function seePicture(isUpright: boolean): Promise<void> {
  await phone.page.waitForFunction((wanted) => {
    const image = document.querySelector<HTMLImageElement>('.page-row__picture img');
    return (
      (image?.naturalWidth ?? 0) > 0 && image !== null && image.naturalHeight > image.naturalWidth === wanted
    );
  }, isUpright);
}

describe('the pages of one paper', () => {
  it('are taken in order; a locked PDF is told at its place and the rest goes on', async () => {
    await phone.attach(chooser, [photo('一.jpg'), await lockedPdf(), photo('𠮷二😀.png', pictures.png)]);
    await phone.see('这份 PDF 有密码,窗口打不开。请去掉密码后再传。');
    await seePages(['已上传', '没有上传成功', '已上传']);
    await phone.see('𠮷二😀.png');
    await phone.tap('移除上锁的合同.pdf');
    await seePages(['一.jpg', '𠮷二😀.png']);
  });

  it('are moved, turned, retaken in place and brought back', async () => {
    await phone.tap('第 2 页:调整');
    await seePicture(false);
    await phone.tap('第 2 页:前移');
    await seePages(['𠮷二😀.png', '一.jpg']);
    await phone.tap('第 1 页:旋转');
    await seePicture(true);

    await phone.tap('第 2 页:调整');
    await phone.attach('第 2 页:重拍', [photo('重拍的一.jpg')]);
    await seePages(['𠮷二😀.png', '重拍的一.jpg']);
    await phone.see(/已上传/);

    await phone.tap('移除𠮷二😀.png');
    await seePages(['重拍的一.jpg']);
    await phone.tap('撤销移除');
    await seePages(['𠮷二😀.png', '重拍的一.jpg']);
  });

  it('are made JPEGs of where they could neither be turned nor bound', async () => {
    await phone.attach(chooser, [photo('截图.webp', pictures.webp)]);
    await seePages(['𠮷二😀.png', '重拍的一.jpg', '截图.jpg']);
    await seePages(['已上传', '已上传', '已上传']);
    await phone.tap('第 3 页:调整');
    await seePicture(false);
    await phone.tap('第 3 页:旋转');
    await seePicture(true);
    await phone.tap('移除截图.jpg');
    await seePages(['𠮷二😀.png', '重拍的一.jpg']);
  });

  it('wait while paused, also after the page was loaded anew, and then go on in their order', async () => {
    await phone.page.route('**/upload?*', () => undefined);
    await phone.attach(chooser, [photo('三.jpg'), photo('四.jpg'), photo('五.jpg')]);
    await phone.see('已传 2 / 5');
    await phone.tap('上传:暂停');
    await phone.see('已传 2 / 5,已暂停');

    await phone.page.unroute('**/upload?*');
    await phone.open(requestPage);
    await phone.tap('继续填写');
    await phone.see('已传 2 / 5,已暂停');
    await phone.tap('上传:继续');
    await seePages(['𠮷二😀.png', '重拍的一.jpg', '三.jpg', '四.jpg', '五.jpg'].map((name) => name));
    await phone.seeNoMore('已传 ');
    await seePages(['已上传', '已上传', '已上传', '已上传', '已上传']);
  });

  it('are at most thirty: the first are taken, and which were not is told', async () => {
    await phone.page.route('**/upload?*', () => undefined);
    await phone.attach(
      chooser,
      Array.from({ length: 200 }, (_, place) => photo(`批量${place + 1}.jpg`)),
    );
    await phone.see('已收下前 25 个,从“批量26.jpg”起的 175 个没有收下');
    await phone.tap('上传:暂停');
    await phone.see('已传 5 / 30,已暂停');
    expect(phone.problems).toEqual([]);
  });
});
