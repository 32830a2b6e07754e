import fc from 'fast-check';
import { ArticleContent, MOST_BODY } from '@/domain/publicity/Article';
import { articleBlocks, plainWords } from '@/domain/publicity/articleBlocks';
import { articleTerms, holdsWords, leadOf, queryTerms, queryWords } from '@/domain/publicity/articleSearch';

describe('the marks of an article', () => {
  it('make headings, lists and paragraphs', () => {
    expect(articleBlocks('# 准备\n先想清楚。\n\n- 执照\n- 合同\n1. 提交\n2、等候')).toEqual([
      { kind: 'heading', words: '准备' },
      { kind: 'paragraph', words: '先想清楚。' },
      { kind: 'list', isNumbered: false, lines: ['执照', '合同'] },
      { kind: 'list', isNumbered: true, lines: ['提交', '等候'] },
    ]);
  });

  it('begin a new list after a blank line', () => {
    expect(articleBlocks('- 一\n\n- 二')).toHaveLength(2);
  });

  it('are nothing but words where something looks like a tag', () => {
    const body = '<script>alert(1)</script>\n# <b>粗</b>';
    expect(articleBlocks(body)).toEqual([
      { kind: 'paragraph', words: '<script>alert(1)</script>' },
      { kind: 'heading', words: '<b>粗</b>' },
    ]);
  });

  it('lose no word of a paragraph', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: fc.constantFrom(...'一二三,。ab') })), (lines) => {
        const words = (text: string) => text.replace(/\s/g, '');
        expect(words(plainWords(lines.join('\n')))).toBe(words(lines.join('')));
      }),
    );
  });
});

describe('what an article may be', () => {
  const article = { category: 'policy', title: '标题', source: '', body: '正文' };

  it.each([
    [{ title: ' ' }, '请填写标题。'],
    [{ body: '\n \n' }, '请填写正文。'],
    [{ title: '长'.repeat(61) }, '标题最多 60 个字,您写了 61 个。'],
    [{ body: '长'.repeat(12_345) }, `正文最多 ${MOST_BODY} 个字,您写了 12345 个。`],
    [{ category: 'gossip' }, undefined],
  ])('refuses %j', (change, sentence) => {
    const refused = ArticleContent.safeParse({ ...article, ...change });
    expect(refused.success).toBe(false);
    if (sentence !== undefined) expect(refused.error?.issues[0]?.message).toBe(sentence);
  });

  it('takes a body as long as may be', () => {
    expect(ArticleContent.safeParse({ ...article, body: '长'.repeat(MOST_BODY) }).success).toBe(true);
  });
});

describe('the search of articles', () => {
  const article = {
    title: '施工许可怎么办',
    source: '',
    body: '# 先后\n先取得 工程规划许可,再申请。A3 图纸',
  };

  it.each(['施工', '施工许可', '许', '规划许可', 'a3', 'A3', '施工 图纸'])('finds %j', (words) => {
    const wanted = queryWords(words);
    const terms = articleTerms(article);
    expect(queryTerms(wanted).every((term) => terms.includes(term))).toBe(true);
    expect(holdsWords(article, wanted)).toBe(true);
  });

  it.each(['消防', '施工 消防', '可施工'])('does not find %j', (words) => {
    expect(holdsWords(article, queryWords(words))).toBe(false);
  });

  it('never misses what holds the words', () => {
    const text = fc.string({ unit: fc.constantFrom(...'一二三四 aB,'), maxLength: 40 });
    fc.assert(
      fc.property(text, text, (body, query) => {
        const wanted = queryWords(query);
        const found = { title: '题', source: '', body };
        if (!holdsWords(found, wanted)) return;
        const terms = articleTerms(found);
        expect(queryTerms(wanted).filter((term) => !terms.includes(term))).toEqual([]);
      }),
    );
  });

  it('shows where the words stand', () => {
    const body = `${'前'.repeat(100)}容缺受理${'后'.repeat(100)}`;
    expect(leadOf(body)).toBe(`${'前'.repeat(60)}…`);
    expect(leadOf(body, ['容缺'])).toBe(`…${'前'.repeat(16)}容缺受理${'后'.repeat(40)}…`);
    expect(leadOf('短文')).toBe('短文');
  });
});
