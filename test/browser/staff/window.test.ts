import { makeCreditCode } from '@/domain/shared/creditCode';
import { OpenDistrict } from '../../support/browser/openDistrict';
import type { Phone } from '../../support/browser/openPhone';
import { pictures } from '../../support/pictures';

const queue = '/packages/staff/pages/queue/index';
let district: OpenDistrict;
let window: Phone;

beforeAll(async () => {
  district = await OpenDistrict.settled();
  await district.agencyCase('示例冷库', ['landUsePermit', 'energyReview']);
  await district.assistCase('示例夹层', '车间内加建夹层要重新报规划吗?');
  window = await district.phone('demo-window', queue);
});

afterAll(() => district.close());

describe('the window’s desk', () => {
  it('accepts with a word to the enterprise and assigns the specialist who is suggested', async () => {
    await window.tap('示例冷库');
    await window.see('还缺材料');
    await window.tap('受理');
    await window.type('给企业的话', '专员会在两个工作日内联系您');
    await window.tap('确认受理,接着指派专员');
    await window.see('推荐:部门与事项对口');
    await window.tap('指派');

    await window.see('示例夹层');
    await window.seeNoMore('示例冷库');
  });

  it('asks for a reason and for a second yes before it declines', async () => {
    await window.tap('示例夹层');
    await window.tap('不予受理');
    await window.tap('告知企业不予受理');
    await window.see('请填写原因');

    await window.tap('常见原因:重复申请');
    await window.tap('告知企业不予受理');
    await window.see('不予受理这个申请?');
    await window.page.locator('.taro-model__confirm').click();
    await window.see('没有待受理的申请');
  });

  it('finds a case by part of its name', async () => {
    await window.tap('全部');
    await window.type('编号、企业、项目或信用代码', '冷库');
    await window.tap('搜索');
    await window.seeNoMore('示例夹层');
    await window.see('示例冷库');

    await window.type('编号、企业、项目或信用代码', '没有这个项目');
    await window.tap('搜索');
    await window.see('没有与“没有这个项目”相符的办件');
  });
});

describe('the counter', () => {
  let counter: Phone;

  it('says what is wrong with a credit code, and keeps what was typed', async () => {
    counter = await district.phone('demo-window', '/packages/staff/pages/counter/index');
    await counter.type('企业名称', '示例来访企业有限公司');
    await counter.type('统一社会信用代码', '91500000MA5WALK019');
    await counter.see('校验位对不上');
    await counter.tap('登记申请');
    await counter.see('处需要填写或修改');

    await counter.open('/packages/staff/pages/counter/index');
    expect(await counter.field('企业名称').inputValue()).toBe('示例来访企业有限公司');
  });

  it('puts a request aside for the next person, and goes on with it at another desk', async () => {
    await counter.tap('这份先放着,登记下一位');
    await counter.see('没登记完的申请 1 份');
    expect(await counter.field('企业名称').inputValue()).toBe('');
    await counter.close();

    counter = await district.phone('demo-window', '/packages/staff/pages/counter/index');
    await counter.tap('示例来访企业有限公司:继续登记');
    await counter.see('校验位对不上');
    expect(await counter.field('企业名称').inputValue()).toBe('示例来访企业有限公司');
  });

  it('enters the request once it is right, after which nothing of it waits', async () => {
    await counter.type('统一社会信用代码', makeCreditCode('91500000MA5WALK01'));
    await counter.tap('帮办');
    await counter.type('项目名称', '示例来访项目');
    await counter.type('项目地址', '示例区示例路 10 号');
    await counter.type('联系人姓名', '示例联系人');
    await counter.type('联系电话', '13900000055');
    await counter.type('需要帮助的问题', '门面改造要办哪些手续?');
    await counter.tap('登记申请');

    await counter.see('窗口登记');
    await counter.see('不予受理');
    await counter.open('/packages/staff/pages/counter/index');
    await counter.see('企业选择的服务方式');
    await counter.seeNoMore('没登记完的申请');
    expect(await counter.field('企业名称').inputValue()).toBe('');
    expect(counter.problems).toEqual([]);
  });

  it('takes a mandate that was signed with ink together with the request', async () => {
    await counter.type('企业名称', '示例委托企业有限公司');
    await counter.type('统一社会信用代码', makeCreditCode('91500000MA5WALK02'));
    await counter.type('项目名称', '示例委托项目');
    await counter.type('项目地址', '示例区示例路 11 号');
    await counter.type('联系人姓名', '示例联系人');
    await counter.type('联系电话', '13900000056');
    await counter.tap('企业投资项目备案');
    await counter.tap('上门日期:请选择日期');
    await counter.tap('确定');
    await counter.type('签署人姓名', '示例法人');
    await counter.tap('登记申请');
    await counter.see('请上传已签字的委托书照片');
    await counter.attach('签好的委托书:拍照或选图片', [
      { name: '委托书.jpg', mimeType: 'image/jpeg', buffer: pictures.jpeg },
    ]);
    await counter.see(/已上传 · /);
    await counter.tap('法定代表人');
    const folder = process.env.PICTURES_DIR;
    if (folder !== undefined) await counter.screenshot({ folder, name: 'counter-mandate' });
    await counter.tap('登记申请');
    await counter.see('窗口登记');
    await counter.tap('查看委托书');
    await counter.see(/示例法人/);
    expect(counter.problems).toEqual([]);
  });
});
