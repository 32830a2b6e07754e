import type { ItemSample } from '@/domain/schedule/experience';
import { dayOf } from '@/domain/shared/time';
import { OpenDistrict } from '../../support/browser/openDistrict';
import { openPhone, type Phone } from '../../support/browser/openPhone';
import { aSample } from '../../support/aSample';

const page = '/packages/supervisor/pages/comparison/index';
const today = dayOf(new Date().toISOString());

let district: OpenDistrict;
beforeAll(async () => {
  district = await OpenDistrict.settled();
  Object.assign(process.env, district.cloud.sdkEnvironment);
});
afterAll(() => district.close());

/** So many decided items, counted as the sweep would count them. */
async function decide(
  count: number,
  change: Partial<ItemSample> & Pick<ItemSample, 'itemId'>,
): Promise<void> {
  const { keepSample } = await import('@cloud/shared/repositories/experience/itemSamples');
  const { renewRollup } = await import('@cloud/shared/repositories/experience/rollups');
  const sample = aSample({ departmentId: 'planningResources', decidedOn: today, ...change });
  for (let place = 0; place < count; place += 1)
    await keepSample({ ...sample, sampleId: `case_${place}:${sample.itemId}`, handlingWd: 2 + (place % 4) });
  await renewRollup(sample, today.slice(0, 7));
}

const open = (more: { width?: number; isLargeText?: boolean } = {}): Promise<Phone> =>
  openPhone({
    ...{ browser: district.browser, url: district.cloud.url, identity: 'demo-supervisor', path: page },
    ...more,
  });

describe('the comparison of departments', () => {
  it('says that there is nothing yet, and still lets baselines be entered', async () => {
    const phone = await open();
    await phone.see('这段时间还没有可比较的');
    await phone.see('登记无服务的数据');
    expect(phone.problems).toEqual([]);
    await phone.close();
  });

  it('shows bars and numbers, and nothing about departments with too few', async () => {
    await decide(12, { itemId: 'landUsePermit' });
    await decide(3, { itemId: 'investmentFiling', departmentId: 'developmentReform', limitWd: 0 });
    const phone = await open();
    await phone.see('办结 12 件');
    await phone.see('办结 3 件,不足 10 件,不比较');

    await phone.tap('用时');
    await phone.see('3.5 个工作日');
    await phone.see('各部门办的事项不同');
    await phone.close();
  });

  it('takes a baseline, compares with it, and takes it back', async () => {
    const phone = await open();
    await phone.tap('登记无服务的数据');
    await phone.tap('保存');
    await phone.see('请选择事项');
    await phone.see('请填写数据来源');

    await phone.tap('建设用地规划许可证');
    for (const [name, month] of [
      ['from', '2025-01'],
      ['until', '2025-12'],
    ] as const)
      await phone.page.locator(`taro-picker-core[name="${name}"]`).evaluate((picker, value) => {
        picker.dispatchEvent(new CustomEvent('change', { detail: { value } }));
      }, month);
    await phone.type('办件数(件)', '40');
    await phone.type('用时中位数(工作日)', '6');
    await phone.type('数据来源', '2025 年示例台账');
    await phone.tap('保存');
    await phone.see('已保存');

    await phone.page.getByText('规资局').filter({ visible: true }).first().click();
    await phone.see('按同样的 1 个事项折算,有服务的少用 2.5 个工作日');
    await phone.tap('撤销');
    await phone.see('还不能比较');
    expect(phone.problems).toEqual([]);
    await phone.close();
  });

  it('gives the table as text for a spreadsheet', async () => {
    const phone = await open();
    await phone.see('办结 12 件');
    await phone.tap('导出为 CSV');
    await phone.see('规资局,全部事项,12,3.5');
    await phone.close();
  });

  it('keeps what was read when the connection goes, and says so', async () => {
    const phone = await open();
    await phone.see('办结 12 件');
    await phone.page.route('**/call/**', (route) => route.abort());
    await phone.tap('近 12 个月');
    await phone.see('没有连上网络');
    await phone.see('重新读取');
    await phone.tap('近 3 个月');
    await phone.see('办结 12 件');
    await phone.see('这是');
    await phone.close();
  });

  it.each([320, 390, 1280])('fits %i px, opened, in large text too', async (width) => {
    for (const isLargeText of [false, true]) {
      const phone = await open({ width, isLargeText });
      await phone.page.getByText('规资局').filter({ visible: true }).first().click();
      await phone.see('逐项对照');
      expect(await phone.overflow()).toBe(0);
      await phone.close();
    }
  });
});
