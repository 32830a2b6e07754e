import { Text, View } from '@tarojs/components';
import type { CaseAnswer } from '@/domain/agencyCase/CaseAnswer';
import { formatDay } from '@/domain/schedule/peopleDates';
import { dayOf } from '@/domain/shared/time';
import { standingTags, validityWords } from '@/domain/vault/standing';
import { confirmed } from '@/components/confirmed';
import { Problem } from '@/components/Problem';
import { QuietButton } from '@/components/QuietButton';
import { StatusTag } from '@/components/StatusTag';
import type { ApiScope } from '../../caseView/CaseGateway';
import { FileLinks } from '../../caseView/FileLinks';
import { useCaseAction } from '../../caseView/useCaseAction';
import type { PaperVersion } from '../usePaperVersions';
import './index.scss';

interface PaperVersionNoteProps {
  readonly scope: ApiScope;
  readonly answer: CaseAnswer;
  readonly paper: PaperVersion;
  /** ISO instant. */
  readonly now: string;
}

/** Which version the case goes by, and that there is a newer one: nothing changes before somebody says so. */
export function PaperVersionNote({ scope, answer, paper, now }: PaperVersionNoteProps) {
  const { agencyCase, actions } = answer.view;
  const { act, isBusy, problem } = useCaseAction(scope, agencyCase.caseId);
  const { materialId, name, number, standing, validUntil, newer } = paper;
  const tag = standingTags[standing];
  const canReplace = newer?.canReplace === true && actions.includes('SubmitMaterial');

  async function replace(): Promise<void> {
    if (newer === null) return;
    const words = `办件改用第 ${newer.number} 版,第 ${number} 版仍留在记录里。已申报的事项不受影响。`;
    if (!(await confirmed({ title: `${name}换用新版`, words, yes: '换用' }))) return;
    await act({ type: 'SubmitMaterial', payload: { materialId, name, fileIds: [...newer.fileIds] } });
  }

  return (
    <View className="paper-version">
      <View className="paper-version__head">
        <Text className="paper-version__words">
          材料库第 {number} 版{validUntil === null ? '' : `,${validityWords(validUntil, dayOf(now))}`}
        </Text>
        {tag === undefined ? null : <StatusTag {...tag} />}
      </View>
      {newer === null ? null : (
        <View>
          <Text className="paper-version__words">
            {scope === 'applicant' ? '您' : '企业'}
            {sayDate(newer.addedAt, now)}更新了这份材料(第 {newer.number} 版)。
          </Text>
          <FileLinks
            scope={scope}
            fileIds={newer.fileIds}
            files={newer.files}
            paperName={`${name}(第 ${newer.number} 版)`}
          />
        </View>
      )}
      {canReplace ? (
        <View>
          <QuietButton about={name} isBusy={isBusy} onClick={() => void replace()}>
            换用新版
          </QuietButton>
          <Problem sentence={problem} />
        </View>
      ) : null}
    </View>
  );
}

function sayDate(instant: string, now: string): string {
  const words = formatDay(dayOf(instant), dayOf(now));
  return /^\d/.test(words) ? ` ${words} ` : words;
}
