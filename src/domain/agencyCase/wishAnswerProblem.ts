import type { CorrectionAnswer } from './CaseItem';

/** What an answer to one wanted paper still lacks, as the end of a Chinese sentence; undefined where it is whole. */
export function wishAnswerProblem({
  kind,
  words,
  fileIds,
}: Pick<CorrectionAnswer, 'kind' | 'words' | 'fileIds'>): string | undefined {
  const hasWords = words.trim() !== '';
  if (kind === 'cannot') return hasWords ? undefined : '请写明没有的原因。';
  if (kind === 'alreadyThere') return hasWords ? undefined : '请写明在哪份材料里,例如第几页。';
  return hasWords || fileIds.length > 0 ? undefined : '还没有答复,请上传文件或写明情况。';
}
