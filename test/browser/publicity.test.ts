import { Phone as Caller } from '../../config/demo/Phone';
import type { ArticlePage } from '../../src/domain/publicity/Article';
import { OpenDistrict } from '../support/browser/openDistrict';
import type { Phone } from '../support/browser/openPhone';
import { waitUntil } from '../support/weapp/waitUntil';

const guide = '/packages/guide/pages';
const title = '施工许可证丢了怎么补?';
const body = '# 怎么补\n先向住建委说明,再登报。\n- 申请书\n- 营业执照\n<script>alert(1)</script>';

let district: OpenDistrict;
let group: Phone;
let colleague: Caller;
let articleId: string;

beforeAll(async () => {
  district = await OpenDistrict.settled();
  group = await district.phone('demo-supervisor', '/packages/supervisor/pages/overview/index');
  colleague = await Caller.of({ url: district.cloud.url, identity: 'demo-supervisor' });
}, 240_000);

afterAll(() => district.close());

const visitor = (path: string) => district.phone('visitor', path);
const agree = (phone: Phone) => phone.page.locator('.taro-model__confirm').click();

describe('the working group', () => {
  it('writes an article, keeps what is half written, looks at it and publishes it', async () => {
    await group.tap('文章和常见问题');
    await group.see('还没有文章');
    await group.tap('写一篇');
    await group.type('标题', title);
    await group.see('改动已存在这台设备上');
    await group.tap('发布');
    await group.see('请填写正文。');

    await group.open('/packages/publicity/pages/editor/index');
    await group.type('正文', body);
    expect(await group.field('标题').inputValue()).toBe(title);
    await group.tap('预览');
    await group.see('<script>alert(1)</script>');
    await group.tap('发布');
    await agree(group);
    await group.see('第 1 版已发布');
    expect(group.problems).toEqual([]);
  });

  it('is told how much too long a pasted essay is, and loses none of it', async () => {
    await group.type('正文', '长'.repeat(8_010));
    await group.see('正文最多 8000 个字,现在有 8010 个,请删短 10 个字或分成两篇。');
    expect(await group.field('正文').inputValue()).toHaveLength(8_010);
    await group.type('正文', `${body}\n补充一句`);
    await group.tap('保存草稿');
    await group.see('放弃没有发布的改动');
  });

  it('sees that a colleague changed the same article, and decides whose stays', async () => {
    const { rows } = await colleague.query<ArticlePage>('applicant', 'articles.list');
    articleId = rows[0]?.articleId ?? '';
    const { revision } = await colleague.query<{ revision: number }>('supervision', 'articles.get', {
      articleId,
    });
    const draft = { category: 'question', title, source: '', body: '同事写的正文' };
    await colleague.command('supervision', 'articles.saveDraft', { articleId, revision, draft });

    await group.type('正文', `${body}\n我补充的一句`);
    await group.tap('保存草稿');
    await group.see('也改了这篇文章');
    await group.see('同事写的正文');
    await group.tap('用我的');
    await group.tap('发布');
    await agree(group);
    await group.see('第 2 版已发布');
  });

  it('opens the window’s telephone to everyone, but no number of its own staff', async () => {
    await group.open('/packages/publicity/pages/info/index');
    await group.type('窗口服务电话', '023-61234567');
    await group.type('示例专员甲的办公电话', '13900000021');
    await group.tap('保存并公开');
    await group.see('这是示例专员甲本人登记的号码,不能公开');
    await group.type('示例专员甲的办公电话', '023-61234568');
    await group.tap('保存并公开');
    await group.seeNoMore('保存并公开');
    expect(group.problems).toEqual([]);
  });
});

const pdf = Buffer.from('%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n');

describe('how a right paper looks', () => {
  it('is said by the working group, with a blank form of its own', async () => {
    await group.open('/packages/supervisor/pages/overview/index');
    await group.tap('材料样例和空白表');
    await group.tap('营业执照,4 条要点');
    await group.type('营业执照的要点 1', '本区只收最新一次变更后的执照。');
    await group.tap('保存并公开要点');
    await group.seeNoMore('保存并公开要点');

    const sheet = { name: '说明.xlsx', mimeType: 'application/octet-stream', buffer: pdf };
    await group.attach('营业执照:上传空白表', [sheet]);
    await group.see('空白表只能用 Word(docx)或 PDF,“说明.xlsx”不是。请换一个文件。');
    await group.attach('营业执照:上传空白表', [{ ...sheet, name: '说明.pdf', mimeType: 'application/pdf' }]);
    await group.see('下载第 1 版');
    await group.see(/说明\.pdf · 1 KB · 今天 .*上传/);
    expect(group.problems).toEqual([]);
  });

  it('is there for anyone, without an account', async () => {
    const phone = await visitor(`${guide}/item/index?itemId=landUsePermit`);
    await waitUntil({
      attempt: async () => {
        await phone.open(`${guide}/item/index?itemId=landUsePermit`);
        await phone.tap('营业执照:怎样算合格,展开');
        await phone.see('18 位统一社会信用代码能逐位认出。');
        return (await phone.words()).includes('本区只收最新一次变更后的执照。');
      },
      timeoutMs: 90_000,
      explain: () => 'the new sentence never reached the public',
    });
    await phone.named('下载空白营业执照(PDF)').waitFor();
    await phone.see(/第 1 版,.*起 · 1 KB/);
    expect(phone.problems).toEqual([]);
    await phone.close();
  });
});

