import type { ArticlePage, PublicArticle } from '@/domain/publicity/Article';
import type { SupervisionOutputs } from '@/api/api';

import { errorOf, newCommandId, phoneOf } from './support/client';
import type { Phone } from './support/client';
import { recruit, startDistrict } from './support/district';
import type { District } from './support/district';

type Edited = SupervisionOutputs['articles']['get'];
type Saved = SupervisionOutputs['articles']['saveDraft'];
type Versions = SupervisionOutputs['articles']['versions'];
type EditedPage = SupervisionOutputs['articles']['list'];

let district: District;
let second: Phone;
let visitor: Phone;
beforeAll(async () => {
  district = await startDistrict();
  visitor = phoneOf(await district.cloud.login('test-visitor'));
  second = phoneOf(await district.cloud.login('test-supervisor-2'));
  await recruit(district.supervisor, second, { roles: ['supervisor'], name: '示例副组长' });
});
afterAll(() => district.cloud.close());

const words = { category: 'question', title: '代办收费吗?', source: '', body: '不收费。\n- 只缴法定费用' };

function save(draft: object = words, place: object = { revision: 0 }, phone = district.supervisor) {
  return phone.do<Saved>('supervision', 'articles.saveDraft', { ...place, draft });
}

async function publish({ articleId, revision }: Saved) {
  return district.supervisor.do<{ revision: number; number: number }>('supervision', 'articles.publish', {
    articleId,
    revision,
  });
}

const find = (input: object = {}) => visitor.get<ArticlePage>('applicant', 'articles.list', input);
const read = (articleId: string) => visitor.ask<PublicArticle>('applicant', 'articles.get', { articleId });
const edited = (articleId: string) =>
  district.supervisor.get<Edited>('supervision', 'articles.get', { articleId });

describe('who may write articles', () => {
  const place = { articleId: 'art_none', revision: 1 };
  const procedures = [
    { type: 'ask', path: 'articles.list', input: {} },
    { type: 'ask', path: 'articles.get', input: { articleId: 'art_none' } },
    { type: 'ask', path: 'articles.versions', input: { articleId: 'art_none' } },
    { type: 'tell', path: 'articles.saveDraft', input: { revision: 0, draft: words } },
    { type: 'tell', path: 'articles.discardDraft', input: place },
    { type: 'tell', path: 'articles.publish', input: place },
    { type: 'tell', path: 'articles.withdraw', input: { ...place, reason: '过期' } },
    { type: 'tell', path: 'articles.restore', input: { ...place, number: 1 } },
  ] as const;
  const others = ['applicant', 'stranger', 'window', 'specialist'] as const;

  it.each(procedures.flatMap((procedure) => others.map((person) => ({ ...procedure, person }))))(
    'refuses $path to the $person',
    async ({ type, path, input, person }) => {
      expect(errorOf(await district[person][type]('supervision', path, input)).code).toBe('FORBIDDEN');
    },
  );
});

describe('an article', () => {
  it('is seen by nobody while it is a draft, by everybody once it is published', async () => {
    const saved = await save();
    expect(errorOf(await read(saved.articleId)).code).toBe('NOT_FOUND');
    expect((await find()).rows).toEqual([]);

    await publish(saved);
    expect(await read(saved.articleId)).toMatchObject({ ok: true, output: { ...words, number: 1 } });
    const { rows } = await find({ category: 'question' });
    expect(rows).toMatchObject([
      { articleId: saved.articleId, title: '代办收费吗?', lead: '不收费。 只缴法定费用' },
    ]);
    expect((await find({ category: 'policy' })).rows).toEqual([]);
    expect(JSON.stringify(rows)).not.toMatch(/acc_|openid|示例组长/);
  });

  it('shows readers the published words while new ones are being written', async () => {
    const saved = await save();
    const { revision } = await publish(saved);
    const draft = { ...words, body: '改过的正文' };
    const again = await save(draft, { articleId: saved.articleId, revision });
    expect(await read(saved.articleId)).toMatchObject({ output: { body: words.body } });

    expect((await publish(again)).number).toBe(2);
    expect(await read(saved.articleId)).toMatchObject({ output: { body: '改过的正文', number: 2 } });
    const { rows } = await district.supervisor.get<Versions>('supervision', 'articles.versions', {
      articleId: saved.articleId,
    });
    expect(rows.map(({ number, publisherName }) => [number, publisherName])).toEqual([
      [2, '示例组长'],
      [1, '示例组长'],
    ]);
  });

  it('is not published half', async () => {
    const saved = await save({ ...words, title: '', body: '有正文' });
    const { articleId, revision } = saved;
    const refused = await district.supervisor.tell('supervision', 'articles.publish', {
      articleId,
      revision,
    });
    expect(errorOf(refused)).toMatchObject({ code: 'BAD_INPUT', fields: { title: '请填写标题。' } });
  });

  it('is refused with its length where an essay was pasted', async () => {
    const draft = { ...words, body: '长'.repeat(9_001) };
    const refused = await district.supervisor.tell('supervision', 'articles.saveDraft', {
      revision: 0,
      draft,
    });
    expect(errorOf(refused).userMessage).toBe('正文最多 8000 个字,您写了 9001 个。');
  });

  it('is taken away with a reason and can be put back', async () => {
    const saved = await save();
    const { revision } = await publish(saved);
    const { articleId } = saved;
    const wish = { articleId, revision, reason: '政策有变' };
    const withdrawn = await district.supervisor.do<Saved>('supervision', 'articles.withdraw', wish);
    expect(errorOf(await read(articleId)).userMessage).toContain('已经撤回');
    expect((await find({ words: '收费' })).rows.map((row) => row.articleId)).not.toContain(articleId);
    expect(await edited(articleId)).toMatchObject({ shown: null, draft: words, withdrawReason: '政策有变' });

    await publish({ articleId, revision: withdrawn.revision });
    expect(await read(articleId)).toMatchObject({ output: { number: 2 } });
  });

  it('may be an earlier version again', async () => {
    const saved = await save({ ...words, body: '第一版' });
    const { revision } = await publish(saved);
    const { articleId } = saved;
    const other = await save({ ...words, body: '第二版' }, { articleId, revision });
    const wish = { articleId, revision: other.revision, number: 1 };
    await district.supervisor.do('supervision', 'articles.restore', wish);
    expect((await edited(articleId)).draft?.body).toBe('第一版');
    const missing = { ...wish, revision: other.revision + 1, number: 9 };
    expect(errorOf(await district.supervisor.tell('supervision', 'articles.restore', missing)).code).toBe(
      'NOT_FOUND',
    );
  });

  it('is gone when its only draft is discarded, and is what readers see when a later one is', async () => {
    const saved = await save();
    await district.supervisor.do('supervision', 'articles.discardDraft', saved);
    expect(errorOf(await district.supervisor.ask('supervision', 'articles.get', saved)).code).toBe(
      'NOT_FOUND',
    );

    const other = await save();
    const { revision } = await publish(other);
    const again = await save({ ...words, body: '不要了' }, { articleId: other.articleId, revision });
    await district.supervisor.do('supervision', 'articles.discardDraft', again);
    expect(await edited(other.articleId)).toMatchObject({ draft: null, shown: { body: words.body } });
  });
});

