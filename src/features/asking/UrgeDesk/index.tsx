import { Text } from '@tarojs/components';
import type { Urge } from '@/domain/agencyCase/AgencyCase';
import type { CaseAnswer } from '@/domain/agencyCase/CaseAnswer';
import { formatMoment, remainingWords } from '@/domain/schedule/peopleDates';
import { dayOf } from '@/domain/shared/time';
import { z } from '@/domain/zod';
import { BottomActions } from '@/components/BottomActions';
import { Card } from '@/components/Card';
import { FormField } from '@/components/FormField';
import { PhraseChips } from '@/components/PhraseChips';
import { PrimaryButton } from '@/components/PrimaryButton';
import { Problem } from '@/components/Problem';
import { TextArea } from '@/components/TextArea';
import { sayDeadline } from '../../caseView/sayDay';
import { useCaseAction } from '../../caseView/useCaseAction';
import { progressPhrases } from '../../filing/progressPhrases';
import { useNow } from '../../live/useNow';
import { SavedNote } from '../../form/SavedNote';
import { leaveDone } from '../../staff/leavePage';
import { openFieldWords } from '../../staff/openFieldWords';
import { staffPaths } from '../../staff/staffPaths';
import { useCheckedAction } from '../../form/useCheckedAction';
import { useKeptForm } from '../../form/useKeptForm';
import { CaseStrip } from '../../staffCase/CaseStrip';
import './index.scss';

interface UrgeDeskProps {
  readonly answer: CaseAnswer;
  readonly urge: Urge;
}

/** The answer to an urge (催办): where it stands and when it goes on. The enterprise reads it at once. */
export function UrgeDesk({ answer, urge }: UrgeDeskProps) {
  const now = useNow();
  const { caseId, items } = answer.view.agencyCase;
  const { urgeId } = urge;
  const item = items.find(({ itemId }) => itemId === urge.itemId);
  const kept = useKeptForm({ key: `urge.${urgeId}`, schema: z.string(), initial: () => '' });
  const acting = useCaseAction('workbench', caseId);
  const payload = { urgeId, words: kept.form };
  const { problems, send } = useCheckedAction({ acting, type: 'AnswerUrge', payload });

  async function reply(): Promise<void> {
    if ((await send()) === undefined) return;
    kept.discard();
    leaveDone('已答复', staffPaths.case({ caseId }));
  }

  return (
    <>
      <CaseStrip answer={answer} />
      <Card title={item === undefined ? '企业催办' : `企业催办:${item.name}`}>
        <Text className="urge-desk__words">{urge.words}</Text>
        <Text className="urge-desk__due">
          {formatMoment(urge.at, now)} 催办,{dueWords(urge, answer, dayOf(now))}
        </Text>
        <PhraseChips
          label="常用答复"
          phrases={progressPhrases}
          onChoose={(phrase) => kept.change(() => phrase)}
        />
        <FormField label="答复" hint="办到哪一步,接下来做什么,什么时候" problem={problems.words}>
          <TextArea
            name="urgeAnswer"
            label="催办答复"
            value={kept.form}
            placeholder="例如:今天已补齐图纸,明天申报,预计下周三批出"
            onChange={(words) => kept.change(() => words)}
          />
        </FormField>
      </Card>
      <BottomActions>
        <SavedNote savedAt={kept.savedAt} />
        <Problem sentence={openFieldWords(problems, acting.problem)} />
        <PrimaryButton isBusy={acting.isBusy} onClick={() => void reply()}>
          答复企业
        </PrimaryButton>
      </BottomActions>
    </>
  );
}

function dueWords({ answerBy }: Urge, { remaining }: CaseAnswer, today: string): string {
  if (answerBy === null) return '请答复。';
  const left = remaining[answerBy];
  const words = left === undefined ? '' : `,${remainingWords({ leftWd: left, dueOn: answerBy, today })}`;
  return `请在${sayDeadline(answerBy, today)}答复${words}。`;
}
