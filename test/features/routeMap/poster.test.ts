import fc from 'fast-check';
import { defaultCatalogue } from '@/domain/catalogue/defaultCatalogue';
import { routeItems } from '@/domain/catalogue/routeMap';
import { albumRefusal, albumSentence } from '@/features/routeMap/poster/albumRefusal';
import { drawPoster, loadPictures, type PosterBrush } from '@/features/routeMap/poster/drawPoster';
import { layoutPoster } from '@/features/routeMap/poster/layoutPoster';
import type { Measure, Poster } from '@/features/routeMap/poster/Poster';
import { wrapWords } from '@/features/routeMap/poster/wrapWords';
import { mapOf, plainFactory } from '../../domain/catalogue/aProject';

/** Every sign is a square. */
const measure: Measure = (words, { size }) => [...words].length * size;

const everything = mapOf({
  ...plainFactory,
  kind: ['building'],
  earth: ['large'],
  eia: [],
  fire: ['yes'],
  site: ['highway', 'cityRoad', 'green', 'trees', 'waste', 'sewage'],
});

function posterOf(map = everything): Poster {
  return layoutPoster({ catalogue: defaultCatalogue, map, name: '示例厂房', today: '2026-11-25' }, measure);
}

function wordsOf({ marks }: Poster): string {
  return marks.map((mark) => (mark.kind === 'text' ? mark.words : '')).join('');
}

describe('the picture of a map', () => {
  const poster = posterOf();

  it('names every item with its department and limit, the open ones too', () => {
    const words = wordsOf(poster);
    for (const { item, departmentName } of routeItems(everything)) {
      expect(words).toContain(item.name);
      expect(words).toContain(departmentName);
    }
    expect(words).toContain('环境影响评价(报告表)');
    expect(words).toContain('共 17 个事项');
    expect(words).toContain('不含施工');
    expect(words).toContain('开工一件事');
    expect(words).toContain('2026-11-01 版事项目录于2026年11月25日(周三)生成');
  });

  it('has nothing beyond its edges and no words over each other', () => {
    const texts = poster.marks.flatMap((mark) => (mark.kind === 'text' ? [mark] : []));
    for (const mark of poster.marks) {
      expect(mark.x).toBeGreaterThanOrEqual(0);
      expect(mark.y).toBeGreaterThanOrEqual(0);
      expect(mark.y).toBeLessThan(poster.height);
    }
    for (const { words, x, font } of texts)
      expect(x + measure(words, font)).toBeLessThanOrEqual(poster.width);
    for (const [place, text] of texts.slice(1).entries())
      expect(text.y - (texts[place]?.y ?? 0)).toBeGreaterThanOrEqual(text.font.size);
  });

  it('is as tall as its map is long', () => {
    expect(posterOf(mapOf(plainFactory)).height).toBeLessThan(poster.height);
  });

  it('fits the canvases of phones, drawn black on white', () => {
    const drawn: string[] = [];
    const brush = {
      measureText: () => ({ width: 0 }),
      fillText: (words: string) => void drawn.push(words),
      fillRect(this: { fillStyle: unknown }) {
        drawn.push(`box ${String(this.fillStyle)}`);
      },
      strokeRect: () => undefined,
      drawImage: (picture: unknown) => void drawn.push(`picture ${String(picture)}`),
      scale: (x: number, y: number) => void drawn.push(`scale ${x === y}`),
      ...{ font: '', fillStyle: '', strokeStyle: '', lineWidth: 0 },
    } satisfies PosterBrush;
    const canvas = { width: 0, height: 0 };
    drawPoster({ canvas, brush, poster });

    expect(canvas.height).toBeLessThanOrEqual(4096);
    expect(canvas.width / canvas.height).toBeCloseTo(poster.width / poster.height, 2);
    expect(drawn.slice(0, 2)).toEqual(['scale true', 'box #ffffff']);
    expect(drawn).toContain('立项用地规划许可');
    expect(drawn.join()).not.toContain('picture');
  });

  it('carries its mini-program code, and is whole without one that cannot be read', async () => {
    const content = { catalogue: defaultCatalogue, map: everything, name: '示例厂房', today: '2026-11-25' };
    const withCode = layoutPoster({ ...content, code: 'AAAA' }, measure);
    expect(wordsOf(withCode)).toContain('扫码打开这张路线图');
    expect(wordsOf(poster)).not.toContain('扫码');

    const read = await loadPictures(withCode, (address) => Promise.resolve(address));
    expect([...read.values()]).toEqual(['data:image/png;base64,AAAA']);
    const unread = await loadPictures(withCode, () => Promise.reject(new Error('broken')));
    expect(unread.size).toBe(0);
  });
});

describe('words in lines', () => {
  const font = { size: 10 };

  it.each([
    ['一二三四五', 30, ['一二三', '四五']],
    ['一二三,四', 30, ['一二三,', '四']],
    ['一二(三四)', 30, ['一二', '(三四)']],
    ['', 30, []],
  ])('%p at %d', (words, width, lines) => {
    expect(wrapWords({ words, width, font, measure })).toEqual(lines);
  });

  it('lose nothing but spaces', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...'一二,。(“ab 1') }),
        fc.integer({ min: 10, max: 90 }),
        (words, width) => {
          const bare = (text: string) => text.replace(/ /g, '');
          expect(bare(wrapWords({ words, width, font, measure }).join(''))).toBe(bare(words));
        },
      ),
    );
  });
});

describe('a phone that does not take the picture', () => {
  it.each([
    [{ errMsg: 'saveImageToPhotosAlbum:fail auth deny' }, 'album', '打开权限'],
    [{ errMsg: 'saveImageToPhotosAlbum:fail:auth denied' }, 'album', '打开权限'],
    [
      { errMsg: 'saveImageToPhotosAlbum:fail privacy permission is not authorized', errno: 104 },
      'privacy',
      '隐私',
    ],
    [{ errMsg: 'saveImageToPhotosAlbum:fail', errno: 112 }, 'privacy', '隐私'],
    [{ errMsg: 'saveImageToPhotosAlbum:fail cancel' }, 'cancelled', ''],
    [new Error('no canvas on the page'), 'unknown', '再试一次'],
    [undefined, 'unknown', '再试一次'],
  ] as const)('%p is %s', (problem, refusal, words) => {
    expect(albumRefusal(problem)).toBe(refusal);
    expect(albumSentence(refusal)).toContain(words);
  });
});
