import { Phone as Caller } from '../../../config/demo/Phone';
import type { CaseView } from '../../../src/domain/agencyCase/CaseView';

/** What the demo's first enterprise keeps, by name. */
interface Found {
  readonly paperIds: Readonly<Record<string, string>>;
}

/** One page with someone to whom it has something to say. */
export interface DemoPage {
  readonly route: string;
  readonly identity: string;
  /** Whose case is shown; the answer is its part of the query. */
  readonly project?: string;
  /** The rest of the query, or the part that is known only from the case. */
  readonly more?: string | ((view: CaseView, found: Found) => string);
  /** The project whose complaint is shown. */
  readonly complaintOf?: string;
  /** Which article is shown, by its title. */
  readonly article?: string;
  /** Words that prove that the page is there. */
  readonly proof: string | RegExp;
}

const applicant = 'demo-applicant';
const specialist = 'demo-specialist';
const group = 'demo-supervisor';

const ofApplicant = (page: string) => ({
  route: `packages/applicant/pages/${page}/index`,
  identity: applicant,
});
const ofAnswers = (page: string) => ({
  route: `packages/answers/pages/${page}/index`,
  identity: applicant,
});
const ofAsking = (page: string) => ({ route: `packages/asking/pages/${page}/index`, identity: specialist });
const ofFiling = (page: string) => ({ route: `packages/filing/pages/${page}/index`, identity: specialist });
const ofGuide = (page: string) => ({ route: `packages/guide/pages/${page}/index`, identity: 'visitor' });
const ofResults = (page: string) => ({ route: `packages/results/pages/${page}/index`, identity: applicant });
const ofVoice = (page: string) => ({ route: `packages/voice/pages/${page}/index`, identity: applicant });
const ofTeam = (page: string) => ({ route: `packages/team/pages/${page}/index`, identity: applicant });
const ofStaff = (page: string) => ({ route: `packages/staff/pages/${page}/index`, identity: specialist });
const ofVisit = (page: string) => ({ route: `packages/visit/pages/${page}/index`, identity: specialist });
const ofDistrict = (page: string) => ({ route: `packages/district/pages/${page}/index`, identity: group });
const ofPublicity = (page: string) => ({
  route: `packages/publicity/pages/${page}/index`,
  identity: group,
});
const ofGroup = (page: string) => ({ route: `packages/supervisor/pages/${page}/index`, identity: group });

const ofMandate = (scope: string) => ({
  route: 'packages/mandate/pages/mandate/index',
  more: `&scope=${scope}`,
});

