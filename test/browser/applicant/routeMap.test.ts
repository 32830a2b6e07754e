import { readFileSync } from 'node:fs';
import { Phone as Caller } from '../../../config/demo/Phone';
import type { Catalogue } from '../../../src/domain/catalogue/catalogue';
import { defaultCatalogue } from '../../../src/domain/catalogue/defaultCatalogue';
import { OpenDistrict } from '../../support/browser/openDistrict';
import { waitUntil } from '../../support/weapp/waitUntil';
import type { Phone } from '../../support/browser/openPhone';

const page = '/packages/guide/pages/routeMap/index';
const everything =
  'kind.building~investor.private~approval.approval~land.notYet~earth.large~eia.report~fire.yes' +
  '~site.highway.cityRoad.green.trees.waste.sewage';

let district: OpenDistrict;

beforeAll(async () => {
  district = await OpenDistrict.settled();
}, 120_000);

afterAll(() => district.close());

const linkTo = (answers: string, version = defaultCatalogue.version) => `${page}?a=${answers}&v=${version}`;

/** Whoever lends a phone has storage of its own, so each test begins without a kept map. */
const visitor = (path?: string) => district.phone('visitor', path ?? '/pages/home/index');

async function answerPlainFactory(phone: Phone): Promise<void> {
  for (const [place, words] of [
    '厂房、仓库',
    '企业或个人(社会投资)',
    '备案',
    '还没有',
    '占地不到 0.5 公顷,土石方也不到 1000 立方米',
    '登记表,或不用做',
    '不是',
  ].entries()) {
    await phone.see(`第 ${place + 1} 题,共 8 题`);
    await phone.tap(words);
  }
  await phone.see('第 8 题,共 8 题');
  await phone.tap('看路线图');
  await phone.see('请至少选一项');
  await phone.tap('都没有');
  await phone.tap('看路线图');
}

describe('a visitor with a project', () => {
  it('gets from the home page to the map without logging in, and finds it again', async () => {
    const phone = await visitor();
    await phone.tap('画项目路线图');
    await answerPlainFactory(phone);

    await phone.see('共 8 个事项,涉及 3 个部门,按承诺时限最快约 44 个工作日');
    await phone.see('不含施工');
    await phone.see('可同时办 · 2 项');
    await phone.tap('建设用地规划许可证,规资局 · 承诺 5 个工作日,第 1–5 个工作日,展开');
    await phone.see('由“企业投资项目备案”的结果提供');
    await phone.see('法定时限');

    await phone.open(page);
    await phone.see('共 8 个事项');
    await phone.see(/已自动保存 \d\d:\d\d/);
    expect(phone.problems).toEqual([]);
    await phone.close();
  });

  it('changes an answer later and sees what comes of it', async () => {
    const phone = await visitor(
      linkTo(
        'kind.factory~investor.private~approval.filing~land.notYet~earth.small~eia.none~fire.no~site.none',
      ),
    );
    await phone.see('共 8 个事项');
    await phone.tap('环境影响评价要做哪一种?');
    await phone.tap('还不清楚');
    await phone.see('另有 2 个事项还没定');
    await phone.see('环境影响评价(报告表)');

    await phone.tap('要看:环境影响评价要做哪一种?');
    await phone.tap('上一题');
    await phone.see('占地和挖填土石方有多大?');
    await phone.tap('占地 5 公顷以上,或土石方 5 万立方米以上');
    await phone.see('共 9 个事项');
    await phone.see('生产建设项目水土保持方案(报告书)');
    await phone.close();
  });

  it('looks at the map half way: what is not answered counts as 还不清楚', async () => {
    const phone = await visitor(page);
    await phone.tap('只改造、装修现有房屋');
    await phone.see('第 2 题,共 5 题');
    await phone.tap('先看路线图');
    await phone.see('还有 4 题没有回答');
    await phone.see('共 3 个事项');
    await phone.tap('继续回答');
    await phone.see('主要由谁投资?');
    await phone.close();
  });

  it('is led here from the guide', async () => {
    const phone = await visitor('/packages/guide/pages/items/index');
    await phone.tap('只看我的项目要办哪些:画路线图');
    await phone.see('第 1 题');
    await phone.close();
  });

  it('goes on without a network', async () => {
    const phone = await visitor(page);
    await phone.see('第 1 题');
    await phone.page.context().setOffline(true);
    await phone.tap('厂房、仓库');
    await phone.tap('先看路线图');
    await phone.see('最快约');
    await phone.close();
  });
});

