import { readFile } from 'node:fs/promises';
import type { DemoCase } from '../../config/demo/DemoCase';
import { OpenDistrict } from '../support/browser/openDistrict';
import type { Phone } from '../support/browser/openPhone';

const question = '施工现场通电了吗?';
const specialistCase = (demo: DemoCase) => `/packages/staff/pages/case/index?caseId=${demo.caseId}`;

let district: OpenDistrict;
let demo: DemoCase;
let enterprise: Phone;
let specialist: Phone;

beforeAll(async () => {
  district = await OpenDistrict.settled();
  demo = await district.agencyCase('示例面粉厂', ['investmentFiling']);
  await demo.accept();
  await demo.assign();
  await demo.visit({ isConfirmed: true });
  enterprise = await district.phone(
    'demo-applicant',
    `/packages/applicant/pages/case/index?caseId=${demo.caseId}`,
  );
  specialist = await district.phone('demo-specialist', specialistCase(demo));
});
afterAll(() => district.close());

describe('a question between two phones', () => {
  it('is asked with ready answers', async () => {
    await specialist.tap('更多');
    await specialist.tap('向企业提问');
    await specialist.tap('发给企业');
    await specialist.see('请填写问题');
    await specialist.type('问题', question);
    await specialist.tap('常用答案:是 / 否');
    await specialist.tap('发给企业');
    await specialist.see(`等企业回答:${question}`);
  });

  it('is the enterprise’s turn, and one tap at the top of the case answers it', async () => {
    await enterprise.see(/轮到您:请在.*回答 1 个问题/);
    await enterprise.tap(`${question} 回答:是`);
    await enterprise.see('您已回答');
    await enterprise.seeNoMore('轮到您');
  });

  it('may be answered otherwise until the specialist has taken note of it', async () => {
    await enterprise.tap(`${question}:改答案`);
    await enterprise.tap('否');
    await enterprise.tap('改为这个回答');
    await enterprise.see('专员看到之前都可以改。');

    await specialist.see(`${question} 企业答:否`);
    await specialist.tap(`${question} 企业答:否:看回答`);
    await specialist.tap('知道了');
    await enterprise.seeNoMore('您已回答');
  });
});

describe('an urge between two phones', () => {
  it('goes out with a reason, and says until when it will be answered', async () => {
    await enterprise.tap('专员:催办');
    await enterprise.tap('提交催办');
    await enterprise.see('请填写催办原因');
    await enterprise.tap('常用原因:材料已经交齐,请问什么时候申报?');
    await enterprise.tap('提交催办');
    await enterprise.see(/专员应在.*答复,还剩 1 个工作日/);
    await enterprise.see('今天已经催过,明天可以再催。');
  });

  it('stands on top of the specialist’s day, and one form answers it', async () => {
    await specialist.open('/packages/staff/pages/cases/index');
    await specialist.see(/企业催办,请答复/);
    await specialist.tap('示例面粉厂');
    await specialist.tap('企业催办:材料已经交齐,请问什么时候申报?:答复催办');
    await specialist.type('催办答复', '今天下午申报,预计明天批出。');
    await specialist.tap('答复企业');
    await specialist.seeNoMore('答复催办');
    await enterprise.see(/答复:今天下午申报,预计明天批出。/);
  });
});

describe('a meeting between two phones', () => {
  it('is called with what it is about', async () => {
    await specialist.tap('更多');
    await specialist.tap('召集会议');
    await specialist.type('会议名称', '方案协调会');
    await specialist.type('地点或链接', '示例区政务中心 301');
    await specialist.type('会议议程', '方案调整');
    await specialist.tap('发出邀请');
    await specialist.see(/会议:方案协调会,.*等企业答复/);
  });

  it('gives the enterprise a calendar entry', async () => {
    await enterprise.tap('答复会议邀请:方案协调会');
    await enterprise.see('示例区政务中心 301');
    const [download] = await Promise.all([
      enterprise.page.waitForEvent('download'),
      enterprise.tap('加入日历'),
    ]);
    expect(download.suggestedFilename()).toMatch(/^\d{4}-\d\d-\d\d-1400\.ics$/);
    const text = await readFile(await download.path(), 'utf8');
    expect(text).toMatch(/^BEGIN:VCALENDAR\r\n/);
    expect(text).toContain('SUMMARY:方案协调会\r\n');
    expect(text).toMatch(/DTSTART:\d{8}T060000Z\r\n/);
  });

  it('is accepted, and the specialist sees it', async () => {
    await enterprise.tap('参加');
    await enterprise.see('您已答复:参加。有变化可以改。');
    await specialist.see(/会议:方案协调会,.*参加/);
  });
});
