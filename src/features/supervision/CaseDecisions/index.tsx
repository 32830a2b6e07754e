import { useState } from 'react';
import Taro from '@tarojs/taro';
import type { CaseAnswer } from '@/domain/agencyCase/CaseAnswer';
import { ActionSheet } from '@/components/ActionSheet';
import { supervisorPaths } from '../../staff/staffPaths';
import { StepActions, type StepChoice } from '../../staffCase/StepActions';
import { OrderForm } from '../OrderForm';
import { RectificationForm } from '../RectificationForm';
import { WordsForm } from '../WordsForm';
import { wordsDecisions, type WordsDecision } from '../wordsDecisions';

interface CaseDecisionsProps {
  readonly answer: CaseAnswer;
  /** ISO instant. */
  readonly now: string;
}

/** What the working group can do with a case now: the first at the thumb, the rest quiet. */
export function CaseDecisions({ answer, now }: CaseDecisionsProps) {
  const [opened, setOpened] = useState<WordsDecision | undefined>(undefined);
  const [isOrdering, setOrdering] = useState(false);
  const [isRectifying, setRectifying] = useState(false);
  const { agencyCase, actions } = answer.view;
  const { caseId } = agencyCase;
  const go = (path: string) => () => void Taro.navigateTo({ url: path });

  const choices: StepChoice[] = [
    ...(actions.includes('RecordFollowUp')
      ? [{ key: 'followUp', label: '开始回访', choose: go(supervisorPaths.followUp({ caseId })) }]
      : []),
    ...(actions.includes('AssignSpecialist')
      ? [
          {
            key: 'assign',
            label: agencyCase.specialist === null ? '指派专员' : '改派专员',
            choose: go(supervisorPaths.assign({ caseId })),
          },
        ]
      : []),
    ...(actions.includes('RecordRectification')
      ? [{ key: 'rectify', label: '登记差评整改', choose: () => setRectifying(true) }]
      : []),
    ...wordsDecisions
      .filter(({ type }) => actions.includes(type))
      .map((decision) => ({
        key: decision.type,
        label: decision.button,
        choose: () => setOpened(decision),
      })),
    ...(actions.includes('OrderSupervision')
      ? [{ key: 'order', label: '督办', choose: () => setOrdering(true) }]
      : []),
  ];

  return (
    <>
      <StepActions choices={choices} />
      <ActionSheet
        title={opened?.button ?? ''}
        isOpen={opened !== undefined}
        onClose={() => setOpened(undefined)}
      >
        {opened === undefined ? null : (
          <WordsForm caseId={caseId} decision={opened} onDone={() => setOpened(undefined)} />
        )}
      </ActionSheet>
      <ActionSheet title="登记差评整改" isOpen={isRectifying} onClose={() => setRectifying(false)}>
        <RectificationForm caseId={caseId} now={now} onDone={() => setRectifying(false)} />
      </ActionSheet>
      <ActionSheet title="督办" isOpen={isOrdering} onClose={() => setOrdering(false)}>
        <OrderForm caseId={caseId} alertId={null} now={now} onClose={() => setOrdering(false)} />
      </ActionSheet>
    </>
  );
}