describe('a reader without an account', () => {
  it('finds the article, reads it as words, and reads it again without a network', async () => {
    const phone = await visitor('/pages/home/index');
    await phone.tap('办事指南:事项、费用、专员和常见问题');
    await phone.tap('常见问题、政策和办事经验');
    await phone.type('搜文章', '证丢了');
    // The row of before the search bears the same title, and goes while it is tapped.
    const found = phone.page.waitForResponse((answer) =>
      Boolean(answer.request().postData()?.includes('证丢了')),
    );
    await phone.tap('搜文章:搜索');
    await found;
    await phone.tap(title);
    await phone.see('我补充的一句');
    await phone.see('<script>alert(1)</script>');
    // The row of the list begins with the same words: the article itself is here once the phone has kept it.
    await phone.page.waitForFunction(() =>
      Object.keys(localStorage).some((key) => key.startsWith('public.article.')),
    );

    await phone.page.route('**/call/**', (route) => route.abort());
    await phone.open(`${guide}/article/index?articleId=${articleId}`);
    await phone.see('我补充的一句');
    await phone.close();
  });

  it('is advised on the way of being served, and led into that request', async () => {
    const phone = await visitor(`${guide}/choose/index`);
    await phone.see('三个问题都答完');
    for (const answer of ['清楚,已经确定要办', '请专员来做,我交材料、收结果', '后面还有好几个事项要办'])
      await phone.tap(answer);
    await phone.see('建议选代办');
    await phone.tap('我要代办');
    await phone.see('项目名称');
    expect(phone.problems).toEqual([]);
    await phone.close();
  });

  it('sees who serves which stage and whom to call', async () => {
    const phone = await visitor(`${guide}/people/index`);
    await phone.see('立项用地规划许可、工程建设许可阶段');
    await phone.named('打电话给综合窗口:023-61234567').waitFor();
    await phone.named('打电话给示例专员甲:023-61234568').waitFor();
    expect(await phone.words()).not.toContain('1390000');
    await phone.close();
  });

  it('learns what a right paper looks like, and asks for the item', async () => {
    const phone = await visitor(`${guide}/item/index?itemId=landUsePermit`);
    await phone.tap('授权委托书:怎样算合格,展开');
    await phone.see('写明委托谁、办哪些事项、从哪天到哪天。');
    const popup = phone.page.waitForEvent('popup');
    await phone.tap('下载空白授权委托书(Word)');
    await (await popup).close();
    await phone.tap('代办这个事项');
    await phone.tap('事项');
    await phone.see('已选 1 项');
    await phone.close();
  });

  it('is led to a person where neither guide nor articles know an answer', async () => {
    const phone = await visitor(`${guide}/search/index`);
    await phone.type('搜办事指南', '𠮷野家');
    await phone.see('换个短一点的词,或点“搜索”到文章里找。');
    await phone.tap('搜办事指南:搜索');
    await phone.see('文章里没有“𠮷野家”。可以直接问专员。');
    await phone.tap('我要帮办');
    await phone.see('需要帮助的问题');
    expect(phone.problems).toEqual([]);
    await phone.close();
  });

  it('no longer finds what was withdrawn', async () => {
    await group.open(`/packages/publicity/pages/editor/index?articleId=${articleId}`);
    await group.tap('撤回,不再公开');
    await group.type('撤回原因', '办法改了');
    await group.tap('确认撤回');
    await agree(group);
    await group.see('已撤回:办法改了');

    const phone = await visitor(`${guide}/article/index?articleId=${articleId}`);
    await phone.see('这篇文章已经撤回');
    await phone.close();
  });
});

describe('an enterprise that has just handed in', () => {
  it('has promises and a code that opens the case, and goes on without the code where there is none', async () => {
    const demo = await district.agencyCase('示例新厂房', ['landUsePermit']);
    await district.cloud.orderFault({ api: 'wxacode.getUnlimited', code: 45009, times: 1 });
    // As from a code: the case comes as its scene.
    const path = `/packages/applicant/pages/case/index?scene=${demo.caseId}&isNew=yes`;
    const phone = await district.phone('demo-applicant', path);
    await phone.see('小程序码现在没有生成出来');
    await phone.see(/综合窗口最晚.*答复,并指派一位专员/);
    await phone.tap('重新生成小程序码');
    await phone.see('本企业的人用微信扫码');

    const [download] = await Promise.all([phone.page.waitForEvent('download'), phone.tap('存成图片')]);
    expect(download.suggestedFilename()).toMatch(/^帮代办回执-\d{8}-\d{5}\.png$/);
    expect(phone.problems).toEqual([]);
    await phone.close();
  });
});
