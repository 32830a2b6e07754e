import { Text } from '@tarojs/components';
import type { CaseAnswer } from '@/domain/agencyCase/CaseAnswer';
import type { CaseItem } from '@/domain/agencyCase/CaseItem';
import { formatMoment } from '@/domain/schedule/peopleDates';
import { Card } from '@/components/Card';
import { FormField } from '@/components/FormField';
import { PhraseChips } from '@/components/PhraseChips';
import { Problem } from '@/components/Problem';
import { QuietButton } from '@/components/QuietButton';
import { TextArea } from '@/components/TextArea';
import { useCaseAction } from '../../caseView/useCaseAction';
import { useCheckedAction } from '../../form/useCheckedAction';
import { useKeptWords } from '../../form/useKeptWords';
import { urgePhrases } from '../progressPhrases';
import './index.scss';
import { lastOf } from '@/domain/shared/lastOf';

interface UrgeFormProps {
  readonly answer: CaseAnswer;
  readonly item: CaseItem;
  /** ISO instant. */
  readonly now: string;
}

/** 催办: the department is asked in words that stay on record, so the enterprise sees that somebody pushes (A3). */
export function UrgeForm({ answer, item, now }: UrgeFormProps) {
  const { caseId, urges } = answer.view.agencyCase;
  const { words, setWords, discard } = useKeptWords(`urgeDepartment.${caseId}.${item.itemId}`);
  const acting = useCaseAction('workbench', caseId);
  const { problems, send } = useCheckedAction({
    acting,
    type: 'UrgeDepartment',
    payload: { itemId: item.itemId, words },
  });
  const earlier = urges.filter((urge) => urge.target === 'department' && urge.itemId === item.itemId);
  const last = lastOf(earlier);

  async function urge(): Promise<void> {
    if ((await send()) !== undefined) discard();
  }

  return (
    <Card title={`催办${item.departmentName}`}>
      {last === undefined ? null : (
        <Text className="urge-form__last">
          已催办 {earlier.length} 次,上次 {formatMoment(last.at, now)}:{last.words}
        </Text>
      )}
      <PhraseChips label="常用催办内容" phrases={urgePhrases} onChoose={setWords} />
      <FormField label="催办内容" problem={problems.words}>
        <TextArea
          name="urgeWords"
          label="催办内容"
          value={words}
          placeholder="可以从上面选一条再修改"
          onChange={setWords}
        />
      </FormField>
      <Problem sentence={acting.problem} />
      <QuietButton isBusy={acting.isBusy} onClick={() => void urge()}>
        登记催办
      </QuietButton>
    </Card>
  );
}
