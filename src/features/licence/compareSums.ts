import { sizeWords } from '../files/sizeWords';
import type { StoredSums } from '../files/FileGateway';
import type { LocalCopy, LocalSum } from './LocalCopy';

export interface Verdict {
  readonly outcome: 'same' | 'different' | 'unknown';
  readonly sentence: string;
}

const algorithmNames = { sha256: 'SHA-256', sha1: 'SHA-1' } as const;

/** Whether a copy on this phone is what was registered, in words. A phone that cannot count is told to compare sizes. */
export function compareSums({
  copy,
  sum,
  registered,
}: {
  readonly copy: Pick<LocalCopy, 'size'>;
  readonly sum: LocalSum | undefined;
  readonly registered: StoredSums;
}): Verdict {
  const expected = sum && registered[sum.algorithm];
  if (copy.size !== registered.bytes || (expected && sum.hex.toLowerCase() !== expected))
    return {
      outcome: 'different',
      sentence: '这个文件与登记的不一致:可能没有下载完整,或被改过。请重新下载;仍不一致请联系专员。',
    };
  if (!sum || !expected)
    return {
      outcome: 'unknown',
      sentence: `文件大小一致(${sizeWords(registered.bytes)}),但这部手机不能计算校验码。可以换一台设备再校验。`,
    };
  return {
    outcome: 'same',
    sentence: `与登记的文件一致:${algorithmNames[sum.algorithm]} 相同,${sizeWords(registered.bytes)}。`,
  };
}