describe('two who write the same article', () => {
  it('do not overwrite each other: the later one is told who was faster', async () => {
    const saved = await save();
    const theirs = await save({ ...words, body: '同事的正文' }, saved, second);
    const late = { ...saved, draft: { ...words, body: '我的正文' } };
    const refused = errorOf(await district.supervisor.tell('supervision', 'articles.saveDraft', late));
    expect(refused.code).toBe('CONFLICT');
    expect(refused.userMessage).toContain('示例副组长刚刚改过这篇文章');
    expect((await edited(saved.articleId)).draft?.body).toBe('同事的正文');

    const stale = await district.supervisor.tell('supervision', 'articles.publish', saved);
    expect(errorOf(stale).code).toBe('CONFLICT');
    expect((await publish(theirs)).number).toBe(1);
  });

  it('change nothing by repeating a command', async () => {
    const commandId = newCommandId();
    const first = await save(words, { revision: 0, commandId });
    expect(await save(words, { revision: 0, commandId })).toEqual(first);

    const wish = { ...first, commandId: newCommandId() };
    const published = await district.supervisor.do('supervision', 'articles.publish', wish);
    expect(await district.supervisor.do('supervision', 'articles.publish', wish)).toEqual(published);
    expect((await edited(first.articleId)).publicationCount).toBe(1);
  });
});

describe('many articles', () => {
  const COUNT = 130;

  beforeAll(async () => {
    for (let place = 0; place < COUNT; place += 1) {
      const rare = place % 50 === 7 ? '容缺受理' : '受理,容缺';
      const saved = await save({
        ...words,
        category: 'notice',
        title: `第 ${place} 号通知`,
        body: `项目${rare}`,
      });
      await publish(saved);
    }
  });

  async function all(input: object): Promise<string[]> {
    const titles: string[] = [];
    let cursor: string | null = null;
    do {
      const page: ArticlePage = await find({ ...input, cursor });
      expect(page.rows.length).toBeLessThanOrEqual(10);
      titles.push(...page.rows.map(({ title }) => title));
      cursor = page.nextCursor;
    } while (cursor !== null);
    return titles;
  }

  it('come in pages, newest first, each once', async () => {
    const expected = Array.from({ length: COUNT }, (_, place) => `第 ${COUNT - 1 - place} 号通知`);
    expect(await all({ category: 'notice' })).toEqual(expected);
  });

  it('are searched over every shelf for the words as they were asked for', async () => {
    expect(await all({ words: '容缺受理' })).toEqual([107, 57, 7].map((place) => `第 ${place} 号通知`));
    expect(await all({ words: '项目', category: 'notice' })).toHaveLength(COUNT);
    expect(await all({ words: '项目', category: 'policy' })).toEqual([]);
    expect(await all({ words: '没有这样的话' })).toEqual([]);
  });

  it('come in pages for those who write', async () => {
    const first = await district.supervisor.get<EditedPage>('supervision', 'articles.list', {});
    const cursor = first.nextCursor;
    const next = await district.supervisor.get<EditedPage>('supervision', 'articles.list', { cursor });
    expect([first.rows.length, next.rows.length]).toEqual([20, 20]);
    expect(first.rows[0]).toMatchObject({ title: `第 ${COUNT - 1} 号通知`, isPublished: true });
    expect(next.rows[0]).toMatchObject({ title: `第 ${COUNT - 21} 号通知` });
  });
});
