import { fileProblem } from '@/features/files/fileProblem';
import { sizeWords } from '@/features/files/sizeWords';

const MB = 1024 * 1024;

describe('a file before it is sent', () => {
  it.each(['证照.JPG', '扫描.pdf', '照片.heic', '表格.xlsx'])('may be %s', (name) => {
    expect(fileProblem({ name, size: 2 * MB })).toBeUndefined();
  });

  it.each([
    ['a program', { name: '材料.exe', size: MB }, '不是照片、PDF、Word 或 Excel'],
    ['a name without an ending', { name: '材料', size: MB }, '不是照片、PDF、Word 或 Excel'],
    ['an empty file', { name: '材料.pdf', size: 0 }, '是空文件'],
    ['a video by its size', { name: '材料.pdf', size: 600 * MB }, '有 600.0 MB,超过 10 MB'],
  ])('is refused as %s', (_, file, words) => {
    expect(fileProblem(file)).toContain(words);
  });

  it('may have exactly 10 MB', () => {
    expect(fileProblem({ name: '材料.pdf', size: 10 * MB })).toBeUndefined();
  });
});

describe('a size in words', () => {
  it.each([
    [10, '1 KB'],
    [820 * 1024, '820 KB'],
    [3.4 * MB, '3.4 MB'],
  ])('%d bytes are %s', (bytes, words) => {
    expect(sizeWords(bytes)).toBe(words);
  });
});
