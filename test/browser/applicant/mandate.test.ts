import { paperPdf } from '../../../config/demo/paper';
import { OpenDistrict } from '../../support/browser/openDistrict';
import type { Phone } from '../../support/browser/openPhone';
import { signOnPad } from '../../support/browser/signOnPad';

let district: OpenDistrict;
let enterprise: Phone;
let specialist: Phone;

beforeAll(async () => {
  district = await OpenDistrict.settled();
  const signed = await district.unsignedCase('示例冷库', ['investmentFiling']);
  await signed.accept();
  await signed.assign();
  await signed.visit({ isConfirmed: true });
  const onPaper = await district.unsignedCase('示例夹层', ['investmentFiling']);
  await onPaper.accept();
  await onPaper.assign();
  [enterprise, specialist] = await Promise.all([
    district.phone('demo-applicant', '/pages/cases/index'),
    district.phone('demo-specialist', '/packages/staff/pages/cases/index'),
  ]);
});

afterAll(() => district.close());

async function agree(phone: Phone, word: string): Promise<void> {
  await phone.page.locator('.taro-modal__foot').getByText(word, { exact: true }).click();
}

describe('委托书, from the signature to its suspension and back', () => {
  it('keeps the specialist from filing while it is not signed', async () => {
    await specialist.tap('示例冷库');
    await specialist.see('轮到企业:签署委托书');
    await specialist.see('收到纸质委托书');
    expect(await specialist.page.getByText('申报“企业投资项目备案”').count()).toBe(0);
  });

  it('says what is missing, keeps the strokes, and takes the signature', async () => {
    await enterprise.tap('示例冷库');
    await enterprise.tap('签署委托书');
    await enterprise.see('授权委托书');
    await enterprise.tap('签署委托书');
    await enterprise.see('请选择您以什么身份签署');
    await enterprise.tap('法定代表人');
    await enterprise.tap('我已阅读委托书全文,同意签署');
    await enterprise.tap('签署委托书');
    await enterprise.see('还没有签名');

    await signOnPad(enterprise);
    await enterprise.tap('签署委托书');
    await enterprise.see('手机手写签名');
    await enterprise.see('授权委托书.jpg');
  });

  it('gives the Word document to whoever may see the case', async () => {
    const download = specialist.page.waitForEvent('download');
    await specialist.tap('查看委托书');
    await specialist.page
      .getByText(/^授权委托书-.*\.docx$/)
      .filter({ visible: true })
      .click();
    expect((await download).suggestedFilename()).toMatch(/^授权委托书-.*\.docx$/);
    await specialist.back();
    await specialist.see('申报“企业投资项目备案”');
  });

  it('is suspended with a reason, and then nothing is filed', async () => {
    await enterprise.tap('中止委托');
    await enterprise.type('中止原因', '设备选型要调整');
    await enterprise.page.locator('.action-sheet').getByText('中止委托', { exact: true }).last().click();
    await enterprise.see('已中止');
    await specialist.see('轮到企业:决定是否续办委托');
  });

  it('is continued, and the item is filed', async () => {
    await enterprise.tap('续办委托');
    await agree(enterprise, '续办');
    await enterprise.see('有效');
    await specialist.tap('申报“企业投资项目备案”');
    await specialist.type('审批系统受理编号', 'SP-2026-0001');
    await specialist.tap('登记申报');
    await specialist.see('审批中');
  });

  it('comes on paper through the specialist where the enterprise does not sign on a phone', async () => {
    await specialist.open('/packages/staff/pages/cases/index');
    await specialist.tap('示例夹层');
    await specialist.tap('查看委托书');
    await specialist.tap('登记纸质委托书');
    await specialist.see('请上传已签字的委托书照片');
    const paper = {
      name: '委托书.pdf',
      mimeType: 'application/pdf',
      buffer: Buffer.from(paperPdf('Mandate')),
    };
    await specialist.attach('签好的委托书:选 PDF 等文件', [paper]);
    await specialist.see('已上传');
    await specialist.type('签署人姓名', '示例法人乙');
    await specialist.tap('法定代表人');
    await specialist.tap('登记纸质委托书');
    await specialist.see('纸质签字');
  });
});
