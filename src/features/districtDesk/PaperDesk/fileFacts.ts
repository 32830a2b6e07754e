import type { GuideFile } from '@/domain/guide/PaperGuide';
import { formatMoment } from '@/domain/schedule/peopleDates';
import { sizeWords } from '../../files/sizeWords';

/** “营业执照样例.jpg · 820 KB · 今天 10:20 示例组长上传”. */
export function fileFacts({ name, bytes, since, by }: GuideFile, now: string): string {
  return `${name} · ${sizeWords(bytes)} · ${formatMoment(since, now)} ${by}上传`;
}
