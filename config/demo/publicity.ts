import type { ArticleContent } from '../../src/domain/publicity/Article';
import type { PublicInfo } from '../../src/domain/publicity/PublicInfo';
import type { District } from './people';

interface Desk {
  readonly version: number;
  readonly info: PublicInfo;
  readonly specialists: readonly { readonly accountId: string }[];
}

const plan = '示例区帮代办工作方案(虚构)';
const guide = '公开办事指南,待示例区核定';

/** Of a fictional district. The facts are those of the service and of the shipped catalogue; no figure is made up. */
const articles: readonly ArticleContent[] = [
  {
    category: 'notice',
    title: '示例区帮代办开通线上申请',
    source: plan,
    body: '从现在起,不用到窗口也能申请帮办或代办。\n# 怎么申请\n1. 打开首页,选“我要代办”或“我要帮办”\n2. 填项目和联系人,提交\n3. 综合窗口受理后指派一位专员,由专员联系您\n\n也可以到政务服务中心综合窗口,由窗口人员代您录入。',
  },
  {
    category: 'question',
    title: '帮代办收费吗?',
    source: plan,
    body: '不收费。\n\n专员咨询、填表、申报、催办和送达都不收钱。只有法律法规规定由企业承担的费用,仍由企业自己缴,见“办事指南 → 费用”。\n\n有人以帮代办的名义收费,请告诉工作组。',
  },
  {
    category: 'question',
    title: '帮办和代办有什么区别?',
    source: plan,
    body: '# 帮办\n事由企业自己办。专员讲政策、指导申报和备材料、联系部门、召集会议。\n# 代办\n企业只交材料、收结果。中间由专员上门受理、填表、申报、跟踪催办、送达。\n\n选哪种由企业决定。拿不准的,在“办事指南”里答三个问题。',
  },
  {
    category: 'question',
    title: '材料还差一份,能先受理吗?',
    source: '容缺受理办法(示例)',
    body: '主要材料齐全、只缺次要材料的,可以容缺受理:\n- 企业签一份承诺书,写明什么时候补交\n- 补交的日期不能晚于该事项的承诺时限\n- 到期没有补交,该事项停止办理,会告诉双方\n\n哪些是次要材料,看事项页上标“可容缺”的。',
  },
  {
    category: 'question',
    title: '为什么预计办结的日期会变?',
    source: plan,
    body: '预计日期按承诺时限和以往的经验推算。\n- 部门要专家评审、公示、检测时,时限会停下来,恢复后接着算\n- 材料要补正时,等补正交上才接着走\n- 前面的事项提前或推后,后面的跟着变\n\n每次变化,办件的“计划”页都写着原因。',
  },
  {
    category: 'policy',
    title: '开工一件事:几个许可一张表',
    source: guide,
    body: '施工许可、质量安全监督、消防设计审查、建筑垃圾处置和排水许可,可以用一张表一起申请,合计 3 个工作日(待核定)。\n# 要注意\n- 取得施工许可证后 3 个月内要开工,可以延期两次,每次不超过 3 个月\n- 建设工程规划许可证要先办好',
  },
  {
    category: 'policy',
    title: '并联审批和函告:部门之间怎么配合',
    source: plan,
    body: '两个以上事项可以同时办的,由牵头部门统一受理,一套材料、一张表。\n\n牵头部门要别的部门提意见时,用书面函告;到期没有答复的,视为同意。企业不用自己去各部门问。',
  },
  {
    category: 'experience',
    title: '一次交齐:开工前我们会看这几样',
    source: '',
    body: '来自示例专员的经验:\n1. 各份材料上的项目名称写得一模一样\n2. 盖章压住单位名称,不遮住字\n3. 照片四角都在画面里,没有反光\n4. 图纸的电子版和纸质版是同一版\n\n缺什么会一次告诉您,不会让您跑第二趟。',
  },
];

/** The working group of the demo opens its window to everyone and publishes its first articles. */
export async function tellPublicity({ supervisor }: District): Promise<void> {
  const { version, info, specialists } = await supervisor.query<Desk>('supervision', 'publicity.get');
  const contacts = specialists.map(({ accountId }, place) => ({
    ...{ accountId, duty: '', isListed: true },
    phone: `023-6100000${place + 1}`,
  }));
  const hall = {
    name: '示例区政务服务中心综合窗口(帮代办专区)',
    address: '示例区示例大道 100 号一楼',
    hours: '工作日 9:00–17:00',
    phone: '023-61000000',
  };
  await supervisor.command('supervision', 'publicity.save', { version, info: { ...info, hall, contacts } });

  for (const draft of [...articles].reverse()) {
    const saved = await supervisor.command<object>('supervision', 'articles.saveDraft', {
      revision: 0,
      draft,
    });
    await supervisor.command('supervision', 'articles.publish', saved);
  }
}
