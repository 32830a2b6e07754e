import { OpenDistrict } from '../../support/browser/openDistrict';
import type { Phone } from '../../support/browser/openPhone';

let district: OpenDistrict;
let specialist: Phone;

beforeAll(async () => {
  district = await OpenDistrict.settled();
  // Whoever has closed WeChat's messages reads of it inside, and is phoned about what only they can do.
  await district.cloud.orderFault({ api: 'subscribeMessage.send', code: 43107, times: 50 });
  const demo = await district.agencyCase('示例粮库', ['constructionPermit']);
  await demo.accept();
  await demo.assign();
  await demo.visit({ isConfirmed: false });
  await district.cloud.runTimer('sweep', 'outbox');
  specialist = await district.phone('demo-specialist', '/packages/staff/pages/cases/index');
});
afterAll(() => district.close());

describe('a message that WeChat could not deliver', () => {
  it('makes the specialist phone, keeps what was typed, and goes once the call is noted', async () => {
    await specialist.tap('示例粮库');
    await specialist.see('未送达:材料交接确认提醒');
    await specialist.tap('已电话告知');
    await specialist.see(/请填写|至少/);

    await specialist.type('通话情况', '已电话告知清单待核对,企业今天核对');
    await specialist.tap('已电话告知');
    await specialist.seeNoMore('未送达:材料交接确认提醒');
  });

  it('is told to the enterprise inside, where the call is part of what happened', async () => {
    const enterprise = await district.phone('demo-applicant', '/pages/messages/index');
    await enterprise.see('材料交接确认提醒');
    await enterprise.open('/pages/cases/index');
    await enterprise.tap('示例粮库');
    await enterprise.tap('记录');
    await enterprise.see('电话告知');
    await enterprise.close();
  });
});
