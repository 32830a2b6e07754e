import { DemoCase } from './DemoCase';
import { fillVault } from './fillVault';
import type { District } from './people';

/** A clock in Shanghai on a day, as an ISO instant. */
function at(day: string, clock: string): string {
  return new Date(`${day}T${clock}:00+08:00`).toISOString();
}

/** Makes one case. `visitDay` is a coming working day, 'YYYY-MM-DD'. */
export type Story = (district: District, visitDay: string) => Promise<void>;

const address = '示例区示例大道 1 号';

function agency(name: string, itemIds: string[], visitDay: string) {
  return { mode: 'agency' as const, project: { name, address, investmentWan: 3200 }, itemIds, visitDay };
}

function assist(name: string, question: string, visitDay: string) {
  return {
    mode: 'assist' as const,
    project: { name, address, investmentWan: 800 },
    question,
    visitDay,
  };
}

/** 代办 with its mandate signed, unless the story is about one that is not. */
async function begun(demo: DemoCase, { isSigned = true } = {}): Promise<DemoCase> {
  if (isSigned) await demo.sign();
  await demo.accept();
  return demo.assign();
}

/** A single item from the request to its approval. */
async function granted(district: District, enterprise: number, name: string, day: string): Promise<DemoCase> {
  const demo = new DemoCase(district, enterprise, 2);
  await demo.submit(agency(name, ['investmentFiling'], day));
  await begun(demo);
  await demo.visit({ isConfirmed: true });
  return demo.grant('investmentFiling');
}

/** A single item from the request to the receipt, everything given back. */
async function served(district: District, enterprise: number, name: string, day: string): Promise<DemoCase> {
  const demo = await granted(district, enterprise, name, day);
  await demo.deliver();
  await demo.receive();
  return demo.returnOriginals();
}

