import { OpenDistrict } from '../../support/browser/openDistrict';
import type { Phone } from '../../support/browser/openPhone';

const overview = '/packages/supervisor/pages/overview/index';
let district: OpenDistrict;
let group: Phone;

async function servedCase(name: string) {
  const served = await district.assistCase(name, '需要办哪些手续?');
  await served.accept();
  await served.assign();
  await served.specialistDoes('RecordAssistance', { kind: 'advice', summary: '已说明。' });
  return served.specialistDoes('FinishAssistance', { summary: '问题已解决。' });
}

beforeAll(async () => {
  district = await OpenDistrict.unsettled();
  group = await district.phone('demo-supervisor', '/packages/supervisor/pages/setup/index');
});

afterAll(() => district.close());

describe('the working group', () => {
  it('is claimed once with the right code', async () => {
    await group.type('启用码', '不对的码');
    await group.type('姓名', '示例组长甲');
    await group.type('手机号码', '13900000030');
    await group.tap('启用工作组');
    await group.see('启用码不对');

    await group.type('启用码', 'setup-demo');
    await group.tap('启用工作组');
    await group.see('现在没有要处理的');
  });

  it('invites a colleague, who joins with the code and stands in the list of staff', async () => {
    await group.tap('人员与邀请');
    await group.tap('邀请人员');
    await group.tap('帮代办专员');
    await group.tap('生成邀请码');
    await group.see('请选择专员所在的部门');
    await group.tap('水利局');
    await group.tap('生成邀请码');
    const shown = await group.page.getByText(/^[2-9A-Z]{5} [2-9A-Z]{5}$/).innerText();

    const newcomer = await district.phone('new-specialist', '/packages/staff/pages/join/index');
    await newcomer.type('邀请码', shown.replace(' ', '').toLowerCase());
    await newcomer.type('姓名', '示例专员丁');
    await newcomer.type('手机号码', '13900000066');
    await newcomer.tap('加入');
    await newcomer.see('手上没有在办的办件');

    await group.tap('关闭');
    await group.see('示例专员丁');
    await group.see('帮代办专员 · 水利局');
  });

  it('sees a number become a list, and gives a case to another specialist only with a reason', async () => {
    await district.settle();
    const unlucky = await district.agencyCase('示例冷库', ['energyReview']);
    await unlucky.accept();
    await unlucky.assign();

    await group.open(overview);
    await group.tap('已受理');
    await group.see('只看:已受理');
    await group.tap('示例冷库');
    await group.tap('改派专员');
    await group.tap('示例专员丁');
    await group.tap('改派');
    await group.see('请写明改派原因');
    await group.type('改派原因', '原专员岗位调整。');
    await group.tap('改派');
    await group.see('轮到示例专员丁');
  });

  it('does not let a follow-up go half filled in, and notes a whole one', async () => {
    await servedCase('示例仓库');
    await group.open(overview);
    await group.tap('回访');
    await group.tap('示例仓库');
    await group.tap('已接通');
    await group.tap('登记回访');
    await group.see('还有 9 个问题没有记录');

    const yes = group.page.getByText('是', { exact: true }).filter({ visible: true });
    for (let place = 0; place < 5; place += 1) await yes.nth(place).click();
    for (const question of ['业务水平', '服务态度', '办事速度', '廉洁自律'])
      await group.tap(`${question}:较好`);
    await group.tap('登记回访');
    await group.see('没有待回访的办件');
  });

  it('marks a bad rating until what was done about it is written down, and then closes the case', async () => {
    const unhappy = await servedCase('示例展厅');
    await unhappy.followUp();
    await unhappy.rate(2, '等回电等了两天。');

    await group.open(overview);
    await group.tap('企业评价');
    await group.see('不满意,待整改');
    await group.tap('示例展厅');
    await group.tap('登记差评整改');
    await group.type('整改情况', '已回访致歉,约定当日回电。');
    await group.type('回电人', '示例组长');
    await group.page.locator('.action-sheet').getByText('登记差评整改').last().click();
    await group.see('不满意,已整改');

    await group.tap('办结');
    await group.page.locator('.action-sheet').getByText('办结', { exact: true }).last().click();
    await group.page.locator('.taro-model__confirm').click();
    await group.see('这个办件已经结束');
    expect(group.problems).toEqual([]);
  });
});
