import { resolve } from 'node:path';
import type { Browser } from 'playwright-core';
import { paperPdf } from '../../config/demo/paper';
import { settle } from '../../config/demo/people';
import { makeCreditCode } from '@/domain/shared/creditCode';
import { launchBrowser } from '../support/browser/launchBrowser';
import { openPhone, type Phone } from '../support/browser/openPhone';
import { signOnPad } from '../support/browser/signOnPad';
import { startTestCloud, type TestCloud } from '../support/cloud';

let cloud: TestCloud;
let browser: Browser;
let enterprise: Phone;
let window: Phone;
let specialist: Phone;
let group: Phone;

const project = '示例阀门车间';
const commitment = {
  name: '承诺书.pdf',
  mimeType: 'application/pdf',
  buffer: Buffer.from(paperPdf('Commitment')),
};

function phoneOf(identity: string, path?: string): Promise<Phone> {
  return openPhone({ browser, url: cloud.url, identity, ...(path === undefined ? {} : { path }) });
}

beforeAll(async () => {
  cloud = await startTestCloud({ web: resolve(__dirname, '../../dist/h5') });
  await settle({ url: cloud.url, setupCode: 'setup-demo', makeCreditCode });
  browser = await launchBrowser();
  [enterprise, window, specialist, group] = await Promise.all([
    phoneOf('journey-applicant'),
    phoneOf('demo-window', '/packages/staff/pages/queue/index'),
    phoneOf('demo-specialist', '/packages/staff/pages/cases/index'),
    phoneOf('demo-supervisor', '/packages/supervisor/pages/overview/index'),
  ]);
});

afterAll(async () => {
  await browser.close();
  await cloud.close();
});

async function describeProject(): Promise<void> {
  await enterprise.tap('我要代办');
  await enterprise.type('项目名称', project);
  await enterprise.type('项目地址', '示例区示例路 8 号');
  await enterprise.type('联系人姓名', '示例联系人');
  await enterprise.type('联系电话', '13900000077');
  await enterprise.tap('下一步:事项');
  await enterprise.tap('企业投资项目备案');
  await enterprise.see('已选 1 项');
  await enterprise.tap('下一步:材料');
}

async function bindEnterprise(): Promise<void> {
  await enterprise.tap('绑定企业');
  await enterprise.type('统一社会信用代码', '91500000MA5JRN0010');
  await enterprise.type('统一社会信用代码', makeCreditCode('91500000MA5JRN001'));
  await enterprise.see('校验通过');
  await enterprise.type('企业名称', '示例阀门有限公司');
  await enterprise.type('您的姓名', '示例经办人戊');
  await enterprise.type('联系电话', '13900000077');
  await enterprise.tap('绑定企业');
  await enterprise.see('下一步:上门');
}

/** Reads the mandate, adds to it, looks back at the request, names himself and draws a name with the mouse. */
async function signMandate(): Promise<void> {
  await enterprise.tap('阅读并签署');
  await enterprise.tap('修改范围、期限或权限');
  await enterprise.type('其他委托权限', '代为领取图纸');
  await enterprise.back();
  await enterprise.see('委托书已按申请填好');
  await enterprise.tap('阅读并签署');
  await enterprise.see('代为领取图纸');
  await enterprise.tap('经单位授权的经办人');
  const box = await enterprise.page.locator('#mandateSignature').boundingBox();
  if (box === null) throw new Error('there is no pad');
  const { mouse } = enterprise.page;
  for (const row of [0.3, 0.6]) {
    await mouse.move(box.x + box.width * 0.2, box.y + box.height * row);
    await mouse.down();
    await mouse.move(box.x + box.width * 0.8, box.y + box.height * (row + 0.1), { steps: 12 });
    await mouse.up();
  }
  await enterprise.tap('我已阅读委托书全文,同意签署');
  await enterprise.tap('签署委托书');
  await enterprise.see('提交申请时一起交');
}

/** Agrees to the question in the middle of the page. */
async function agree(phone: Phone, word: string): Promise<void> {
  await phone.page.locator('.taro-modal__foot').getByText(word, { exact: true }).click();
}

async function answerQuestion(question: string, answer: '是' | '否'): Promise<void> {
  const row = group.page.locator('.follow-up-question').filter({ hasText: question });
  await row.getByText(answer, { exact: true }).click();
}

async function checkList(button: string): Promise<void> {
  await enterprise.tap(button);
  await enterprise.see('还有 1 项没有核对');
  await enterprise.tap('承诺书');
  await enterprise.tap('确认无误');
}

