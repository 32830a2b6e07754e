import { readFile } from 'node:fs/promises';
import { OpenDistrict } from '../support/browser/openDistrict';
import type { Phone } from '../support/browser/openPhone';
import { signOnPad } from '../support/browser/signOnPad';
import { unzip } from '../support/unzip';
import type { DemoCase } from '../../config/demo/DemoCase';

const itemIds = ['investmentFiling', 'energyReview'];

let district: OpenDistrict;
let agency: DemoCase;
let applicant: Phone;
let specialist: Phone;

beforeAll(async () => {
  district = await OpenDistrict.settled();
  agency = await district.agencyCase('示例冷库', itemIds);
  await agency.accept();
  await agency.assign();
  await agency.visit({ isConfirmed: true });
  await agency.grant('investmentFiling');
  await agency.specialistDoes('RecordDelivery', {
    ...{ method: 'byPost', carrier: '顺丰速运', trackingNumber: 'SF1234567890123' },
    documents: [{ itemId: 'investmentFiling', name: '备案证', number: '示例 1 号' }],
  });
  const query = `caseId=${agency.caseId}`;
  applicant = await district.phone('demo-applicant', `/packages/applicant/pages/case/index?${query}`);
  specialist = await district.phone('demo-specialist', `/packages/staff/pages/case/index?${query}`);
});

afterAll(() => district.close());

async function agree(phone: Phone): Promise<void> {
  await phone.page.locator('.taro-model__confirm').click();
}

it('looks for a parcel that the enterprise misses, and tells it what came of it', async () => {
  await applicant.tap('签收 1 份结果');
  await applicant.see('SF12 3456 7890 123');
  const link = applicant.page.getByRole('link', { name: '打开顺丰速运官网查询' });
  expect(await link.getAttribute('href')).toMatch(/^https:\/\/www\.sf-express\.com\/.*SF1234567890123$/);
  await applicant.tap('没有收到');
  await applicant.type('情况说明', '前台没有收到');
  await applicant.tap('告诉专员');
  await applicant.see('专员会查快递,再联系您');

  await specialist.tap('处理没收到的快递');
  await specialist.see('企业说没有收到:前台没有收到');
  await specialist.tap('快递公司:邮政 EMS');
  await specialist.type('快递单号', 'EB123456789CS');
  await specialist.tap('处理情况:快递退回,已重新寄出');
  await specialist.tap('告诉企业');
  await specialist.see('轮到企业:签收 1 份结果');

  await applicant.see('EB12 3456 789C S');
  await applicant.seeNoMore('专员会查快递,再联系您');
});

it('takes the signature of the enterprise on its own phone', async () => {
  await applicant.tap('手写签名后签收');
  await applicant.type('签收人', '示例前台');
  await applicant.tap('签收 1 份结果');
  await applicant.see('还没有签名');
  await signOnPad(applicant);
  await applicant.tap('签收 1 份结果');
  await applicant.tap('材料');
  await applicant.see('示例前台签名签收');
});

it('keeps a signature given without a network, and sends it when there is one', async () => {
  await agency.grant('energyReview');
  await agency.specialistDoes('RecordDelivery', {
    method: 'byHand',
    documents: [{ itemId: 'energyReview', name: '节能审查意见', number: '示例 2 号' }],
  });
  const [, delivery] = agency.deliveryIds;
  await specialist.open(
    `/packages/results/pages/delivery/index?caseId=${agency.caseId}&deliveryId=${delivery ?? ''}`,
  );
  await specialist.see('请把手机交给企业的签收人');
  await specialist.type('签收人', '示例门卫');
  await signOnPad(specialist);
  await specialist.page.context().setOffline(true);
  await specialist.tap('签收 1 份结果');
  await agree(specialist);
  await specialist.see('签名已存在这部手机上,联网后自动发送');

  await specialist.page.context().setOffline(false);
  await specialist.seeNoMore('签名已存在这部手机上');
  await applicant.see('示例门卫签名签收');
});

it('keeps every result in one place, and certifies what was received with its signatures', async () => {
  await applicant.tap('这个项目的全部成果');
  await applicant.see('备案证');
  await applicant.see('节能审查意见');
  await applicant.tap('签收单');
  await applicant.see('第 2 次签收');
  await applicant.see('示例门卫手写签名');

  const [download] = await Promise.all([
    applicant.page.waitForEvent('download'),
    applicant.tap('下载签收单(Word)'),
  ]);
  const parts = unzip(await readFile(await download.path()));
  const words = parts.get('word/document.xml')?.toString() ?? '';
  for (const each of ['示例前台手写签名', '示例门卫手写签名', '编号 示例 2 号'])
    expect(words).toContain(each);
  expect([...parts.keys()].filter((name) => name.startsWith('word/media/'))).toHaveLength(2);
  expect(applicant.problems).toEqual([]);
});
