import type { PickedRow } from '@/components/FilePicker';
import type { Travelling, Uploads } from './useUploads';

/** How a file that has not arrived is doing, in words. */
export function travellingRow(
  { key, name, state, percent, problem, isFinal }: Travelling,
  { isPaused, isWaitingForNetwork }: Pick<Uploads, 'isPaused' | 'isWaitingForNetwork'>,
): PickedRow {
  if (state === 'failed') return { key, name, words: '没有上传成功', problem, canRetry: !isFinal };
  if (state === 'preparing') return { key, name, words: '正在准备' };
  if (state === 'sending') return { key, name, words: `正在上传 ${percent}%`, percent };
  if (state === 'arrived') return { key, name, words: '正在登记' };
  if (isPaused) return { key, name, words: '已暂停' };
  return { key, name, words: isWaitingForNetwork ? '等待网络,联网后自动继续' : '等待上传' };
}
