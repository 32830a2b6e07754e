import type { DemoCase } from '../../config/demo/DemoCase';
import { OpenDistrict } from '../support/browser/openDistrict';
import type { Phone } from '../support/browser/openPhone';
import { waitUntil } from '../support/weapp/waitUntil';

const project = '示例展厅';
const complaintWords = '要我们另外付跑腿费。';
let district: OpenDistrict;
let served: DemoCase;
let enterprise: Phone;
let group: Phone;
let specialist: Phone;

beforeAll(async () => {
  district = await OpenDistrict.settled();
  served = await district.assistCase(project, '需要办哪些手续?');
  await served.accept();
  await served.assign();
  await served.specialistDoes('RecordAssistance', { kind: 'advice', summary: '已说明。' });
  await served.specialistDoes('FinishAssistance', { summary: '问题已解决。' });
  await served.followUp();
  const { caseId } = served;
  [enterprise, group, specialist] = await Promise.all([
    district.phone('demo-applicant', `/packages/applicant/pages/rating/index?caseId=${caseId}`),
    district.phone('demo-supervisor', `/packages/supervisor/pages/case/index?caseId=${caseId}`),
    district.phone('demo-specialist', `/packages/staff/pages/case/index?caseId=${caseId}`),
  ]);
});
afterAll(() => district.close());

async function agree(word: string): Promise<void> {
  await group.page.locator('.taro-modal__foot').getByText(word, { exact: true }).click();
}

async function sendInSheet(word: string): Promise<void> {
  await group.page.locator('.action-sheet').getByText(word, { exact: true }).last().click();
}

/** What the specialist reads of the case now, loaded anew. */
async function readBySpecialist(proof: string): Promise<string> {
  await specialist.open(`/packages/staff/pages/case/index?caseId=${served.caseId}`);
  await specialist.see(proof);
  return specialist.words();
}

/** A function believes for five seconds what it read of the district's tables. */
async function rateWhere(words: string): Promise<void> {
  await waitUntil({
    attempt: async () => {
      await enterprise.open(`/packages/applicant/pages/rating/index?caseId=${served.caseId}`);
      await enterprise.see('这次服务怎么样?');
      await enterprise.tap('整体满意度:满意');
      await enterprise.see('响应及时');
      return (await enterprise.words()).includes(words);
    },
    timeoutMs: 60_000,
    explain: () => `the rating page never offered ${words}`,
  });
}

describe('the tags beside the faces', () => {
  it('are the working group’s: a doubled one is refused, a new one is offered', async () => {
    await group.open('/packages/supervisor/pages/overview/index');
    await group.tap('评价标签');
    await group.tap('添加一个标签');
    await group.type('标签(第 14 个)', '态度好');
    await group.tap('保存标签');
    await group.see('“态度好”已经有了。停用的可以恢复,不用再加一个。');
    await group.see('请选择哪几档满意度会出现这个标签。');
    await group.type('标签(第 14 个)', '夜间也接电话');
    await group.page
      .getByLabel('选了哪些满意度时出现“夜间也接电话”')
      .getByRole('checkbox', { name: '满意', exact: true })
      .click();
    await group.tap('夜间也接电话:上移');
    await group.tap('保存标签');
    await group.seeNoMore('保存标签');
    expect(group.problems).toEqual([]);

    await rateWhere('夜间也接电话');
    await group.open(`/packages/supervisor/pages/case/index?caseId=${served.caseId}`);
  });
});

describe('saying how it was', () => {
  it('the enterprise rates, thinks again, and changes its rating', async () => {
    for (const dimension of ['整体满意度', '服务效率', '服务水平', '服务态度'])
      await enterprise.tap(`${dimension}:满意`);
    await enterprise.tap('响应及时');
    await enterprise.tap('夜间也接电话');
    await enterprise.tap('提交评价');
    await enterprise.see('谢谢您的评价');

    await enterprise.tap('修改评价');
    await enterprise.tap('整体满意度:不满意');
    await enterprise.tap('联系不上');
    await enterprise.type('想说的话', '后来电话一直没有人接。');
    await enterprise.tap('提交修改');
    await enterprise.see(/原评价:满意/);
    await enterprise.see('联系不上');
  });

  it('the working group sees both, and writes down what was done and who phoned', async () => {
    await group.see('不满意,待整改');
    await group.see('响应及时、夜间也接电话');
    await group.tap('登记差评整改');
    await group.type('整改情况', '已约定当日回电。');
    await group.type('回电人', '示例组长甲');
    await sendInSheet('登记差评整改');
    await group.see('不满意,已整改');
  });

  it('the enterprise sees it, is not satisfied, and it goes back', async () => {
    await enterprise.see('整改情况:已约定当日回电。');
    await enterprise.see(/示例组长甲于 今天 回电/);
    await enterprise.tap('仍不满意');
    await enterprise.tap('提交对整改的评价');
    await enterprise.see('请写明哪里还不满意');
    await enterprise.type('意见', '还是没有人回电。');
    await enterprise.tap('提交对整改的评价');
    await enterprise.see('已退回工作组重新整改');
    await group.see('不满意,待整改');
  });

  it('the specialist reads that somebody rated, and nothing else', async () => {
    expect(await readBySpecialist('轮到工作组')).not.toMatch(/满意|整改|联系不上|没有人接/);
  });
});

describe('a complaint', () => {
  it('goes to the working group, with what is missing said first', async () => {
    await enterprise.open(`/packages/applicant/pages/case/index?caseId=${served.caseId}`);
    await enterprise.tap('更多');
    await enterprise.tap('投诉');
    await enterprise.tap('提交投诉');
    await enterprise.see('请选择一类。');
    await enterprise.tap('收费');
    await enterprise.type('发生了什么', complaintWords);
    await enterprise.tap('希望工作组给我回电');
    await enterprise.tap('提交投诉');
    await enterprise.see('待答复');
    await enterprise.see(/还剩 5 个工作日/);
  });

  it('is nowhere on the specialist’s phone', async () => {
    expect(await readBySpecialist('轮到工作组')).not.toMatch(/投诉|跑腿费|转来/);
  });

  it('is answered, and only a part is passed on', async () => {
    await group.open('/packages/supervisor/pages/overview/index');
    await group.tap('企业投诉(1 件待答复)');
    await group.tap(complaintWords);
    await group.see('回电 13900000001');
    await group.tap('答复');
    await group.type('答复', '已核实并责令退还。');
    await sendInSheet('发送答复');
    await agree('发送');
    await group.see('工作组答复');

    await group.tap('转给专员');
    await group.type('转给专员的内容', '服务免费,不得收取任何费用。');
    await sendInSheet('转给专员');
    await agree('转出');
    await group.see(/转给专员:/);
  });

  it('is rated by the enterprise, from its own list', async () => {
    await enterprise.open('/packages/voice/pages/complaints/index');
    await enterprise.tap(complaintWords);
    await enterprise.see('已核实并责令退还。');
    await enterprise.tap('满意');
    await enterprise.tap('提交对答复的评价');
    await enterprise.see('企业满意');
  });

  it('the specialist reads the part that was passed on, and nothing of the complaint', async () => {
    const words = await readBySpecialist('工作组转来的处理意见');
    expect(words).toContain('服务免费,不得收取任何费用。');
    expect(words).not.toMatch(/投诉|跑腿费|责令退还/);
  });

  it('leaves no error on any phone', () => {
    for (const phone of [enterprise, group, specialist]) expect(phone.problems).toEqual([]);
  });
});