/** Oldest first; every status is there, and most kinds of turn. */
export const stories: readonly Story[] = [
  async function closedWithThanks(district, day) {
    const demo = await granted(district, 0, '精密零件车间技改', day);
    await demo.deliver();
    await demo.signReceipt('示例前台');
    await demo.returnOriginals();
    await demo.followUp();
    await demo.rate(5, '专员上门两次就办好了,省心。');
    await demo.supervisorDoes('CloseCase', { note: '' });
  },
  async function badlyRated(district, day) {
    const demo = await served(district, 1, '速冻库扩建', day);
    await demo.followUp();
    await demo.rate(2, '等专员回电话等了两天。');
  },
  async function toBeRated(district, day) {
    const demo = await granted(district, 0, '一号厂房屋顶光伏', day);
    await demo.send({ carrier: '顺丰速运', trackingNumber: 'SF1234567890123' });
    await demo.receive();
    await demo.returnOriginals();
    await demo.followUp();
  },
  async function toBeFollowedUp(district, day) {
    await served(district, 2, '分拣中心备案', day);
  },
  async function resultsToReceive(district, day) {
    const demo = new DemoCase(district, 0, 2);
    await demo.submit(agency('研发楼节能审查', ['investmentFiling', 'energyReview'], day));
    await begun(demo);
    await demo.visit({ isConfirmed: true });
    await demo.grant('investmentFiling', 'energyReview');
    await demo.deliver();
  },
  async function correctionWanted(district, day) {
    const demo = new DemoCase(district, 0, 0);
    const papers = { businessLicence: await fillVault(district, 0, day) };
    const itemIds = ['investmentFiling', 'landUsePermit', 'energyReview'];
    await demo.submit({ ...agency('二期厂房新建', itemIds, day), papers });
    await begun(demo);
    await demo.visit({ isConfirmed: true });
    const contract = { name: '原土地证', kind: 'original', count: 1, dueBackOn: day };
    await demo.specialistDoes('RecordHandover', { direction: 'toSpecialist', papers: [contract] });
    await demo.confirmHandovers();
    await demo.grant('investmentFiling');
    await demo.file('landUsePermit', 'energyReview');
    await demo.specialistDoes('ReportProgress', { words: '用地和节能两项已同时申报。' });
    await demo.specialistDoes('RequestCorrection', {
      itemId: 'landUsePermit',
      dueOn: day,
      wishes: [
        {
          ...{ title: '地形图', explanation: '缺测绘单位盖章,请盖章后重拍。', materialId: 'topographicMap' },
          example: { words: '图框右下角有测绘单位的章,章压住单位名称。', fileIds: [] },
        },
        { title: '授权委托书', explanation: '经办人一栏与身份证不一致。', materialId: 'authorisationLetter' },
      ],
    });
    await demo.applicantDoes('UrgeSpecialist', { words: '预计日期快到了,请问节能审查办到哪一步了?' });
    await demo.specialistDoes('CallMeeting', {
      ...{ title: '用地方案协调会', startsAt: at(day, '14:00'), endsAt: at(day, '15:30') },
      ...{
        place: '政务服务中心 301 会议室',
        people: '项目负责人、设计单位',
        departments: ['规划和自然资源局'],
      },
      ...{ agenda: '1. 地形图补正;2. 用地红线', papers: '总平面图 2 份' },
    });
    await demo.complain('delay', '约好周二上门,改了两次时间也没有提前说。');
  },
  async function withDepartments(district, day) {
    const demo = new DemoCase(district, 1, 1);
    await demo.submit(agency('中央厨房开工', ['constructionPermit', 'wasteDisposal', 'drainagePermit'], day));
    await begun(demo);
    await demo.visit({ isConfirmed: true });
    await demo.file('constructionPermit', 'wasteDisposal', 'drainagePermit');
    await demo.specialistDoes('UrgeDepartment', {
      itemId: 'constructionPermit',
      words: '企业计划下周开工,请按承诺时限办理。',
    });
    await demo.specialistDoes('StopClock', {
      itemId: 'drainagePermit',
      reason: 'expertReview',
      note: '管网方案专家评审,评审后恢复计时。',
      expectedUntil: day,
    });
    await demo.specialistDoes('SendLetter', {
      itemId: 'constructionPermit',
      departmentName: '城市管理局',
      words: '请就施工期间渣土运输路线提出意见。',
      fileIds: [],
    });
    await demo.supervisorDoes('OrderSupervision', {
      words: '请与审批部门会商,向企业说明下周能否开工。',
      dueOn: day,
    });
    const complaintId = await demo.complain('attitude', '问进展时总说“等通知”,没有一次说清楚。');
    await demo.answerComplaint(
      complaintId,
      '已向专员核实,情况属实,向您致歉。今后每三个工作日主动告知一次进展。',
      '请每三个工作日主动向企业说明一次进展。',
    );
  },
  async function handoverToConfirm(district, day) {
    const demo = new DemoCase(district, 0, 0);
    await demo.submit(agency('员工宿舍新建', ['landUsePermit', 'designReview'], day));
    await begun(demo);
    await demo.visit({ isConfirmed: false });
    await demo.specialistDoes('AskInquiry', {
      ...{ words: '宿舍楼的地质勘察做完了吗?', choices: ['做完了', '正在做', '还没有做'] },
      ...{ takes: ['day'], dueOn: day },
    });
  },
  async function adviceGiven(district, day) {
    const demo = new DemoCase(district, 2, 0);
    await demo.submit(assist('智慧仓库选址', '租用厂房改仓库,需要办哪些手续?', day));
    await begun(demo);
    await demo.specialistDoes('RecordAssistance', { kind: 'advice', summary: '已电话说明备案和消防要求。' });
  },
  async function suspendedMandate(district, day) {
    const demo = new DemoCase(district, 2, 0);
    await demo.submit(agency('冷链三期节能审查', ['investmentFiling', 'energyReview'], day));
    await begun(demo);
    await demo.visit({ isConfirmed: true });
    await demo.grant('investmentFiling');
    await demo.applicantDoes('SuspendMandate', { reason: '设备选型要调整,节能报告重做' });
  },
  async function waitingForVisit(district, day) {
    const demo = new DemoCase(district, 1, 0);
    await demo.submit(agency('检测实验室', ['landUsePermit', 'energyReview'], day));
    await begun(demo, { isSigned: false });
  },
  async function waitingForSpecialist(district, day) {
    const demo = new DemoCase(district, 2, 0);
    await demo.submit(agency('分拨中心道路开口', ['roadRelatedWork'], day));
    await demo.accept();
  },
  async function declined(district, day) {
    const demo = new DemoCase(district, 2, 0);
    await demo.submit(assist('门店装修', '门店装修要办施工许可吗?', day));
    await demo.decline('该门店装修投资额低于限额,不需要办理施工许可。');
  },
  async function withdrawn(district, day) {
    const demo = new DemoCase(district, 1, 0);
    await demo.submit(agency('旧厂房改造', ['designReview'], day));
    await demo.applicantDoes('WithdrawCase', { reason: '项目暂缓,之后再申请。' });
  },
  async function justSubmitted(district, day) {
    const demo = new DemoCase(district, 2, 0);
    await demo.submit(agency('冷链中心新建', ['investmentFiling', 'landUsePermit', 'designReview'], day));
  },
  async function askedForAdvice(district, day) {
    const demo = new DemoCase(district, 0, 0);
    await demo.submit(assist('车间夹层', '车间内加建夹层需要重新报规划吗?', day));
  },
];
