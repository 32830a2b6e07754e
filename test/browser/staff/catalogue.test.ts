import { Phone as Caller } from '../../../config/demo/Phone';
import type { Catalogue } from '@/domain/catalogue/catalogue';
import type { SupervisionOutputs } from '@/api/api';
import { OpenDistrict } from '../../support/browser/openDistrict';
import type { Phone } from '../../support/browser/openPhone';

type Desk = SupervisionOutputs['catalogue']['get'];

const pages = '/packages/district/pages';
const itemPage = (itemId: string) => `${pages}/catalogueItem/index?itemId=${itemId}`;
let district: OpenDistrict;
let group: Phone;
let colleague: Caller;

beforeAll(async () => {
  district = await OpenDistrict.settled();
  group = await district.phone('demo-supervisor', '/packages/supervisor/pages/overview/index');
  colleague = await Caller.of({ url: district.cloud.url, identity: 'demo-supervisor' });
});

afterAll(() => district.close());

/** What somebody at another desk saves meanwhile. */
async function saveElsewhere(edit: (catalogue: Catalogue) => Catalogue): Promise<void> {
  const { draft, current } = await colleague.query<Desk>('supervision', 'catalogue.get', {});
  const catalogue = edit(draft.catalogue ?? current.catalogue);
  await colleague.command('supervision', 'catalogue.saveDraft', { revision: draft.revision, catalogue });
}

function withLimit(itemId: string, promisedLimitWd: number) {
  return (catalogue: Catalogue): Catalogue => ({
    ...catalogue,
    items: catalogue.items.map((item) => (item.itemId === itemId ? { ...item, promisedLimitWd } : item)),
  });
}

