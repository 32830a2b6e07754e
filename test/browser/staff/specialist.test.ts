import { paperPdf } from '../../../config/demo/paper';
import { OpenDistrict } from '../../support/browser/openDistrict';
import type { Phone } from '../../support/browser/openPhone';

const cases = '/packages/staff/pages/cases/index';
let district: OpenDistrict;
let specialist: Phone;

const signedList = {
  name: '签字的清单.pdf',
  mimeType: 'application/pdf',
  buffer: Buffer.from(paperPdf('Signed list')),
};

async function agree(): Promise<void> {
  await specialist.page.locator('.taro-model__confirm').click();
}

beforeAll(async () => {
  district = await OpenDistrict.settled();
  const agency = await district.agencyCase('示例冷库', ['investmentFiling', 'energyReview']);
  await agency.accept();
  await agency.assign();
  const assist = await district.assistCase('示例夹层', '车间内加建夹层要重新报规划吗?');
  await assist.accept();
  await assist.assign();
  specialist = await district.phone('demo-specialist', cases);
});

afterAll(() => district.close());

describe('代办 on the specialist’s phone', () => {
  it('keeps the ticked papers when the page is left, and records the visit with them', async () => {
    await specialist.tap('示例冷库');
    await specialist.tap('登记上门受理');
    await specialist.tap('承诺书');
    await specialist.tap('添加其他材料');
    await specialist.type('材料名称', '土地证复印件');
    await specialist.see('登记上门,收 2 种材料');

    await specialist.back();
    await specialist.tap('登记上门受理');
    expect(await specialist.field('材料名称').inputValue()).toBe('土地证复印件');
    await specialist.tap('登记上门,收 2 种材料');
    await specialist.see('轮到企业:核对 1 份交接清单');
  });

  it('confirms for the enterprise only with a photo of the list that it signed', async () => {
    await specialist.tap('更多');
    await specialist.tap('企业已在清单上签字');
    await specialist.tap('代企业确认');
    await specialist.see('请上传企业签字的交接清单照片');

    await specialist.attach('签字的交接清单:选 PDF 等文件', [signedList]);
    await specialist.see('已上传');
    await specialist.tap('代企业确认');
    await agree();
    await specialist.see('轮到您:请申报');
  });

  it('files an item with the number of the approval system and notes that it was approved', async () => {
    await specialist.tap('企业投资项目备案:申报');
    await specialist.tap('登记申报');
    await specialist.see('请填写审批系统受理编号');
    await specialist.type('审批系统受理编号', 'SP-2026-0001');
    await specialist.tap('登记申报');

    await specialist.tap('企业投资项目备案:办理');
    await specialist.type('企业投资项目备案证编号', '示例〔2026〕8 号');
    await specialist.tap('登记批准');
    await agree();
    await specialist.see('已批准');
  });

  it('tells the enterprise everything that is missing at once', async () => {
    await specialist.tap('固定资产投资项目节能审查:办理');
    await specialist.tap('一次性告知企业补正');
    await specialist.tap('一次性告知企业');
    await specialist.see('请填写需补正的材料');

    await specialist.tap('需补正的材料:节能报告或节能承诺表');
    await specialist.tap('常见说明:缺少公章,请盖章后重新上传。');
    await specialist.tap('再加一份材料');
    await specialist.type('第 2 份需补正的材料', '能耗测算表');
    await specialist.type('第 2 份哪里不对,怎么改', '缺第 3 页,请补拍。');
    await specialist.tap('一次性告知企业');
    await agree();
    await specialist.see('缺第 3 页,请补拍。');
    await specialist.back();
    await specialist.see(/轮到企业:预计.*补正 2 份材料/);
  });

  it('answers the correction for an enterprise that brought its papers by hand', async () => {
    await specialist.tap('固定资产投资项目节能审查:补正');
    await specialist.tap('企业已交来,代为登记补正');
    await specialist.tap('登记补正');
    await specialist.see('还有 2 份需要处理');
    await specialist.type('1. 节能报告或节能承诺表的说明', '已当面收到盖章原件。');
    await specialist.type('2. 能耗测算表的说明', '已当面收到第 3 页。');
    await specialist.tap('登记补正');
    await specialist.see('已当面收到第 3 页。');
    await specialist.back();
  });

  it('asks for the number of a parcel before it sends results by post', async () => {
    await specialist.tap('送达 1 份结果');
    await specialist.tap('邮寄送达');
    await specialist.tap('登记送达 1 份结果');
    await agree();
    await specialist.see('请填写快递单号');

    await specialist.tap('快递公司:邮政 EMS');
    await specialist.type('快递单号', 'EX123456789CN');
    await specialist.tap('登记送达 1 份结果');
    await agree();
    await specialist.see('邮政 EMS单号');
  });
});

describe('帮办 on the specialist’s phone', () => {
  it('records the help that was given and then hands the case to the working group', async () => {
    await specialist.open(cases);
    await specialist.tap('示例夹层');
    await specialist.tap('记录帮办');
    await specialist.tap('联系部门');
    await specialist.type('做了什么,结果怎样', '已与规资局联系,夹层不增加建筑面积,不需重新报。');
    await specialist.tap('记录帮办');

    await specialist.tap('更多');
    await specialist.tap('帮办完成');
    await specialist.type('帮办结果', '企业已清楚不需重新报规划。');
    await specialist.tap('帮办完成,转工作组回访');
    await agree();
    await specialist.see('轮到工作组:回访');
    expect(specialist.problems).toEqual([]);
  });
});
