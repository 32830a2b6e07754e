import { useState } from 'react';
import { Text, View } from '@tarojs/components';
import type { Urge } from '@/domain/agencyCase/AgencyCase';
import type { CaseAnswer } from '@/domain/agencyCase/CaseAnswer';
import { itemsToUrge, urgeOfToday } from '@/domain/agencyCase/answeringFacts';
import { urgedAlready } from '@/domain/agencyCase/urgedAlready';
import { formatMoment } from '@/domain/schedule/peopleDates';
import { dayOf } from '@/domain/shared/time';
import { useCaseAction } from '@/features/caseView/useCaseAction';
import { useNow } from '@/features/live/useNow';
import { useCredits } from '@/features/message/useCredits';
import { useCheckedAction } from '@/features/form/useCheckedAction';
import { useKeptWords } from '@/features/form/useKeptWords';
import { BottomActions } from '@/components/BottomActions';
import { Card } from '@/components/Card';
import { CheckRow } from '@/components/CheckRow';
import { FormField } from '@/components/FormField';
import { PhraseChips } from '@/components/PhraseChips';
import { PrimaryButton } from '@/components/PrimaryButton';
import { Problem } from '@/components/Problem';
import { RadioGroup } from '@/components/RadioGroup';
import { TextArea } from '@/components/TextArea';
import { UrgeNote } from '../UrgeNote';
import { urgeReasons } from '../urgeReasons';
import './index.scss';

interface UrgeFormProps {
  readonly answer: CaseAnswer;
  /** What the page was opened for: one item, or the case as a whole. */
  readonly itemId: string | null;
  readonly onDone: () => void;
}

/** 催办: once a day with a reason, answered by the specialist within what the service promised. */
export function UrgeForm({ answer, itemId: opened, onDone }: UrgeFormProps) {
  const now = useNow();
  const { agencyCase } = answer.view;
  const [itemId, setItemId] = useState(opened);
  const { words, setWords, discard } = useKeptWords(`urge.${agencyCase.caseId}`);
  const acting = useCaseAction('applicant', agencyCase.caseId);
  const payload = { words, itemId };
  const { problems, send } = useCheckedAction({ acting, type: 'UrgeSpecialist', payload });
  const askCredits = useCredits(['progressReported', 'correctionWanted', 'resultDelivered']);
  const today = urgeOfToday(agencyCase, { itemId, now });

  async function urge(): Promise<void> {
    await askCredits();
    if ((await send()) === undefined) return;
    discard();
    onDone();
  }

  return (
    <>
      <Targets answer={answer} itemId={itemId} onChoose={setItemId} />
      {today === undefined ? (
        <Card title="催办原因">
          <Text className="urge-form__lead">
            专员会马上收到提醒,并在 {agencyCase.promises.urgeWd} 个工作日内答复;到期没有答复,工作组会督办。
          </Text>
          <PhraseChips label="常用原因" phrases={urgeReasons} onChoose={setWords} />
          <FormField label="原因" problem={problems.words}>
            <TextArea
              name="urgeWords"
              label="催办原因"
              value={words}
              placeholder="可以从上面选一条再修改"
              onChange={setWords}
            />
          </FormField>
        </Card>
      ) : null}
      <Earlier urges={agencyCase.urges} answer={answer} now={now} />
      <BottomActions>
        <Problem sentence={acting.problem} />
        {today === undefined ? (
          <PrimaryButton isBusy={acting.isBusy} onClick={() => void urge()}>
            提交催办
          </PrimaryButton>
        ) : (
          <Text className="urge-form__today">{urgedAlready(today, dayOf(now))}</Text>
        )}
      </BottomActions>
    </>
  );
}

interface TargetsProps {
  readonly answer: CaseAnswer;
  readonly itemId: string | null;
  readonly onChoose: (itemId: string | null) => void;
}

function Targets({ answer, itemId, onChoose }: TargetsProps) {
  const items = itemsToUrge(answer.view.agencyCase);
  if (items.length === 0) return null;

  return (
    <Card title="催什么">
      <RadioGroup label="催什么">
        <CheckRow isRadio label="整个办件" isChecked={itemId === null} onToggle={() => onChoose(null)} />
        {items.map((item) => (
          <CheckRow
            key={item.itemId}
            isRadio
            label={item.name}
            detail={item.departmentName}
            isChecked={itemId === item.itemId}
            onToggle={() => onChoose(item.itemId)}
          />
        ))}
      </RadioGroup>
    </Card>
  );
}

function Earlier({
  urges,
  answer,
  now,
}: {
  readonly urges: readonly Urge[];
  readonly answer: CaseAnswer;
  readonly now: string;
}) {
  const mine = urges.filter(({ target }) => target === 'specialist').reverse();
  if (mine.length === 0) return null;

  return (
    <Card title="以前的催办">
      {mine.map((urge) => (
        <View key={urge.urgeId} className="urge-form__earlier">
          <Text className="urge-form__when">{formatMoment(urge.at, now)}</Text>
          <UrgeNote answer={answer} urge={urge} now={now} />
        </View>
      ))}
    </Card>
  );
}
