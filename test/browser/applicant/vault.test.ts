import { addDays, dayOf } from '@/domain/shared/time';
import { paperPdf } from '../../../config/demo/paper';
import { Phone as Caller } from '../../../config/demo/Phone';
import { OpenDistrict } from '../../support/browser/openDistrict';
import type { Phone } from '../../support/browser/openPhone';

const requestPage = '/packages/applicant/pages/request/index?mode=agency';
const vaultPage = '/packages/papers/pages/vault/index';
const applicant = 'demo-applicant';

let district: OpenDistrict;

beforeAll(async () => {
  district = await OpenDistrict.settled();
}, 120_000);

afterAll(() => district.close());

function pdf(name: string) {
  return { name, mimeType: 'application/pdf', buffer: Buffer.from(paperPdf(name.replace(/[^ -~]/g, ''))) };
}

async function chooseItem(phone: Phone): Promise<void> {
  await phone.tap('下一步:事项');
  await phone.tap('企业投资项目备案');
  await phone.tap('下一步:材料');
}

/** A tap on the row above the middle of the wheel of years. */
async function sayUntilLastYear(phone: Phone): Promise<void> {
  await phone.tap('承诺书有效期到:没有填');
  const years = phone.page.locator('.weui-picker__mask').filter({ visible: true }).first();
  await years.click({ position: { x: 60, y: 85 } });
  await phone.tap('确定');
}

/** The kept list says from when it is as soon as the phone knows that it is offline, and no more once it is back. */
async function seeStaleLists(phone: Phone): Promise<void> {
  const network = (isOffline: boolean) => phone.page.context().setOffline(isOffline);
  const lists = [
    [vaultPage, '示例新厂房'],
    ['/pages/cases/index', '示例新厂房'],
  ] as const;
  for (const [path, proof] of lists) {
    await phone.open(path);
    await phone.see(proof);
    await network(true);
    await phone.see(/没有连上网络。这是 \d\d:\d\d 读到的内容/);
    await network(false);
    await phone.seeNoMore('没有连上网络');
  }
}

async function handIn(phone: Phone): Promise<void> {
  await phone.tap('下一步:上门');
  await phone.tap('下一步:委托');
  await phone.tap('下一步:核对');
  await phone.tap('提交申请');
  await phone.see('已经提交');
}

