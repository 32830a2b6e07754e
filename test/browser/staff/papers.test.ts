import { paperPdf } from '../../../config/demo/paper';
import { OpenDistrict } from '../../support/browser/openDistrict';
import type { Phone } from '../../support/browser/openPhone';

let district: OpenDistrict;
let specialist: Phone;

const contract = {
  name: '出让合同.pdf',
  mimeType: 'application/pdf',
  buffer: Buffer.from(paperPdf('Land contract')),
};

beforeAll(async () => {
  district = await OpenDistrict.settled();
  const agency = await district.agencyCase('示例冷库', ['landUsePermit']);
  await agency.accept();
  await agency.assign();
  specialist = await district.phone('demo-specialist', '/packages/staff/pages/cases/index');
});

afterAll(() => district.close());

describe('the papers of an item', () => {
  it('takes over what is there, originals with a day to go back', async () => {
    await specialist.tap('示例冷库');
    await specialist.tap('登记上门受理');
    await specialist.tap('授权委托书');
    await specialist.tap('地形图');
    await specialist.tap('项目批文');
    await specialist.tap('登记上门,收 3 种材料');
    await specialist.see('还缺材料:营业执照、国有建设用地使用权出让合同');
  });

  it('lets a secondary paper follow later, a primary one not', async () => {
    await specialist.tap('建设用地规划许可证:办理');
    await specialist.see('容缺后补');
    expect(await specialist.page.getByText('容缺后补', { exact: true }).count()).toBe(1);

    await specialist.tap('容缺后补');
    await specialist.see('承诺时限 5 个工作日,最晚');
    await specialist.tap('登记容缺承诺');
    await specialist.see('企业承诺');
  });

  it('uploads a paper for the enterprise, after which the item can be filed', async () => {
    const missing = specialist.page.locator('.item-paper', { hasText: '国有建设用地使用权出让合同' });
    await missing.getByText('上传', { exact: true }).click();
    await specialist.tap('上传给这个办件');
    await specialist.see('请至少选择一个文件');

    await specialist.page.route('**/upload?*', () => undefined);
    await specialist.attach('国有建设用地使用权出让合同:选 PDF 等文件', [contract]);
    await specialist.see('正在上传');
    await specialist.page.unroute('**/upload?*');
  });

  it('goes on with a file on its way when the app was killed, and keeps one that had arrived', async () => {
    await specialist.restart();
    await specialist.see('已上传');
    await specialist.restart();
    await specialist.see('出让合同.pdf');
    await specialist.tap('取消');
    await specialist.see('不要已填的内容了?');
    await specialist.page.locator('.taro-model__cancel').click();
    await specialist.tap('上传给这个办件');
    await specialist.see('登记后开始计时,承诺 5 个工作日');
    await specialist.type('审批系统受理编号', 'SP-2026-0002');
    await specialist.tap('登记申报');
  });

  it('does not note an approval before the promised paper is there', async () => {
    await specialist.tap('建设用地规划许可证:办理');
    await specialist.see('还有容缺材料没有补齐:营业执照');
    await specialist.tap('登记补齐');
    await specialist.tap('已收到纸质材料,登记补齐');
    await specialist.see('登记批准');
    await specialist.seeNoMore('还有容缺材料没有补齐');
  });

  it('gives originals back on a list of their own', async () => {
    await specialist.back();
    await specialist.tap('更多');
    await specialist.tap('归还 2 种原件');
    await specialist.tap('地形图');
    await specialist.tap('归还 1 种原件');
    await specialist.tap('材料');
    await specialist.see('归还的材料');
    await specialist.see('待企业核对');
    expect(specialist.problems).toEqual([]);
  });
});
