import type { PaperChange } from '@/domain/guide/PaperChange';
import { changedPaper, PaperLooks } from '@/domain/guide/PaperChange';
import { guideFileProblem, untouchedPaper, type PaperGuide } from '@/domain/guide/PaperGuide';
import { publicPaper } from '@/domain/guide/PublicPaper';

const MB = 1024 * 1024;
const fileOf = (number: number) => ({
  ...{
    fileId: `file_${number}`,
    name: `空白表${number}.docx`,
    kind: 'docx',
    bytes: 2_000,
    sha256: `${number}`.repeat(64),
  },
});

function changed(guide: PaperGuide, change: PaperChange, day: number): PaperGuide {
  const file = 'fileId' in change && change.fileId !== null ? fileOf(day) : undefined;
  return changedPaper({ guide, change, file, at: `2026-11-0${day}T02:00:00.000Z`, by: '示例组长' });
}

const put = (guide: PaperGuide, day: number) =>
  changed(guide, { type: 'PutBlank', fileId: `file_${day}` }, day);

describe('the blank form of a paper', () => {
  it('is the shipped one until the district has its own', () => {
    expect(publicPaper('commitmentLetter', untouchedPaper).blank).toEqual({
      ...{ name: '承诺书(空白).docx', kind: 'docx', version: null },
    });
    expect(publicPaper('businessLicence', untouchedPaper).blank).toBeNull();
  });

  it('counts its versions, and remembers from when to when each was handed out', () => {
    const guide = put(put(untouchedPaper, 1), 2);
    expect(publicPaper('commitmentLetter', guide).blank).toMatchObject({
      name: '空白表2.docx',
      version: { number: 2, since: '2026-11-02T02:00:00.000Z', sha256: '2'.repeat(64) },
    });
    expect(guide.blanks.map(({ number, until }) => [number, until])).toEqual([
      [2, null],
      [1, '2026-11-02T02:00:00.000Z'],
    ]);
  });

  it('is withdrawn without a trace for the public, and a later one goes on counting', () => {
    const withdrawn = changed(put(untouchedPaper, 1), { type: 'WithdrawBlank' }, 2);
    expect(publicPaper('commitmentLetter', withdrawn).blank).toBeNull();
    expect(put(withdrawn, 3).blanks.map(({ number }) => number)).toEqual([2, 1]);
    const again = changed(withdrawn, { type: 'OfferShipped' }, 4);
    expect(publicPaper('commitmentLetter', again).blank?.version).toBeNull();
    expect(again.blanks).toHaveLength(1);
  });

  it('says nothing of who put it there', () => {
    expect(JSON.stringify(publicPaper('commitmentLetter', put(untouchedPaper, 1)))).not.toMatch(
      /示例组长|file_1/,
    );
  });

  it.each([
    [
      'blank',
      { name: '表.xlsx', kind: 'xlsx', bytes: 10 },
      '空白表只能用 Word(docx)或 PDF,“表.xlsx”不是。请换一个文件。',
    ],
    [
      'blank',
      { name: '表.pdf', kind: 'pdf', bytes: 5 * MB + 1 },
      '空白表最大 5 MB,“表.pdf”超过了。请压缩后再传。',
    ],
    [
      'picture',
      { name: '样例.pdf', kind: 'pdf', bytes: 10 },
      '样例图片只能用 JPG 或 PNG 图片,“样例.pdf”不是。请换一个文件。',
    ],
    [
      'picture',
      { name: '样例.png', kind: 'png', bytes: 3 * MB },
      '样例图片最大 2 MB,“样例.png”超过了。请压缩后再传。',
    ],
  ] as const)('as a %s refuses %o', (use, file, sentence) => {
    expect(guideFileProblem(use, file)).toBe(sentence);
    expect(guideFileProblem('blank', { name: '表.docx', kind: 'docx', bytes: 5 * MB })).toBeUndefined();
  });
});

describe('how a right paper looks', () => {
  it('is said in the district’s sentences, and in the shipped ones when those are taken back', () => {
    const own = changed(untouchedPaper, { type: 'SayLooks', looks: ['四角都在画面里。'] }, 1);
    expect(publicPaper('businessLicence', own).looks).toEqual(['四角都在画面里。']);
    const shipped = changed(own, { type: 'SayLooks', looks: null }, 2);
    expect(publicPaper('businessLicence', shipped).looks).toEqual(
      publicPaper('businessLicence', untouchedPaper).looks,
    );
    expect(publicPaper('businessLicence', changed(own, { type: 'SayLooks', looks: [] }, 3)).looks).toEqual(
      [],
    );
  });

  it.each([
    [[''], '请填写要点。'],
    [['字'.repeat(61)], '要点最多 60 个字,您写了 61 个。'],
    [Array.from({ length: 7 }, (_, place) => `第 ${place} 条`), '最多写 6 条要点。'],
    [['一样', '一样'], '有两条要点一样,请删掉一条。'],
  ])('refuses %j', (looks, sentence) => {
    expect(PaperLooks.safeParse(looks).error?.issues[0]?.message).toBe(sentence);
  });
});
