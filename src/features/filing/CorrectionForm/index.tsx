import { useRef } from 'react';
import { Text, View } from '@tarojs/components';
import type { CaseAnswer } from '@/domain/agencyCase/CaseAnswer';
import type { CaseItem } from '@/domain/agencyCase/CaseItem';
import { formatDay } from '@/domain/schedule/peopleDates';
import { dayOf } from '@/domain/shared/time';
import { BottomActions } from '@/components/BottomActions';
import { Card } from '@/components/Card';
import { confirmed } from '@/components/confirmed';
import { DayField } from '@/components/DayField';
import { FormField } from '@/components/FormField';
import { PrimaryButton } from '@/components/PrimaryButton';
import { Problem } from '@/components/Problem';
import { QuietButton } from '@/components/QuietButton';
import { useCaseAction } from '../../caseView/useCaseAction';
import { useNow } from '../../live/useNow';
import { SavedNote } from '../../form/SavedNote';
import { leaveDone } from '../../staff/leavePage';
import { staffPaths } from '../../staff/staffPaths';
import { openFieldWords } from '../../staff/openFieldWords';
import { useCheckedAction } from '../../form/useCheckedAction';
import { FormNotices } from '../../staff/cloudForm/FormNotices';
import { useCloudForm } from '../../staff/cloudForm/useCloudForm';
import { CaseStrip } from '../../staffCase/CaseStrip';
import {
  correctionFields,
  emptyCorrection,
  emptyWish,
  KeptCorrection,
  type KeptWish,
} from '../keptCorrection';
import { WishCard } from '../WishCard';
import './index.scss';

interface CorrectionFormProps {
  readonly answer: CaseAnswer;
  readonly item: CaseItem;
}

/** 补正: everything that is missing for an item, told at once, with the day until which it is wanted (R1). */
export function CorrectionForm({ answer, item }: CorrectionFormProps) {
  const now = useNow();
  const today = dayOf(now);
  const { caseId, corrections } = answer.view.agencyCase;
  const round = corrections.filter((each) => each.itemId === item.itemId).length + 1;
  const acting = useCaseAction('workbench', caseId);
  const added = useRef(0);
  const { form, savedAt, change, discard, sync } = useCloudForm({
    scope: 'workbench',
    key: `correction.${caseId}.${item.itemId}.${round}`,
    schema: KeptCorrection,
    initial: () => emptyCorrection(today),
  });
  const wishes = form.wishes.map(({ title, explanation, materialId, example }) => ({
    ...{ title, explanation, materialId },
    ...(example === undefined
      ? {}
      : { example: { words: example.words, fileIds: example.files.map(({ fileId }) => fileId) } }),
  }));
  const payload = { itemId: item.itemId, dueOn: form.dueOn, wishes };
  const { problems, send } = useCheckedAction({ acting, type: 'RequestCorrection', payload });

  function changeWish(changed: KeptWish): void {
    change((typed) => ({
      ...typed,
      wishes: typed.wishes.map((wish) => (wish.key === changed.key ? changed : wish)),
    }));
  }

  function addWish(): void {
    added.current += 1;
    const wish = emptyWish(`${Date.now()}-${added.current}`);
    change((typed) => ({ ...typed, wishes: [...typed.wishes, wish] }));
  }

  async function tell(): Promise<void> {
    const isWhole = form.wishes.every((wish) => wish.title.trim() !== '' && wish.explanation.trim() !== '');
    const isSure =
      !isWhole ||
      (await confirmed({
        title: `告知企业补正 ${wishes.length} 份材料?`,
        words: '需要补正的应一次说清。告知后不能修改,企业会马上收到通知。',
        yes: '告知',
      }));
    if (!isSure || (await send()) === undefined) return;
    discard();
    leaveDone('已告知企业', staffPaths.case({ caseId }));
  }

  return (
    <>
      <CaseStrip answer={answer} />
      <FormNotices sync={sync} fields={correctionFields} />
      {round > 1 ? (
        <Card title={`第 ${round} 次补正`}>
          <Text className="correction-form__warning">
            同一事项再次补正会提醒工作组。请确认这次的内容上次没有告知。
          </Text>
        </Card>
      ) : null}
      {form.wishes.map((wish, place) => (
        <WishCard
          key={wish.key}
          caseId={caseId}
          itemId={item.itemId}
          wish={wish}
          place={place}
          needs={item.needs.filter((need) => !need.filledBySpecialist)}
          problems={problems}
          canRemove={form.wishes.length > 1}
          onChange={changeWish}
          onRemove={() =>
            change((typed) => ({ ...typed, wishes: typed.wishes.filter((each) => each.key !== wish.key) }))
          }
        />
      ))}
      <View className="correction-form__add">
        <QuietButton onClick={addWish}>再加一份材料</QuietButton>
      </View>
      <Card>
        <FormField label="补正期限" hint="一般为 5 天" problem={problems.dueOn}>
          <DayField
            name="dueOn"
            label="补正期限"
            value={form.dueOn}
            start={today}
            words={formatDay(form.dueOn, today)}
            onChange={(dueOn) => change((typed) => ({ ...typed, dueOn }))}
          />
        </FormField>
      </Card>
      <BottomActions>
        <SavedNote savedAt={savedAt} isWaiting={sync.isWaiting} />
        <Problem sentence={openFieldWords(problems, acting.problem)} />
        <PrimaryButton isBusy={acting.isBusy} onClick={() => void tell()}>
          一次性告知企业
        </PrimaryButton>
      </BottomActions>
    </>
  );
}