describe('the working group', () => {
  it('changes a limit, and is not let go without one', async () => {
    await group.tap('事项目录');
    await group.see('和现行的系统自带的目录一样');
    await group.tap('建筑工程施工许可证(含质量安全监督)');
    await group.type('承诺时限(工作日)', '');
    await group.see('请填写承诺时限。');
    await group.type('承诺时限(工作日)', '2.5');
    await group.see('承诺时限应为 0 到 999 的整数。');
    await group.type('承诺时限(工作日)', '2');
    await group.see('已自动保存');
  });

  it('is told of a circle with the names of its items, and cannot publish it', async () => {
    await group.open(itemPage('investmentFiling'));
    await group.tap('添加前置事项');
    await group.page.locator('.action-sheet').getByText('建设用地规划许可证', { exact: true }).click();
    await group.see('企业投资项目备案 → 建设用地规划许可证 → 企业投资项目备案');
    await group.see('已自动保存');

    await group.open(`${pages}/catalogueCheck/index`);
    await group.see('还有 1 处须改正');
    expect(await group.named('发布 2 处改动').getAttribute('aria-disabled')).toBe('true');
  });

  it('goes from the check to what is wrong, and takes it back', async () => {
    await group.tap('去修改');
    await group.tap('建设用地规划许可证');
    await group.see('随时可以申报');
    await group.see('已自动保存');
  });

  it('publishes what it has read; new requests follow it and running cases do not', async () => {
    const before = await district.agencyCase('示例旧厂房', ['constructionPermit']);
    await group.open(`${pages}/catalogueCheck/index`);
    await group.see('建筑工程施工许可证(含质量安全监督):承诺时限 3 个工作日 → 2 个工作日');
    await group.tap('发布 1 处改动');
    await group.page.locator('.taro-model__confirm').click();
    await group.see('和现行的第 1 版一样');
    const after = await district.agencyCase('示例新厂房', ['constructionPermit']);

    const casePage = (caseId: string) => `/packages/applicant/pages/case/index?caseId=${caseId}`;
    const applicant = await district.phone('demo-applicant', casePage(before.caseId));
    await applicant.tap('事项');
    await applicant.see('承诺 3 个工作日');
    await applicant.open(casePage(after.caseId));
    await applicant.tap('事项');
    await applicant.see('承诺 2 个工作日');

    await applicant.open('/packages/guide/pages/items/index');
    await applicant.see('承诺 2 个工作日');
    expect(applicant.problems).toEqual([]);
    await applicant.close();
  });

  it('sees that a colleague changed the same item, and decides whose stays', async () => {
    await group.open(itemPage('landUsePermit'));
    await group.see('基本情况');
    await saveElsewhere(withLimit('landUsePermit', 9));
    await group.type('承诺时限(工作日)', '4');
    await group.see('也改了同一处');
    await group.see('建设用地规划许可证:承诺时限 9 个工作日 → 4 个工作日');
    expect(await group.field('承诺时限(工作日)').inputValue()).toBe('9');

    await group.tap('换成我的');
    await group.see('已自动保存');
    expect(await group.field('承诺时限(工作日)').inputValue()).toBe('4');
  });

  it('adds an item, which needs a name, a limit and a department before it is in the draft', async () => {
    await group.open(`${pages}/catalogue/index`);
    await group.tap('施工许可阶段:新增事项');
    await group.tap('添加,接着填材料和前置');
    for (const missing of ['请填写事项名称。', '请填写承诺时限。', '请选择部门。']) await group.see(missing);
    await group.type('名称', '临时用水接入');
    await group.type('承诺时限(工作日)', '4');
    await group.tap('水利局');
    await group.tap('添加,接着填材料和前置');

    await group.see('没有列出任何材料');
    await group.tap('添加材料');
    await group.page.locator('.action-sheet').getByText('营业执照', { exact: true }).click();
    await group.tap('添加条件');
    await group.page.locator('.action-sheet').getByText('主要由谁投资?', { exact: true }).click();
    await group.see('“主要由谁投资?”选了');
    await group.see('已自动保存');
    await group.open(`${pages}/catalogueCheck/index`);
    await group.see('新增事项“临时用水接入”');
    await group.see('没有要改正的');
  });

  it('is told that a question can never be asked', async () => {
    await group.open(`${pages}/catalogueQuestion/index?questionId=approval`);
    await group.tap('并且,加一个条件');
    await group.page.locator('.action-sheet').getByText('主要由谁投资?', { exact: true }).click();
    await group.see('什么时候问');
    const government = group.page.getByText('政府(财政资金)', { exact: true }).filter({ visible: true });
    const privately = group.page.getByText('企业或个人(社会投资)', { exact: true }).filter({ visible: true });
    await government.last().click();
    await privately.last().click();
    await group.see('这些条件不可能同时成立,这个问题永远问不到');

    await group.page.locator('[aria-label="条件“主要由谁投资?”:删除这个条件"]').last().click();
    await group.see('已删除一个条件');
    await group.seeNoMore('永远问不到');
    await group.see('已自动保存');
  });

  it('takes a removal back', async () => {
    await group.open(itemPage('energyReview'));
    await group.tap('删除事项');
    await group.page.locator('.taro-model__confirm').click();
    await group.see('已删除事项“固定资产投资项目节能审查”');
    await group.see('处须改正');
    await group.tap('撤销');
    await group.see('检查并发布');
    await group.see('固定资产投资项目节能审查');
  });

  it('is refused an import with what is wrong with it, and takes a whole one as the draft', async () => {
    const { current } = await colleague.query<Desk>('supervision', 'catalogue.get', {});
    const [first, ...rest] = current.catalogue.items;
    const limitless = { ...current.catalogue, items: [{ ...first, promisedLimitWd: undefined }, ...rest] };
    await group.open(`${pages}/catalogueVersions/index`);
    await group.see('第 1 版');
    await group.type('粘贴导出的文字', JSON.stringify(limitless));
    await group.tap('检查并导入');
    await group.see('没有导入,草稿没有变。1 处须改正:');
    await group.see('事项“企业投资项目备案”的“承诺时限”:请填写这一项。');

    await group.type('粘贴导出的文字', JSON.stringify(withLimit('jointAcceptance', 10)(current.catalogue)));
    await group.tap('检查并导入');
    await group.page.locator('.taro-model__confirm').click();
    await group.see('草稿已换成导入的目录');
    await group.open(`${pages}/catalogueCheck/index`);
    await group.see('承诺时限 12 个工作日 → 10 个工作日');
    expect(group.problems).toEqual([]);
  });

  it('makes an earlier version the draft again', async () => {
    await group.open(`${pages}/catalogueVersions/index`);
    await group.tap('系统自带的目录:用它做草稿');
    await group.page.locator('.taro-model__confirm').click();
    await group.see('比现行的第 1 版有 1 处改动');
    expect(group.problems).toEqual([]);
  });
});
