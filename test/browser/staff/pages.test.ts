import { loadDemo } from '../../../config/demo/loadDemo';
import { Phone as Caller } from '../../../config/demo/Phone';
import { OpenDistrict } from '../../support/browser/openDistrict';
import { openPhone, type Phone } from '../../support/browser/openPhone';

interface Row {
  readonly caseId: string;
  readonly projectName: string;
}

let district: OpenDistrict;
let caseIds: Readonly<Record<string, string>>;

beforeAll(async () => {
  district = await OpenDistrict.unsettled();
  const { url } = district.cloud;
  await loadDemo({ url, setupCode: 'setup-demo', now: new Date().toISOString() });
  const group = await Caller.of({ url, identity: 'demo-supervisor' });
  const { rows } = await group.query<{ rows: Row[] }>('supervision', 'cases.list', { scope: 'all' });
  caseIds = Object.fromEntries(rows.map(({ projectName, caseId }) => [projectName, caseId]));
});

afterAll(() => district.close());

const phones = new Map<string, Phone>();

/** One phone per person: a new one for each page would cost more than the look. */
async function show(identity: string, path: string): Promise<Phone> {
  const kept = phones.get(identity);
  if (kept !== undefined) {
    await kept.open(path);
    return kept;
  }
  const { browser, cloud } = district;
  const phone = await openPhone({ browser, url: cloud.url, identity, path, width: 320, isLargeText: true });
  phones.set(identity, phone);
  return phone;
}

/** Who, page, whose project, more of the query, and words that prove that the page is there. */
const pages: readonly [string, string, string, string, string][] = [
  ['demo-window', 'staff/pages/queue', '', '', '冷链中心新建'],
  ['demo-window', 'staff/pages/case', '冷链中心新建', '', '不予受理'],
  ['demo-window', 'staff/pages/assign', '分拨中心道路开口', '', '由谁来服务'],
  ['demo-window', 'staff/pages/counter', '', '', '企业选择的服务方式'],
  ['newcomer', 'staff/pages/join', '', '', '邀请码'],
  ['demo-specialist', 'staff/pages/cases', '', '', '检测实验室'],
  ['demo-specialist', 'staff/pages/case', '二期厂房新建', '', '送达 1 份结果'],
  ['demo-specialist', 'visit/pages/visit', '检测实验室', '', '交接清单'],
  ['demo-specialist', 'filing/pages/item', '二期厂房新建', '&itemId=energyReview', '部门的决定'],
  ['demo-specialist', 'filing/pages/correction', '二期厂房新建', '&itemId=energyReview', '补正期限'],
  ['demo-specialist', 'asking/pages/inquiry', '员工宿舍新建', '', '还可以怎样回答'],
  ['demo-specialist', 'asking/pages/meeting', '二期厂房新建', '', '谁参加,带什么'],
  ['demo-specialist', 'visit/pages/handover', '二期厂房新建', '&task=return', '归还的原件'],
  ['demo-specialist', 'results/pages/delivery', '二期厂房新建', '', '怎样送达'],
  ['demo-specialist', 'visit/pages/assistance', '二期厂房新建', '&task=report', '关于哪个事项'],
  ['demo-specialist', 'visit/pages/assistance', '智慧仓库选址', '&task=record', '帮办方式'],
  ['demo-supervisor', 'supervisor/pages/overview', '', '', '需要您处理'],
  ['demo-supervisor', 'supervisor/pages/cases', '', '', '未结束'],
  ['demo-supervisor', 'supervisor/pages/case', '速冻库扩建', '', '登记差评整改'],
  ['demo-supervisor', 'supervisor/pages/followUps', '', '', '分拣中心备案'],
  ['demo-supervisor', 'supervisor/pages/followUp', '分拣中心备案', '', '这次回访'],
  ['demo-supervisor', 'supervisor/pages/ratings', '', '', '不满意,待整改'],
  ['demo-supervisor', 'supervisor/pages/staff', '', '', '邀请人员'],
  ['demo-supervisor', 'supervisor/pages/rules', '', '', '服务承诺'],
  ['demo-supervisor', 'district/pages/catalogue', '', '', '检查并发布'],
  ['demo-supervisor', 'district/pages/catalogueItem', '', '&itemId=eiaForm', '基本情况'],
  ['demo-supervisor', 'district/pages/catalogueItem', '', '&stage=landUse', '阶段的新事项'],
  ['demo-supervisor', 'district/pages/catalogueQuestion', '', '&questionId=kind', '什么时候问'],
  ['demo-supervisor', 'district/pages/catalogueCheck', '', '', '没有要发布的改动'],
  ['demo-supervisor', 'district/pages/catalogueVersions', '', '', '导出和导入'],
  ['demo-supervisor', 'supervisor/pages/comparison', '', '', '无服务的数据'],
  ['demo-specialist-2', 'filing/pages/item', '中央厨房开工', '&itemId=drainagePermit', '专家评审停钟中'],
  ['demo-supervisor', 'supervisor/pages/case', '中央厨房开工', '', '督办:请与审批部门会商'],
  ['demo-specialist', 'common/pages/plan', '二期厂房新建', '&scope=workbench', '事项计划'],
  ['demo-supervisor', 'common/pages/plan', '中央厨房开工', '&scope=supervision', '事项计划'],
  ['demo-supervisor', 'supervisor/pages/assign', '二期厂房新建', '', '改派原因'],
  ['newcomer', 'supervisor/pages/setup', '', '', '启用码'],
];

describe('every page of the staff', () => {
  it.each(pages)(
    'fits the narrowest phone in large text: %s %s %s%s',
    async (identity, page, project, more, proof) => {
      const query = project === '' ? more.replace('&', '?') : `?caseId=${caseIds[project] ?? ''}${more}`;
      const path = `/packages/${page}/index${query}`;
      const phone = await show(identity, path);

      await phone.see(proof);
      expect(await phone.overflow()).toBe(0);
      expect(phone.problems).toEqual([]);
    },
  );

  it('tells a stranger, in a sentence, that a case is not theirs', async () => {
    const { browser, cloud } = district;
    const path = `/packages/staff/pages/case/index?caseId=${caseIds['检测实验室'] ?? ''}`;
    const phone = await openPhone({ browser, url: cloud.url, identity: 'demo-specialist-2', path });
    await phone.see('这个办件由其他专员负责');
    await phone.close();
  });

  it('offers a second try when the connection is gone, and shows the list once it is back', async () => {
    const { browser, cloud } = district;
    const phone = await openPhone({
      browser,
      url: cloud.url,
      identity: 'demo-window',
      path: '/pages/mine/index',
    });
    await phone.see('示例窗口甲');
    await phone.page.route('**/call/**', (route) => route.abort());
    await phone.page.evaluate(() => (location.hash = '/packages/staff/pages/queue/index'));
    await phone.see('没有连上网络');

    await phone.page.unroute('**/call/**');
    await phone.tap('重新读取');
    await phone.see('冷链中心新建');
    await phone.close();
  });
});