/** Every page of the app in the demo's district, some of them for two roles; the accessibility test wants them whole. */
export const demoPages: readonly DemoPage[] = [
  { route: 'pages/home/index', identity: applicant, proof: '待您处理' },
  { route: 'pages/cases/index', identity: applicant, proof: '二期厂房新建' },
  { route: 'pages/messages/index', identity: applicant, proof: '未读' },
  { route: 'pages/mine/index', identity: specialist, proof: '示例专员甲' },
  { ...ofGuide('guide'), proof: '帮办和代办有什么不同' },
  { ...ofGuide('choose'), proof: '要办哪些事项,您清楚吗?' },
  { ...ofGuide('fees'), proof: '仍由企业缴纳的法定费用' },
  { ...ofGuide('items'), proof: '立项用地规划许可' },
  { ...ofGuide('item'), more: '?itemId=landUsePermit', proof: '要交的材料' },
  { ...ofGuide('people'), proof: '示例专员乙' },
  { ...ofGuide('articles'), proof: '帮代办收费吗?' },
  { ...ofGuide('article'), article: '帮代办收费吗?', proof: '依据' },
  { ...ofGuide('search'), more: '?words=%E8%A7%84%E5%88%92', proof: '建设用地规划许可证' },
  { ...ofGuide('routeMap'), proof: /路线图/ },
  { ...ofTeam('enterprise'), proof: '统一社会信用代码' },
  { ...ofApplicant('request'), proof: '项目名称' },
  { ...ofTeam('settings'), proof: '跟随系统' },
  { ...ofApplicant('case'), project: '二期厂房新建', proof: '我的申请' },
  {
    ...ofAnswers('correction'),
    project: '二期厂房新建',
    more: ({ agencyCase }) => `&correctionId=${agencyCase.corrections[0]?.correctionId ?? ''}`,
    proof: /请在.*补正 2 份材料/,
  },
  {
    ...ofAnswers('inquiry'),
    project: '员工宿舍新建',
    more: ({ agencyCase }) => `&inquiryId=${agencyCase.inquiries[0]?.inquiryId ?? ''}`,
    proof: '提交回答',
  },
  { ...ofAnswers('urge'), project: '二期厂房新建', proof: '以前的催办' },
  {
    ...ofAnswers('meeting'),
    project: '二期厂房新建',
    more: ({ agencyCase }) => `&meetingId=${agencyCase.meetings[0]?.meetingId ?? ''}`,
    proof: '加入日历',
  },
  { ...ofAsking('inquiry'), project: '员工宿舍新建', proof: '还可以怎样回答' },
  {
    ...ofAsking('urge'),
    project: '二期厂房新建',
    more: ({ agencyCase }) => `&urgeId=${agencyCase.urges[0]?.urgeId ?? ''}`,
    proof: '答复企业',
  },
  { ...ofAsking('meeting'), project: '二期厂房新建', proof: '谁参加,带什么' },
  {
    ...ofAnswers('handover'),
    project: '员工宿舍新建',
    more: ({ agencyCase }) => `&handoverId=${agencyCase.handoverLists[0]?.handoverId ?? ''}`,
    proof: '请逐项核对',
  },
  { ...ofResults('results'), proof: '精密零件车间技改' },
  {
    ...ofResults('certificate'),
    project: '精密零件车间技改',
    more: '&scope=applicant',
    proof: '签收单',
  },
  {
    ...ofResults('receipt'),
    project: '研发楼节能审查',
    more: ({ agencyCase }) => `&deliveryId=${agencyCase.deliveries[0]?.deliveryId ?? ''}`,
    proof: '待签收',
  },
  { route: 'packages/papers/pages/vault/index', identity: applicant, proof: '公司章程' },
  {
    route: 'packages/papers/pages/vault/index',
    identity: applicant,
    more: '?tab=originals',
    proof: '原土地证 1 份',
  },
  {
    route: 'packages/papers/pages/paper/index',
    identity: applicant,
    project: '二期厂房新建',
    more: (_, { paperIds }) => `&paperId=${paperIds['营业执照'] ?? ''}`,
    proof: '快到期',
  },
  {
    route: 'packages/papers/pages/newPaper/index',
    identity: applicant,
    project: '二期厂房新建',
    more: ({ agencyCase }) => `&enterpriseId=${agencyCase.enterprise.enterpriseId}`,
    proof: '用在哪里',
  },
  { ...ofApplicant('rating'), project: '一号厂房屋顶光伏', proof: '这次服务怎么样' },
  { ...ofVoice('complaints'), proof: '我要投诉' },
  { ...ofVoice('complain'), proof: '投诉哪个办件的服务' },
  { ...ofVoice('complain'), project: '二期厂房新建', proof: '发生了什么' },
  { ...ofVoice('complaint'), complaintOf: '二期厂房新建', proof: '撤回投诉' },
  {
    ...ofVoice('complaint'),
    identity: 'demo-applicant-2',
    complaintOf: '中央厨房开工',
    proof: '对答复满意吗',
  },
  { ...ofStaff('join'), identity: 'newcomer', proof: '邀请码' },
  { ...ofStaff('queue'), identity: 'demo-window', proof: '冷链中心新建' },
  { ...ofStaff('cases'), proof: '检测实验室' },
  { ...ofStaff('case'), project: '二期厂房新建', proof: '送达 1 份结果' },
  { ...ofStaff('case'), identity: 'demo-window', project: '冷链中心新建', proof: '不予受理' },
  { ...ofStaff('counter'), identity: 'demo-window', proof: '企业选择的服务方式' },
  { ...ofStaff('assign'), identity: 'demo-window', project: '分拨中心道路开口', proof: '由谁来服务' },
  { ...ofVisit('visit'), project: '检测实验室', proof: '交接清单' },
  { ...ofVisit('handover'), project: '二期厂房新建', more: '&task=return', proof: '归还的原件' },
  { ...ofFiling('item'), project: '二期厂房新建', more: '&itemId=energyReview', proof: '部门的决定' },
  { ...ofFiling('correction'), project: '二期厂房新建', more: '&itemId=energyReview', proof: '补正期限' },
  { ...ofResults('delivery'), identity: specialist, project: '二期厂房新建', proof: '怎样送达' },
  { ...ofVisit('assistance'), project: '二期厂房新建', more: '&task=report', proof: '关于哪个事项' },
  { ...ofGroup('setup'), identity: 'newcomer', proof: '启用码' },
  { ...ofGroup('overview'), proof: '需要您处理' },
  { ...ofGroup('cases'), proof: '未结束' },
  { ...ofGroup('case'), project: '速冻库扩建', proof: '登记差评整改' },
  { ...ofGroup('followUps'), proof: '分拣中心备案' },
  { ...ofGroup('followUp'), project: '分拣中心备案', proof: '这次回访' },
  { ...ofGroup('ratings'), proof: '不满意,待整改' },
  { ...ofGroup('complaints'), proof: '二期厂房新建' },
  { ...ofGroup('complaint'), complaintOf: '二期厂房新建', proof: '还没有指定办理人' },
  { ...ofGroup('rules'), proof: '服务承诺' },
  { ...ofDistrict('templates'), proof: '材料补正通知' },
  { ...ofDistrict('ratingTags'), proof: '企业看到的' },
  { ...ofDistrict('papers'), proof: '容缺受理承诺书' },
  { ...ofDistrict('paper'), more: '?paperId=authorisationLetter', proof: '怎样算合格' },
  { ...ofDistrict('catalogue'), proof: '企业投资项目备案' },
  { ...ofDistrict('catalogueItem'), more: '?itemId=landUsePermit', proof: '基本情况' },
  { ...ofDistrict('catalogueQuestion'), more: '?questionId=land', proof: '可以选几个' },
  { ...ofDistrict('catalogueCheck'), proof: '没有要改正的。' },
  { ...ofDistrict('catalogueVersions'), proof: '历史版本' },
  { ...ofGroup('comparison'), proof: '无服务的数据' },
  { ...ofGroup('staff'), proof: '邀请人员' },
  { ...ofGroup('assign'), project: '二期厂房新建', proof: '改派原因' },
  { ...ofMandate('applicant'), identity: applicant, project: '二期厂房新建', proof: '终止委托' },
  { ...ofMandate('applicant'), identity: 'demo-applicant-2', project: '检测实验室', proof: '阅读全文' },
  { route: 'packages/mandate/pages/signing/index', identity: applicant, proof: '没有待签的委托书' },
  { ...ofMandate('workbench'), identity: specialist, project: '检测实验室', proof: '登记纸质委托书' },
  {
    route: 'packages/team/pages/team/index',
    identity: applicant,
    more: ({ agencyCase }) => `&enterpriseId=${agencyCase.enterprise.enterpriseId}`,
    project: '二期厂房新建',
    proof: '示例同事甲',
  },
  {
    route: 'packages/team/pages/join/index',
    identity: 'newcomer',
    more: '?token=from-nowhere',
    proof: '不能用这个邀请加入',
  },
  { route: 'packages/team/pages/phone/index', identity: applicant, proof: '现在的号码' },
  { route: 'packages/team/pages/privacy/index', identity: applicant, proof: '还没有用到,也没有问过您。' },
  { route: 'packages/team/pages/claims/index', identity: 'demo-window', proof: '核对无误,确认' },
  { ...ofPublicity('articles'), proof: '帮代办收费吗?' },
  { ...ofPublicity('editor'), article: '帮代办收费吗?', proof: '第 1 版已发布' },
  { ...ofPublicity('versions'), article: '帮代办收费吗?', proof: '第 1 版' },
  { ...ofPublicity('info'), proof: '仍由企业缴纳的法定费用' },
  {
    route: 'packages/common/pages/plan/index',
    identity: group,
    project: '中央厨房开工',
    more: '&scope=supervision',
    proof: '事项计划',
  },
];