describe('材料库', () => {
  it('lets a second request go without an upload, and keeps each case’s own version', async () => {
    const phone = await district.phone(applicant, requestPage);
    await phone.type('项目名称', '示例新厂房');
    await phone.type('项目地址', '示例路 6 号');
    await phone.type('总投资', '1200');
    await phone.type('联系人姓名', '示例联系人');
    await phone.type('联系电话', '13900000009');
    await chooseItem(phone);
    await phone.attach('承诺书:选 PDF 等文件', [pdf('承诺书 A.pdf')]);
    await phone.see(/已上传 · \d+ KB/);
    await sayUntilLastYear(phone);
    const expired = /有效期到 \d{4}年.+,已过期,部门不会收/;
    await phone.see(expired);
    await pictures(phone, 'validity');
    await phone.tap('下一步:上门');
    await phone.see(expired);
    await phone.tap('承诺书:不填有效期');
    await phone.tap('承诺书有效期到:没有填');
    await phone.tap('确定');
    await phone.see('今天');
    await handIn(phone);

    await phone.open(requestPage);
    await phone.tap('沿用上次的项目:示例新厂房');
    expect(await phone.field('项目地址').inputValue()).toBe('示例路 6 号');
    expect(await phone.field('总投资').inputValue()).toBe('1200');
    await chooseItem(phone);
    await phone.see(/来自材料库:今天上传,有效期到今天/);
    await phone.see('承诺书 A.pdf');
    await pictures(phone, 'request');
    await handIn(phone);

    await phone.open(vaultPage);
    await phone.see('示例新厂房');
    await phone.tap('承诺书');
    await phone.see('第 1 版 · 最新');
    expect((await phone.words()).match(/示例新厂房\(\d{8}-\d{5}\)/g)).toHaveLength(2);
    await phone.tap('上传新版本');
    await phone.attach('承诺书:选 PDF 等文件', [pdf('承诺书 B.pdf')]);
    await phone.see(/已上传 · \d+ KB/);
    await phone.tap('保存为新版本');
    await phone.see('第 2 版 · 最新');
    await phone.see('还没有办件用过。');
    expect(phone.problems).toEqual([]);
    await seeStaleLists(phone);
    await phone.close();
  });

  it('saves no paper without the pages that are still on their way, unless told to', async () => {
    const caller = await Caller.of({ url: district.cloud.url, identity: applicant });
    const me = await caller.query<{ enterprises: { enterpriseId: string }[] }>('applicant', 'me.get');
    const newPaper = `/packages/papers/pages/newPaper/index?enterpriseId=${me.enterprises[0]?.enterpriseId}`;
    const phone = await district.phone(applicant, newPaper);
    let sent = 0;
    await phone.page.route('**/upload?*', (route) => (sent++ === 0 ? route.continue() : undefined));
    await phone.type('材料名称', '示例厂房租约');
    await phone.attach('材料文件:选 PDF 等文件', [pdf('lease A.pdf'), pdf('lease B.pdf')]);
    await phone.see('已传 1 / 2');
    await phone.tap('存入材料库');
    await phone.see(/^lease [AB]\.pdf还没有传上,保存后不会包括它们。$/);
    await phone.tap('去补传');
    await phone.tap('存入材料库');
    await phone.tap('仍然保存');
    await phone.see('第 1 版 · 最新');

    await phone.open(newPaper);
    await phone.see('存入材料库');
    expect(await phone.words()).not.toMatch(/lease [AB]\.pdf/);
    expect(phone.problems).toEqual([]);
    await phone.close();
  });

  it('shows the specialist that a newer version is there, and changes nothing before it is taken', async () => {
    const demo = await district.agencyCase('示例换版项目', ['investmentFiling']);
    await demo.accept();
    await demo.assign();
    const { caseId } = demo;
    const caller = await Caller.of({ url: district.cloud.url, identity: applicant });
    const upload = (name: string) =>
      caller.upload('applicant', { name, bytes: paperPdf(name.slice(-5)), owner: { caseId } });
    const material = { materialId: 'commitmentLetter', name: '承诺书' };
    await demo.applicantDoes('SubmitMaterial', { ...material, fileIds: [await upload('承诺书 1.pdf')] });
    const { enterprises } = await caller.query<{ enterprises: { enterpriseId: string }[] }>(
      ...(['applicant', 'me.get'] as const),
    );
    const want = {
      enterpriseId: enterprises[0]?.enterpriseId,
      projectName: '示例换版项目',
      materialIds: ['commitmentLetter'],
    };
    const { offers } = await caller.query<{ offers: { paperId: string }[] }>(
      ...(['applicant', 'vault.offers', want] as const),
    );
    const newer = { fileIds: [await upload('承诺书 2.pdf')], validUntil: null };
    await caller.command('applicant', 'vault.addVersion', { paperId: offers[0]?.paperId, ...newer });

    const phone = await district.phone(
      'demo-specialist',
      `/packages/staff/pages/case/index?caseId=${caseId}`,
    );
    await phone.tap('材料');
    await phone.see('材料库第 1 版');
    await phone.see('企业今天更新了这份材料(第 2 版)。');
    await phone.see('承诺书 2.pdf');
    await pictures(phone, 'newer');
    await phone.tap('承诺书:换用新版');
    await phone.tap('换用');
    await phone.see('材料库第 2 版');
    await phone.seeNoMore('企业今天更新了这份材料');
    expect(phone.problems).toEqual([]);
    await phone.close();
  });

  it('says where an original is, with whom and until when', async () => {
    const dueBackOn = addDays({ day: dayOf(new Date().toISOString()), days: 14 });
    const demo = await district.agencyCase('示例原件项目', ['investmentFiling']);
    await demo.accept();
    await demo.assign();
    const papers = [{ name: '土地出让合同', kind: 'original', count: 1, dueBackOn }];
    await demo.specialistDoes('RecordVisit', { place: '示例路', note: '', papers });

    const staff = await district.phone(
      'demo-specialist',
      `/packages/visit/pages/handover/index?caseId=${demo.caseId}&task=return`,
    );
    await staff.tap('土地出让合同:转交部门');
    await staff.type('部门', '示例规划局');
    await staff.tap('登记转交');
    await staff.see('示例规划局,今天转交');
    await pictures(staff, 'loan');
    await staff.close();

    const phone = await district.phone(applicant, vaultPage);
    await phone.tap('原件在哪里');
    await phone.see('现在在:示例规划局,今天转交');
    await phone.see('土地出让合同 1 份');
    await phone.see(/在谁那里:示例专员甲 · .+/);
    await phone.see(/还剩 \d+ 个工作日/);
    await pictures(phone, 'originals');
    await phone.tap('示例原件项目:打开办件');
    await phone.see(/轮到/);
    expect(phone.problems).toEqual([]);
    await phone.close();
  });
});

/** For a person to look at; written only where a folder is named. */
async function pictures(phone: Phone, name: string): Promise<void> {
  const folder = process.env.PICTURES_DIR;
  if (folder !== undefined) await phone.screenshot({ folder, name: `vault-${name}` });
}
