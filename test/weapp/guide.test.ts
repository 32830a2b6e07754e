import { Phone as Caller } from '../../config/demo/Phone';
import { settle } from '../../config/demo/people';
import { tellPublicity } from '../../config/demo/publicity';
import type { ArticlePage } from '../../src/domain/publicity/Article';
import { makeCreditCode } from '../../src/domain/shared/creditCode';
import { startTestCloud, type TestCloud } from '../support/cloud';
import type { MiniProgram } from '../support/weapp/MiniProgram';
import { runtimes } from '../support/weapp/runtimes';

const patience = 20_000;
const pages = 'packages/guide/pages';

describe.each(runtimes)('the guide on the built mini-program, in $name', (runtime) => {
  let cloud: TestCloud;
  let phone: MiniProgram;

  beforeAll(async () => {
    cloud = await startTestCloud();
    const district = await settle({ url: cloud.url, setupCode: 'setup-demo', makeCreditCode });
    await tellPublicity(district);
    phone = await runtime.start({ cloud: await cloud.login('visitor') });
  });

  afterAll(async () => {
    await phone.close();
    await cloud.close();
  });

  it('calls the window for who has not signed up', async () => {
    await phone.open(`${pages}/people/index`);
    await phone.waitFor('示例专员乙', patience);
    await phone.tap({ label: '打电话给综合窗口:023-61000000' });
    expect(phone.calls('makePhoneCall').map(({ options }) => options.phoneNumber)).toEqual(['023-61000000']);
  });

  it('shows an article, hands it on, and keeps it for when there is no network', async () => {
    const caller = await Caller.of({ url: cloud.url, identity: 'visitor' });
    const { rows } = await caller.query<ArticlePage>('applicant', 'articles.list', { words: '容缺' });
    const article = rows.find(({ title }) => title === '材料还差一份,能先受理吗?');
    const query = { articleId: article?.articleId ?? '' };
    await phone.open(`${pages}/article/index`, query);
    await phone.waitFor('主要材料齐全、只缺次要材料的', patience);
    expect(phone.share().path).toBe(`/${pages}/article/index?articleId=${query.articleId}`);
    expect(phone.errors()).toEqual([]);

    const offline = await runtime.start({ storage: phone.storage });
    await offline.open(`${pages}/article/index`, query);
    await offline.waitFor('主要材料齐全、只缺次要材料的', patience);
    await offline.close();
  });
});
