import { useState } from 'react';
import { View } from '@tarojs/components';
import type { CaseAnswer } from '@/domain/agencyCase/CaseAnswer';
import { dayOf } from '@/domain/shared/time';
import { distinctTryDays } from '@/domain/agencyCase/caseFacts';
import { FOLLOW_UP_TRIES, type FollowUpOutcome } from '@/domain/agencyCase/FollowUp';
import { BottomActions } from '@/components/BottomActions';
import { Card } from '@/components/Card';
import { CheckRow } from '@/components/CheckRow';
import { EmptyState } from '@/components/EmptyState';
import { FormField } from '@/components/FormField';
import { PrimaryButton } from '@/components/PrimaryButton';
import { Problem } from '@/components/Problem';
import { TextArea } from '@/components/TextArea';
import { roleOf } from '@/components/roleOf';
import { useCaseAction } from '../../caseView/useCaseAction';
import { useNow } from '../../live/useNow';
import { SavedNote } from '../../form/SavedNote';
import { leaveDone } from '../../staff/leavePage';
import { supervisorPaths } from '../../staff/staffPaths';
import { FormNotices } from '../../staff/cloudForm/FormNotices';
import { useCloudForm } from '../../staff/cloudForm/useCloudForm';
import { CaseStrip } from '../../staffCase/CaseStrip';
import { ContactCard } from '../../staffCase/ContactCard';
import { emptyFollowUp, FollowUpForm, followUpIntent, followUpProblems } from '../followUpForm';
import { FollowUpHistory } from '../FollowUpHistory';
import { followUpFields } from '../followUpFields';
import { FollowUpQuestions } from '../FollowUpQuestions';
import { outcomeNames } from '../followUpQuestions';

interface FollowUpSheetProps {
  readonly answer: CaseAnswer;
}

const outcomes = Object.keys(outcomeNames) as FollowUpOutcome[];

/** 回访 (A5): the working group calls, asks the same questions of everyone, and notes what was said. */
export function FollowUpSheet({ answer }: FollowUpSheetProps) {
  const now = useNow();
  const { agencyCase, actions } = answer.view;
  const { caseId } = agencyCase;
  const acting = useCaseAction('supervision', caseId);
  const [wasTried, setTried] = useState(false);
  const { form, savedAt, change, discard, sync } = useCloudForm({
    scope: 'supervision',
    key: `followUp.${caseId}.${agencyCase.followUps.length}`,
    schema: FollowUpForm,
    initial: () => emptyFollowUp,
  });
  const problems = wasTried ? followUpProblems(form) : {};

  async function record(): Promise<void> {
    setTried(true);
    const intent = followUpIntent(form);
    if (intent === undefined || (await acting.act(intent)) === undefined) return;
    discard();
    leaveDone('已登记回访', supervisorPaths.followUps());
  }

  if (!actions.includes('RecordFollowUp'))
    return <EmptyState title="这个办件现在不需要回访" words="回访已经完成,或服务还没有结束。" />;

  return (
    <>
      <CaseStrip answer={answer} />
      <FormNotices sync={sync} fields={followUpFields} />
      <ContactCard answer={answer} now={now} />
      <FollowUpHistory followUps={agencyCase.followUps} now={now} />
      <Card title="这次回访">
        <View {...roleOf('radiogroup')}>
          {outcomes.map((outcome) => (
            <CheckRow
              key={outcome}
              isRadio
              label={outcomeNames[outcome]}
              {...(outcome === 'notReached'
                ? { detail: triesWords(distinctTryDays(agencyCase, dayOf)) }
                : {})}
              isChecked={form.outcome === outcome}
              onToggle={() => change((typed) => ({ ...typed, outcome }))}
            />
          ))}
        </View>
        <Problem sentence={problems.outcome ?? ''} />
      </Card>
      {form.outcome === 'reached' ? (
        <FollowUpQuestions
          answers={form.answers}
          problems={problems}
          onAnswer={(given) => change((typed) => ({ ...typed, answers: { ...typed.answers, ...given } }))}
        />
      ) : null}
      <Card>
        <FormField label="企业的意见" isOptional problem={problems.comments}>
          <TextArea
            name="comments"
            label="企业的意见"
            value={form.comments}
            placeholder="按企业原话记录"
            onChange={(comments) => change((typed) => ({ ...typed, comments }))}
          />
        </FormField>
      </Card>
      <BottomActions>
        <SavedNote savedAt={savedAt} isWaiting={sync.isWaiting} />
        <Problem sentence={problems.summary ?? acting.problem} />
        <PrimaryButton isBusy={acting.isBusy} onClick={() => void record()}>
          登记回访
        </PrimaryButton>
      </BottomActions>
    </>
  );
}

function triesWords(days: number): string {
  return `不同的 ${FOLLOW_UP_TRIES} 天都未接通,就转入评价;已试 ${days} 天`;
}
