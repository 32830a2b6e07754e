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
