import { mkdirSync } from 'node:fs';
import { paperPdf } from '../../config/demo/paper';
import type { DemoCase } from '../../config/demo/DemoCase';
import { OpenDistrict } from '../support/browser/openDistrict';
import { pictures, riskyPicture } from '../support/pictures';
import { openPhone, type Phone } from '../support/browser/openPhone';

const letter = {
  name: '补充说明.pdf',
  mimeType: 'application/pdf',
  buffer: Buffer.from(paperPdf('More words')),
};

let district: OpenDistrict;
let applicant: Phone;
let specialist: Phone;
let agency: DemoCase;
let paths: { applicant: string; staff: string };

beforeAll(async () => {
  district = await OpenDistrict.settled();
  agency = await district.agencyCase('示例冷库', ['investmentFiling', 'energyReview']);
  await agency.accept();
  await agency.assign();
  const query = `caseId=${agency.caseId}&tab=talk`;
  paths = {
    applicant: `/packages/applicant/pages/case/index?${query}`,
    staff: `/packages/staff/pages/case/index?${query}`,
  };
  applicant = await district.phone('demo-applicant', paths.applicant);
  specialist = await district.phone('demo-specialist', paths.staff);
});

afterAll(() => district.close());

async function write(phone: Phone, words: string): Promise<void> {
  await phone.type('写消息', words);
  await phone.tap('发送');
}

/** The page scrolls to its end once it has been laid out; what was said last then stands above the place to write. */
async function newestAboveComposer(phone: Phone, words: string): Promise<void> {
  await phone.page.waitForFunction((newest) => {
    const said = [...document.querySelectorAll('.conversation__messages *')].filter(
      (element) => element.childElementCount === 0 && element.textContent === newest,
    );
    const composer = document.querySelector('[aria-label="发送:照片"]');
    const lowest = Math.max(...said.map((element) => element.getBoundingClientRect().bottom));
    return said.length > 0 && composer !== null && lowest < composer.getBoundingClientRect().top;
  }, words);
}

async function picture(phone: Phone, name: string): Promise<void> {
  const folder = process.env['SCREENSHOTS'];
  if (folder === undefined) return;

  mkdirSync(folder, { recursive: true });
  await phone.screenshot({ folder, name });
}

