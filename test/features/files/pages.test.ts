import { withFreshNames } from '@/features/files/freshNames';
import { headProblem } from '@/features/files/headProblem';
import { notTaken } from '@/features/files/notTaken';
import { inOrder, moved } from '@/features/files/pageOrder';

const bytes = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));

describe('the first bytes of a file', () => {
  it.each([
    ['照片.jpg', '\xff\xd8\xff\xe1'],
    ['截图.png', '\x89PNG\r\n\x1a\n'],
    ['批复.pdf', '%PDF-1.7'],
    ['带标记.pdf', '\xef\xbb\xbf%PDF-1.4'],
    ['合同.docx', 'PK\x03\x04'],
    ['表格.xlsx', 'PK\x03\x04'],
    ['手机.heic', '\x00\x00\x00\x24ftypheic'],
    ['图.webp', 'RIFF\x24\x00\x00\x00WEBPVP8 '],
  ])('may be those of %s', (name, head) => {
    expect(headProblem(name, bytes(head))).toBeUndefined();
  });

  it.each([
    ['材料.pdf', 'MZ\x90\x00', '而是程序'],
    ['照片.jpg', '\x00\x00\x00\x18ftypmp42', '而是视频'],
    ['合同.docx', '\xd0\xcf\x11\xe0', '是旧版或加了密码的文件'],
    ['批复.pdf', '<!DOCTYPE html>', '而是网页'],
    ['照片.png', '\xff\xd8\xff\xe0', '而是JPG 图片'],
    ['照片.png', 'nonsense', '可能已损坏'],
    ['空.pdf', '', '可能已损坏'],
  ])('give %s away', (name, head, words) => {
    expect(headProblem(name, bytes(head))).toContain(words);
  });
});

describe('pages of a paper', () => {
  const keyOf = (key: string) => key;

  it('stand as their keys say, strangers behind', () => {
    expect(inOrder(['x', 'c', 'a', 'b'], ['a', 'b', 'c'], keyOf)).toEqual(['a', 'b', 'c', 'x']);
  });

  it.each([
    ['b', -1, ['b', 'a', 'c']],
    ['b', 1, ['a', 'c', 'b']],
    ['a', -1, ['a', 'b', 'c']],
    ['c', 1, ['a', 'b', 'c']],
  ] as const)('move %s by %d', (key, by, expected) => {
    expect(moved(['a', 'b', 'c'], key, by)).toEqual(expected);
  });

  it('go on counting where the earlier photos ended', () => {
    const picked = [{ name: '照片1.jpg' }, { name: '照片2.png' }, { name: '𠮷野合同.pdf' }];
    const named = withFreshNames(picked, ['照片1.jpg', '照片7.jpg', '合同.pdf']);
    expect(named.map(({ name }) => name)).toEqual(['照片8.jpg', '照片9.png', '𠮷野合同.pdf']);
  });
});

describe('200 photos at once', () => {
  it('are told which of them were not taken, and what helps', () => {
    const names = Array.from({ length: 170 }, (_, place) => `照片${place + 31}.jpg`);
    expect(notTaken({ most: 30, names, takenCount: 30 })).toBe(
      '一份材料最多 30 页:已收下前 30 个,从“照片31.jpg”起的 170 个没有收下。请合并成 PDF 后再传,或分到其他材料里。',
    );
  });

  it('are nothing to speak of while all fit', () => {
    expect(notTaken({ most: 30, names: [], takenCount: 30 })).toBe('');
  });
});