/** Finds the demo's cases by the names of their projects, through the working group, who sees them all. */
export class DemoPaths {
  private constructor(
    private readonly caller: Caller,
    private readonly caseIds: ReadonlyMap<string, string>,
    private readonly found: Found,
  ) {}

  static async of(url: string): Promise<DemoPaths> {
    const caller = await Caller.of({ url, identity: group });
    const { rows } = await caller.query<{ rows: { caseId: string; projectName: string }[] }>(
      'supervision',
      'cases.list',
      { scope: 'all' },
    );
    const caseIds = new Map(rows.map(({ projectName, caseId }) => [projectName, caseId]));
    return new DemoPaths(caller, caseIds, { paperIds: await paperIdsOf(url) });
  }

  /** The page's route with its query, such as `/packages/staff/pages/case/index?caseId=…`. */
  async pathOf({ route, project, complaintOf, article, more = '' }: DemoPage): Promise<string> {
    if (complaintOf !== undefined) return `/${route}?complaintId=${await this.complaintOf(complaintOf)}`;
    if (article !== undefined) return `/${route}?articleId=${await this.articleIdOf(article)}`;
    if (project === undefined) return `/${route}${typeof more === 'string' ? more : ''}`;

    const caseId = this.caseIds.get(project);
    if (caseId === undefined) throw new Error(`the demo has no case of ${project}`);
    return `/${route}?caseId=${caseId}${typeof more === 'string' ? more : more(await this.viewOf(caseId), this.found)}`;
  }

