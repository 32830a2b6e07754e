import { compareSums } from '@/features/licence/compareSums';
import { sumInGroups } from '@/features/licence/sumInGroups';

const registered = {
  name: '许可证.pdf',
  kind: 'pdf',
  bytes: 2048,
  sha256: 'ab12'.repeat(16),
  sha1: 'cd34'.repeat(10),
};
const copy = { size: 2048 };

describe('a file on this phone', () => {
  it('is the registered one where the sum that the phone can count says so', () => {
    const bySha256 = compareSums({ copy, sum: { algorithm: 'sha256', hex: registered.sha256 }, registered });
    expect(bySha256).toEqual({ outcome: 'same', sentence: '与登记的文件一致:SHA-256 相同,2 KB。' });

    const hex = (registered.sha1 ?? '').toUpperCase();
    expect(compareSums({ copy, sum: { algorithm: 'sha1', hex }, registered }).outcome).toBe('same');
  });

  it('is another one where a sum or the size differs', () => {
    const sum = { algorithm: 'sha1', hex: 'ee'.repeat(20) } as const;
    expect(compareSums({ copy, sum, registered }).outcome).toBe('different');
    expect(compareSums({ copy: { size: 2047 }, sum: undefined, registered }).sentence).toContain('不一致');
  });

  it('is not called the same where nothing could be counted', () => {
    expect(compareSums({ copy, sum: undefined, registered }).outcome).toBe('unknown');
    const sum = { algorithm: 'sha1', hex: 'cd34'.repeat(10) } as const;
    expect(compareSums({ copy, sum, registered: { ...registered, sha1: null } }).outcome).toBe('unknown');
  });
});

it('shows a checksum in groups of eight', () => {
  expect(sumInGroups('0123456789abcdef0123')).toBe('01234567 89abcdef 0123');
});