describe('one case, from the empty form to the closed case, on four phones', () => {
  it('the enterprise asks, and finds its draft again when it comes back', async () => {
    await describeProject();
    await bindEnterprise();
    await enterprise.attach('承诺书:选 PDF 等文件', [commitment]);
    await enterprise.see('已上传');

    await enterprise.open('/pages/home/index');
    await enterprise.tap('我要代办');
    // The home page has a button of these words too.
    await enterprise.see('您有一份没有提交的申请');
    await enterprise.tap('继续填写');
    await enterprise.see(commitment.name);
    await enterprise.tap('下一步:上门');
    await enterprise.tap('下午');
    await enterprise.tap('下一步:委托');
    await signMandate();
    await enterprise.tap('下一步:核对');
    await enterprise.see('示例经办人戊已签署');
    await enterprise.tap('提交申请');
    await enterprise.see('已经提交');
  });

  it('the window sees it come without a reload, accepts it and names a specialist', async () => {
    await window.tap(project);
    await window.tap('受理');
    await window.tap('确认受理,接着指派专员');
    await window.tap('示例专员甲');
    await window.tap('指派');

    await enterprise.see('示例专员甲');
  });

  it('the specialist takes an original over, and the enterprise checks the list', async () => {
    await specialist.tap(project);
    await specialist.tap('登记上门受理');
    await specialist.see('已收 0 种,共 1 种');
    await specialist.tap('承诺书');
    await specialist.tap('登记上门,收 1 种材料');

    await checkList('核对交接清单');
    await enterprise.see('专员保管的原件');
  });

  it('the specialist asks for a correction, and the enterprise answers it', async () => {
    await specialist.tap('申报');
    await specialist.tap('一次性告知企业补正');
    await specialist.see('第 1 份');
    await specialist.seeNoMore('申报材料');
    await specialist.tap('承诺书');
    await specialist.type('第 1 份哪里不对,怎么改', '公章盖住了日期,请重新拍一张。');
    await specialist.tap('一次性告知企业');
    await agree(specialist, '告知');

    await enterprise.tap('补正 1 份材料');
    await enterprise.see('公章盖住了日期');
    await enterprise.attach('1. 承诺书:选 PDF 等文件', [{ ...commitment, name: '承诺书重拍.pdf' }]);
    await enterprise.see('已上传');
    await enterprise.tap('提交补正');
    await specialist.see('承诺书重拍.pdf');
  });

  it('the specialist files the item, notes the approval and delivers the result', async () => {
    await specialist.type('审批系统受理编号', 'SP-2026-0001');
    await specialist.tap('登记申报');
    await enterprise.see('发展和改革委员会');
    await specialist.tap('办理');
    await specialist.type('企业投资项目备案证编号', '示例〔2026〕1 号');
    await specialist.tap('登记批准');
    await agree(specialist, '已批准');

    await specialist.tap('送达 1 份结果');
    await specialist.tap('登记送达 1 份结果');
    await agree(specialist, '登记送达');
    await enterprise.tap('签收 1 份结果');
    await enterprise.see('示例〔2026〕1 号');
    await signOnPad(enterprise);
    await enterprise.tap('签收 1 份结果');
    await specialist.see('签名签收');
  });

  it('the original goes back, and only then the working group follows up', async () => {
    await specialist.tap('归还 1 种原件');
    await specialist.see('归还的原件');
    await specialist.seeNoMore('立项用地规划许可');
    await specialist.tap('归还 1 种原件');
    await checkList('核对归还清单');

    await group.tap('回访');
    await group.tap(project);
    await group.tap('已接通');
    await answerQuestion('是否及时与您联系', '是');
    await answerQuestion('是否一次说清', '是');
    await answerQuestion('是否主动告诉您进展', '是');
    await answerQuestion('是否已经归还', '是');
    await answerQuestion('是否向您收取过费用', '否');
    for (const grade of ['业务水平', '服务态度', '办事速度', '廉洁自律']) await group.tap(`${grade}:很好`);
    await group.tap('登记回访');
  });

  it('the enterprise rates, the specialist does not see it, and the working group closes the case', async () => {
    await enterprise.tap('评价这次服务');
    for (const dimension of ['整体满意度', '服务效率', '服务水平', '服务态度'])
      await enterprise.tap(`${dimension}:满意`);
    await enterprise.type('想说的话', '说到做到。');
    await enterprise.tap('提交评价');
    await enterprise.see('谢谢您的评价');

    await group.tap('办件');
    await group.tap(project);
    await group.see('说到做到。');
    await group.tap('办结');
    await group.page.locator('.action-sheet').getByText('办结', { exact: true }).last().click();
    await agree(group, '办结');
    await specialist.see('已办结');
    await enterprise.open('/pages/cases/index');
    await enterprise.tap('已结束');
    await enterprise.see('已办结');
    expect(await specialist.words()).not.toContain('说到做到');
  });

  it('leaves no error on any of the four phones', () => {
    for (const phone of [enterprise, window, specialist, group]) expect(phone.problems).toEqual([]);
  });
});