describe('a phone without room', () => {
  it('says that the map is not kept, and goes on with it', async () => {
    const phone = await visitor(page);
    await phone.see('第 1 题');
    await phone.page.evaluate(() => {
      Storage.prototype.setItem = () => {
        throw new DOMException('full', 'QuotaExceededError');
      };
    });
    await phone.tap('厂房、仓库');
    await phone.see('没有存到本机:手机存储空间不足');
    await phone.see('第 2 题');
    await phone.close();
  });
});

describe('kept maps', () => {
  it('are named, opened, deleted and taken back', async () => {
    const phone = await visitor(page);
    await phone.tap('厂房、仓库');
    await phone.tap('改名');
    await phone.type('名称', '二期仓库');
    await phone.tap('保存名称');
    await phone.see('二期仓库');

    await phone.tap('我的路线图 1');
    await phone.tap('新画一张');
    await phone.tap('只改造、装修现有房屋');
    await phone.tap('我的路线图 2');
    await phone.tap('删除“二期仓库”');
    await phone.see('已删除“二期仓库”');
    await phone.tap('撤销删除“二期仓库”');
    await phone.page.locator('[aria-label^="打开“二期仓库”"]').click();

    await phone.see('二期仓库');
    await phone.see('第 2 题,共 8 题');
    expect(phone.problems).toEqual([]);
    await phone.close();
  });

  it('that is on the page begins anew when it is deleted, and is back when that is taken back', async () => {
    const phone = await visitor(page);
    await phone.tap('厂房、仓库');
    await phone.tap('我的路线图 1');
    await phone.tap('删除“厂房、仓库”');
    await phone.see('这台手机上还没有路线图');
    await phone.tap('撤销删除“厂房、仓库”');
    await phone.tap('关闭');
    await phone.see('第 2 题,共 8 题');
    await phone.close();
  });
});

describe('a link', () => {
  it('is copied without the person, and shows another phone the same map', async () => {
    const phone = await visitor(linkTo(everything));
    await phone.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await phone.see('共 18 个事项,涉及 8 个部门,按承诺时限最快约 54 个工作日');
    await phone.tap('分享、存图或打印');
    await phone.tap('复制链接');
    await phone.see('链接已复制');
    const link = await phone.page.evaluate(() => navigator.clipboard.readText());
    expect(link).toContain(linkTo(everything));
    expect(link).not.toContain('visitor');

    const friend = await visitor();
    await friend.page.goto('about:blank');
    await friend.page.goto(link);
    await friend.see('这是别人分享给您的路线图');
    await friend.see('共 18 个事项');
    await friend.tap('存为我的路线图');
    await friend.see('我的路线图 1');
    await friend.close();
    await phone.close();
  });

  it.each([
    ['kind.castle~fire.no', '有 1 处答案现在用不上,其余都保留了。请核对:“要建的是哪一类项目?”'],
    ['moon.yes~kind.factory', '有 1 处答案现在用不上,其余都保留了。'],
    ['%3Cscript%3E', '这个链接里没有能用的答案'],
  ])('that is broken (%s) says so and keeps what can be kept', async (answers, sentence) => {
    const phone = await visitor(linkTo(answers));
    await phone.see(sentence);
    await phone.see(/第 \d 题/);
    expect(phone.problems).toEqual([]);
    await phone.close();
  });
});

describe('a picture and paper', () => {
  it('saves the map as a tall picture', async () => {
    const phone = await visitor(linkTo(everything));
    await phone.tap('分享、存图或打印');
    const [download] = await Promise.all([phone.page.waitForEvent('download'), phone.tap('存成图片')]);
    expect(download.suggestedFilename()).toBe('路线图-办公、商业、住宅等房屋.png');

    const picture = readFileSync(await download.path());
    expect(picture.subarray(1, 4).toString()).toBe('PNG');
    const [width, height] = [picture.readUInt32BE(16), picture.readUInt32BE(20)];
    expect(width).toBeGreaterThan(700);
    expect(height).toBeGreaterThan(2 * width);
    await phone.close();
  });

  it('prints the whole map with every paper, black on white and nothing cut', async () => {
    const phone = await visitor(linkTo(everything));
    await phone.see('共 18 个事项');
    await phone.page.setViewportSize({ width: 794, height: 600 });
    await phone.page.emulateMedia({ media: 'print' });
    const words = await phone.words();
    const notNeeded = ['investmentFiling', 'eiaForm', 'soilConservationForm'];
    for (const { itemId, name } of defaultCatalogue.items)
      if (!notNeeded.includes(itemId)) expect(words).toContain(`${name}(`);
    expect(words).toContain('工程质量保修书(原件 1 份)');
    expect(words).not.toContain('按这张路线图申请代办');
    expect(await cutOff(phone)).toEqual([]);
    expect(await coloursOf(phone)).toEqual({ ink: ['rgb(0, 0, 0)'], ground: 'rgb(255, 255, 255)' });

    const pages =
      (await phone.page.pdf({ format: 'A4' })).toString('latin1').match(/\/Type\s*\/Page\b/g) ?? [];
    expect(pages.length).toBeGreaterThan(2);
    await phone.close();
  });
});