describe('enterprise and specialist, each on a phone', () => {
  it('read each other without touching anything, and see when they were read', async () => {
    await applicant.see('还没有消息');
    await specialist.see('还没有消息');
    await specialist.tap('材料');
    await write(applicant, '请问节能报告要几份?');
    await applicant.see('未读');
    expect(await applicant.field('写消息').inputValue()).toBe('');

    await specialist.see('沟通 1');
    await specialist.tap('沟通 1');
    await specialist.see('请问节能报告要几份?');
    await applicant.see('已读');
    await write(specialist, '一式三份,盖公章。');
    await applicant.see('一式三份,盖公章。');
    await picture(applicant, 'talk-390');
  });

  it('find the unread in the list of cases', async () => {
    await specialist.open('/packages/staff/pages/cases/index');
    await write(applicant, '还需要带公章吗?');
    await specialist.see('1 条新消息');
    await picture(specialist, 'talk-list');
    await specialist.tap('示例冷库');
    await specialist.tap('沟通 1');
    await specialist.see('还需要带公章吗?');
  });

  it('hand over a file that opens on the other side', async () => {
    await applicant.attach('发送:文件', [letter]);
    await applicant.see(/已上传/);
    await applicant.tap('发送');
    await specialist.see('补充说明.pdf');
    expect(await specialist.named('补充说明.pdf').count()).toBe(1);
  });

  it('see a photo once WeChat has passed it, and are told while it has not or will not', async () => {
    const send = async (name: string, buffer: Buffer): Promise<void> => {
      await applicant.attach('发送:照片', [{ name, mimeType: 'image/jpeg', buffer }]);
      await applicant.see(/已上传/);
      await applicant.tap('发送');
    };
    await district.cloud.orderFault({ api: 'push.wxa_media_check', code: -1, times: 1 });
    await send('等着的.jpg', pictures.jpeg);
    await specialist.see('照片检查中,通过后显示');
    await applicant.see('检查中,通过后对方能看到');

    await send('不行的.jpg', riskyPicture());
    await specialist.see('这张照片未通过内容检查,未显示');
    await applicant.see('未通过内容检查,对方看不到');
    await send('可以的.jpg', pictures.jpeg);
    await specialist.see('可以的.jpg');
    expect(await specialist.words()).not.toMatch(/等着的|不行的/);
    expect(await applicant.named('不行的.jpg').count()).toBe(1);
    await picture(specialist, 'talk-photos-other');
    await picture(applicant, 'talk-photos-own');
  });

  it('let the working group see a photo that did not pass, for a reason', async () => {
    const path = `/packages/supervisor/pages/case/index?caseId=${agency.caseId}`;
    const group = await district.phone('demo-supervisor', path);
    await group.tap('沟通');
    await group.see('这张照片未通过内容检查,未显示');
    await group.tap('选择理由后查看');
    await picture(group, 'talk-photos-group');
    const opening = group.page.context().waitForEvent('page');
    await group.tap('监督检查');
    const opened = await opening;
    await opened.waitForURL(/\.jpg/);
    await group.close();
  });

  it('keep a draft when the page is left', async () => {
    await applicant.type('写消息', '还没写完的话');
    await applicant.open(paths.applicant);
    expect(await applicant.field('写消息').inputValue()).toBe('还没写完的话');
    await applicant.type('写消息', '');
  });

  it('say why risky words were not sent and put them back to be changed', async () => {
    await write(applicant, '这里有违禁词');
    await applicant.see('“这里有违禁词”可能含有不适合发送的内容');
    await picture(applicant, 'talk-refused');
    await applicant.tap('修改');
    expect(await applicant.field('写消息').inputValue()).toBe('这里有违禁词');
    await write(applicant, '这里没有问题');
    await specialist.see('这里没有问题');
  });

  it('send what was written without a network once it is back, and once only', async () => {
    await applicant.page.context().setOffline(true);
    await write(applicant, '断网时写的');
    await applicant.see('没有网络,联网后自动发出');
    await applicant.page.context().setOffline(false);
    await specialist.see('断网时写的');
    await applicant.seeNoMore('联网后自动发出');
    expect((await specialist.words()).split('断网时写的')).toHaveLength(2);
  });

  it('find older messages by scrolling up, and the page stays where it was', async () => {
    for (let number = 1; number <= 34; number += 1) await agency.say(`第 ${number} 条通知`);
    await applicant.open(paths.applicant);
    await applicant.see('第 34 条通知');
    expect(await applicant.words()).not.toContain('请问节能报告要几份?');
    const marked = applicant.page.getByText('第 6 条通知', { exact: true });
    await marked.scrollIntoViewIfNeeded();
    await applicant.see('请问节能报告要几份?');
    expect(await marked.isVisible()).toBe(true);
  });
});

it.each([
  ['390 px', { width: 390 }],
  ['320 px', { width: 320 }],
  ['320 px with large text', { width: 320, isLargeText: true }],
])('fits on a phone of %s, with targets large enough for a thumb', async (name, size) => {
  const phone = await openPhone({
    ...size,
    ...{ browser: district.browser, url: district.cloud.url },
    ...{ identity: 'demo-applicant', path: paths.applicant },
  });
  await phone.see('第 34 条通知');
  expect(await phone.overflow()).toBe(0);
  await newestAboveComposer(phone, '第 34 条通知');
  for (const label of ['发送:照片', '发送:文件', '发送']) {
    const box = await phone.named(label).boundingBox();
    expect(box?.height).toBeGreaterThanOrEqual('isLargeText' in size ? 60 : 44);
  }
  await picture(phone, `talk-${name.replace(/ /g, '-')}`);
  expect(phone.problems).toEqual([]);
  await phone.close();
});
