import { api } from '@/api/api';
import type { PublicPaper } from '@/domain/guide/PublicPaper';
import { formatDay } from '@/domain/schedule/peopleDates';
import { dayOf } from '@/domain/shared/time';
import { sizeWords } from '../../files/sizeWords';
import { OpenButton } from './OpenButton';
import './index.scss';

interface PaperFilesProps {
  readonly paper: PublicPaper;
  /** What the paper is called. */
  readonly name: string;
}

/** The picture of a right paper and the blank form, as they are handed out now; for anyone. */
export function PaperFiles({ paper: { paperId, hasPicture, blank }, name }: PaperFilesProps) {
  return (
    <>
      {hasPicture ? (
        <OpenButton
          words="看样例图片"
          about={name}
          find={() => api.applicant.guide.paperPicture.query({ paperId })}
        />
      ) : null}
      {blank === null ? null : (
        <OpenButton
          words={`下载空白${name}(${blank.kind === 'pdf' ? 'PDF' : 'Word'})`}
          facts={blank.version === null ? '' : versionFacts(blank.version)}
          find={() => api.applicant.guide.blank.query({ blankId: paperId })}
        />
      )}
    </>
  );
}

/** “第 2 版,11月26日(周四)起 · 34 KB”. */
function versionFacts({ number, since, bytes }: { number: number; since: string; bytes: number }): string {
  return `第 ${number} 版,${formatDay(dayOf(since))}起 · ${sizeWords(bytes)}`;
}