/** What hides a part of the sheet: an ancestor that ends before it, or words wider than the paper. */
function cutOff(phone: Phone): Promise<string[]> {
  return phone.page.evaluate(() => {
    const sheet = document.querySelector('.print-sheet');
    const found: string[] = [];
    for (let each = sheet?.parentElement; each; each = each.parentElement) {
      const { overflowY } = getComputedStyle(each);
      if (overflowY !== 'visible' && each.scrollHeight > each.clientHeight) found.push(each.className);
    }
    const { right = 0 } = sheet?.getBoundingClientRect() ?? {};
    if (sheet === null || right > window.innerWidth || sheet.scrollWidth > sheet.clientWidth)
      found.push('sheet');
    return found;
  });
}

function coloursOf(phone: Phone): Promise<{ ink: string[]; ground: string }> {
  return phone.page.evaluate(() => {
    const lines = [...document.querySelectorAll('.print-sheet, .print-sheet *')];
    const sheet = document.querySelector('.print-sheet') ?? document.body;
    return {
      ink: [...new Set(lines.map((line) => getComputedStyle(line).color))],
      ground: getComputedStyle(sheet).backgroundColor,
    };
  });
}

describe('a request from the map', () => {
  it('has the items chosen, and the specialist’s words about the project', async () => {
    const phone = await district.phone('demo-applicant', linkTo(everything));
    await phone.tap('按这张路线图申请代办');
    await phone.see('来自您的路线图');
    expect(await phone.field('项目情况').inputValue()).toContain('要建的是哪一类项目?办公、商业、住宅等房屋');
    await phone.tap('事项');
    await phone.see('已选 18 项');
    await phone.close();
  });

  it('asks before it replaces the items of a request in hand', async () => {
    const phone = await district.phone(
      'demo-applicant',
      '/packages/applicant/pages/request/index?mode=agency',
    );
    await phone.type('项目名称', '手上的申请');
    await phone.open(linkTo(everything));
    await phone.tap('按这张路线图申请代办');
    await phone.see('您有一份没有提交的申请');
    await phone.see('手上的申请');
    await phone.tap('先不换');
    await phone.see('共 18 个事项');

    await phone.tap('按这张路线图申请代办');
    await phone.tap('替换');
    await phone.see('来自您的路线图');
    expect(await phone.field('项目名称').inputValue()).toBe('手上的申请');
    await phone.close();
  });
});

/** The district no longer asks about 环评 and has taken its items out of the catalogue. */
async function withdrawEia(): Promise<void> {
  const supervisor = await Caller.of({ url: district.cloud.url, identity: 'demo-supervisor' });
  const desk = await supervisor.query<{
    current: { number: number; catalogue: Catalogue };
    draft: { revision: number };
  }>('supervision', 'catalogue.get');
  const { catalogue, number } = desk.current;
  const isEia = (id: string) => id.startsWith('eia');
  const changed = {
    ...catalogue,
    questions: catalogue.questions.filter(({ questionId }) => !isEia(questionId)),
    items: catalogue.items
      .filter(({ itemId }) => !isEia(itemId))
      .map((item) => ({
        ...item,
        prerequisites: item.prerequisites.filter(({ anyOf }) => !anyOf.some(isEia)),
      })),
  };
  const { revision } = await supervisor.command<{ revision: number }>('supervision', 'catalogue.saveDraft', {
    revision: desk.draft.revision,
    catalogue: changed,
  });
  await supervisor.command('supervision', 'catalogue.publish', { revision, number });
}

describe('a district that changes its catalogue', () => {
  it('draws old links anew, and says so', async () => {
    await withdrawEia();
    const phone = await visitor(linkTo(everything));
    // A function believes the catalogue that it read a few seconds ago, so the first look may be too early.
    await waitUntil({
      attempt: async () => {
        await phone.open(linkTo(everything));
        await phone.see('最快约');
        return (await phone.words()).includes('事项目录更新过');
      },
      timeoutMs: 30_000,
      explain: () => 'the new catalogue never arrived',
    });
    await phone.see('事项目录更新过,已按现在的目录重新计算。有 1 处答案现在用不上,其余都保留了。');
    await phone.see('共 17 个事项');
    await phone.close();
  });
});