  private async complaintOf(project: string): Promise<string> {
    const { rows } = await this.caller.query<{ rows: { complaintId: string; projectName: string }[] }>(
      'supervision',
      'complaints.list',
      { scope: 'all' },
    );
    const found = rows.find(({ projectName }) => projectName === project);
    if (found === undefined) throw new Error(`the demo has no complaint about ${project}`);
    return found.complaintId;
  }

  private async articleIdOf(title: string): Promise<string> {
    const { rows } = await this.caller.query<{ rows: { articleId: string; title: string }[] }>(
      ...(['applicant', 'articles.list', { words: title }] as const),
    );
    const found = rows.find((row) => row.title === title);
    if (found === undefined) throw new Error(`the demo has no article ${title}`);
    return found.articleId;
  }

  private async viewOf(caseId: string): Promise<CaseView> {
    return (await this.caller.query<{ view: CaseView }>('supervision', 'cases.get', { caseId })).view;
  }
}

async function paperIdsOf(url: string): Promise<Record<string, string>> {
  const caller = await Caller.of({ url, identity: applicant });
  const me = await caller.query<{ enterprises: { enterpriseId: string }[] }>('applicant', 'me.get');
  const search = { enterpriseId: me.enterprises[0]?.enterpriseId };
  const { rows } = await caller.query<{ rows: { name: string; paperId: string }[] }>(
    ...(['applicant', 'vault.list', search] as const),
  );
  return Object.fromEntries(rows.map(({ name, paperId }) => [name, paperId]));
}
