import { CONSENT_VERSION } from '@/components/consent/consentWords';
import { makeCreditCode } from '@/domain/shared/creditCode';
import { OpenDistrict } from '../../support/browser/openDistrict';
import { openPhone, type Phone } from '../../support/browser/openPhone';

const shared = '一号厂房新建';
const hidden = '二号厂房新建';

let district: OpenDistrict;
let owner: Phone;
let colleague: Phone;

beforeAll(async () => {
  district = await OpenDistrict.settled();
  await district.agencyCase(shared, ['investmentFiling']);
  await district.agencyCase(hidden, ['investmentFiling']);
  owner = await district.phone('demo-applicant', '/pages/mine/index');
}, 120_000);

afterAll(() => district.close());

async function answer(phone: Phone, word: string): Promise<void> {
  await phone.page.locator('.taro-modal__foot').getByText(word, { exact: true }).click();
}

it('lets the owner invite a colleague to one project', async () => {
  await owner.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await owner.tap('示例甲精密制造有限公司:谁能看、邀请同事');
  await owner.see('您是管理员');
  await owner.tap('邀请同事');
  await owner.tap('只看选中的项目');
  await owner.tap('生成邀请');
  await owner.see('请至少选择一个项目。');
  await owner.tap(shared);
  await owner.tap('生成邀请');
  await owner.tap('复制邀请链接');
  await owner.see('邀请链接已复制');
  const link = await owner.page.evaluate(() => navigator.clipboard.readText());
  colleague = await district.phone('second-phone', link.slice(link.indexOf('#') + 1));
}, 60_000);

it('tells the colleague from whom it is and for what, before and after joining', async () => {
  await colleague.see('示例甲精密制造有限公司');
  await colleague.see('示例经办人甲邀请您');
  await colleague.see(`加入后您能看:${shared}`);
  await colleague.tap('加入这家企业');
  await colleague.see('请填写姓名。');
  await colleague.type('您的姓名', '示例同事乙');
  await colleague.type('手机号码', '13900000077');
  await colleague.tap('加入这家企业');
  await colleague.see('已加入示例甲精密制造有限公司');
  await colleague.restart();
  await colleague.see('已加入示例甲精密制造有限公司');
  await colleague.tap('看办件');
  await colleague.see(shared);
  expect(await colleague.words()).not.toContain(hidden);
  expect(colleague.problems).toEqual([]);
}, 60_000);

it('lets the owner see who is in, widen, and take away at once', async () => {
  await owner.tap('关闭');
  await owner.see('示例同事乙');
  await owner.see(`只看:${shared}`);
  await owner.tap('示例同事乙:更改或收回');
  await owner.page.getByRole('radio', { name: '全部项目' }).click();
  await owner.tap('保存能看的范围');
  await owner.see('能看的人(2)');
  await owner.seeNoMore(`只看:${shared}`);
  await colleague.open('/pages/cases/index');
  await colleague.see(hidden);

  await owner.tap('示例同事乙:更改或收回');
  await owner.tap('收回权限');
  await answer(owner, '收回');
  await owner.see('已经看不到的人');
  await colleague.open('/pages/mine/index');
  await colleague.see('管理员收回了您看示例甲精密制造有限公司的权限');
  await colleague.open('/pages/cases/index');
  await colleague.seeNoMore(`${shared}|${hidden}`);
  expect(owner.problems).toEqual([]);
}, 60_000);

it('asks for consent only when the number is first needed, and goes on without it', async () => {
  const { browser, cloud } = district;
  const path = '/packages/team/pages/enterprise/index';
  const newcomer = await openPhone({
    browser,
    url: cloud.url,
    identity: 'asked-first',
    path,
    hasAgreed: false,
  });
  await newcomer.type('统一社会信用代码', makeCreditCode('91500000MA5CNTT01'));
  await newcomer.type('企业名称', '示例征询企业有限公司');
  await newcomer.type('您的姓名', '示例经办人己');
  await newcomer.type('联系电话', '13900000088');
  await newcomer.tap('绑定企业');
  await newcomer.see('需要保存您的手机号');
  await newcomer.tap('不同意');
  await newcomer.see('到综合窗口当面办理');
  await newcomer.restart();
  expect(await newcomer.field('企业名称').inputValue()).toBe('示例征询企业有限公司');
  await newcomer.tap('绑定企业');
  await newcomer.tap('同意');
  await newcomer.see('等待窗口确认');

  await newcomer.open('/packages/team/pages/privacy/index');
  await newcomer.see(`同意(说明第 ${CONSENT_VERSION} 版)`);
  await newcomer.tap('手机号:撤回同意');
  await newcomer.see('绑定还在等窗口核对,窗口可能要联系您;核对后自动删除。');
  await newcomer.see('不能再在手机上提交新的申请');
  await newcomer.tap('撤回并删除');
  await newcomer.see(`不同意(说明第 ${CONSENT_VERSION} 版)`);
  expect(newcomer.problems).toEqual([]);
}, 60_000);

it('tells somebody whose binding was sent back why, on the form that puts it right', async () => {
  const name = '示例征询企业有限公司';
  // Whoever has closed WeChat's messages reads of it inside, and is phoned by the window.
  await district.cloud.orderFault({ api: 'subscribeMessage.send', code: 43107, times: 5 });
  const window = await district.phone('demo-window', '/packages/team/pages/claims/index');
  await window.tap(`${name}:退回`);
  await window.tap('常见原因:电话联系不上您,请核对号码后重新绑定,或带营业执照到综合窗口。');
  await window.page.locator('.action-sheet').getByText('退回', { exact: true }).click();
  await window.see('没有待确认的企业');
  await district.cloud.runTimer('sweep', 'outbox');

  const newcomer = await district.phone('asked-first', '/pages/messages/index');
  await newcomer.tap('企业绑定核对结果通知');
  await newcomer.see('上次的绑定没有通过');
  await newcomer.see('电话联系不上您,请核对号码后重新绑定');
  const filled = ['统一社会信用代码', '企业名称', '您的姓名'].map((label) =>
    newcomer.field(label).inputValue(),
  );
  expect(await Promise.all(filled)).toEqual([makeCreditCode('91500000MA5CNTT01'), name, '示例经办人己']);
  expect(newcomer.problems).toEqual([]);

  await window.open('/packages/team/pages/claims/index');
  await window.see(`请打电话告知:${name}`);
  await window.tap('示例经办人己:已电话告知');
  await window.see('没有待确认的企业');
  expect(window.problems).toEqual([]);
}, 60_000);
