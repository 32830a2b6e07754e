import { makeCreditCode } from '@/domain/shared/creditCode';
import { OpenDistrict } from '../../support/browser/openDistrict';

let district: OpenDistrict;
beforeAll(async () => {
  district = await OpenDistrict.settled();
});
afterAll(() => district.close());

it.each([
  ['成果', '/packages/results/pages/results/index'],
  ['我的投诉', '/packages/voice/pages/complaints/index'],
  ['材料库', '/packages/papers/pages/vault/index'],
])('leads somebody without an enterprise on from %s', async (_name, path) => {
  const phone = await district.phone('newcomer', path);
  await phone.see('还没有绑定企业');
  await phone.tap('绑定企业');
  await phone.see('统一社会信用代码');
  expect(phone.problems).toEqual([]);
  await phone.close();
});

it('leads somebody whose binding still waits on from 材料库', async () => {
  const caller = await district.caller('waiting-member');
  await caller.command('applicant', 'me.bindEnterprise', {
    creditCode: makeCreditCode('91500000MA5WANT01'),
    ...{ enterpriseName: '示例待核企业', myName: '示例经办人', phone: '13900000131' },
  });
  const phone = await district.phone('waiting-member', '/packages/papers/pages/vault/index');
  await phone.see('窗口确认后才能看');
  await phone.tap('我要代办');
  await phone.see('项目名称');
  await phone.close();
});
