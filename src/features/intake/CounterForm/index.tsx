import { useState } from 'react';
import Taro from '@tarojs/taro';
import { dayOf } from '@/domain/shared/time';
import { BottomActions } from '@/components/BottomActions';
import { Card } from '@/components/Card';
import { FormField } from '@/components/FormField';
import { PrimaryButton } from '@/components/PrimaryButton';
import { Problem } from '@/components/Problem';
import { SegmentTabs } from '@/components/SegmentTabs';
import { TextArea } from '@/components/TextArea';
import { GoneItemsNote } from '../../catalogue/GoneItemsNote';
import { useCatalogue } from '../../catalogue/useCatalogue';
import { withKnownItems } from '../../catalogue/withKnownItems';
import { forgetWaiting } from '../../files/waitingFiles';
import { useNow } from '../../live/useNow';
import { ItemsStep } from '../../request/ItemsStep';
import { ProjectStep } from '../../request/ProjectStep';
import type { RequestDraft } from '@/domain/request/RequestDraft';
import { SavedNote } from '../../form/SavedNote';
import { VisitStep } from '../../request/VisitStep';
import { staffPaths } from '../../staff/staffPaths';
import { FormNotices } from '../../staff/cloudForm/FormNotices';
import { counterProblems } from '../CounterDraft';
import { counterFields } from '../counterFields';
import { CounterShelf } from '../CounterShelf';
import { EnterpriseFields } from '../EnterpriseFields';
import { PaperMandateCard, paperMandatePlace } from '../PaperMandateCard';
import { useCounter } from '../useCounter';
import { useCounterDraft } from '../useCounterDraft';

const modes = [
  { value: 'agency', label: '代办' },
  { value: 'assist', label: '帮办' },
] as const;

/** A walk-in's request on one page, in the enterprise's words; the mode is its own choice (O1, P1). */
export function CounterForm() {
  const today = dayOf(useNow());
  const catalogue = useCatalogue();
  const desk = useCounterDraft();
  const { form: typed, savedAt, change, discard, sync } = desk;
  const { draft: form, goneCount } = withKnownItems(typed, catalogue);
  const [wasTried, setTried] = useState(false);
  const { submit, isBusy, problem } = useCounter();
  const found = counterProblems(form, today);
  const problems = wasTried ? found : {};
  const openCount = Object.keys(problems).length;

  const step = {
    draft: form,
    problems,
    change: (edit: (draft: RequestDraft) => RequestDraft) =>
      change((before) => ({ ...before, ...edit(before) })),
  };

  async function send(): Promise<void> {
    setTried(true);
    if (Object.keys(found).length > 0) return;

    const caseId = await submit(form);
    if (caseId === undefined) return;
    forgetWaiting(paperMandatePlace(form));
    discard();
    await Taro.redirectTo({ url: staffPaths.case({ caseId }) });
  }

  return (
    <>
      <CounterShelf desk={desk} />
      <FormNotices sync={sync} fields={counterFields} />
      <Card title="企业选择的服务方式">
        <SegmentTabs
          tabs={modes}
          value={form.mode}
          onChange={(mode) => change((before) => ({ ...before, mode }))}
        />
      </Card>
      <EnterpriseFields
        enterprise={form.enterprise}
        problems={problems}
        onChange={(enterprise) => change((before) => ({ ...before, enterprise }))}
      />
      <ProjectStep {...step} />
      {form.mode === 'agency' ? (
        <>
          <GoneItemsNote count={goneCount} />
          <ItemsStep {...step} catalogue={catalogue} />
          <VisitStep {...step} today={today} />
          <PaperMandateCard
            key={form.commandId}
            draft={form}
            {...{ today, problems }}
            onChange={(paperMandate) => change((before) => ({ ...before, paperMandate }))}
          />
        </>
      ) : null}
      <Card>
        <FormField
          label="需要帮助的问题"
          isOptional={form.mode === 'agency'}
          problem={problems.question ?? ''}
        >
          <TextArea
            name="question"
            label="需要帮助的问题"
            value={form.question}
            onChange={(question) => change((before) => ({ ...before, question }))}
          />
        </FormField>
      </Card>
      <BottomActions>
        <SavedNote savedAt={savedAt} isWaiting={sync.isWaiting} />
        <Problem sentence={openCount > 0 ? `还有 ${openCount} 处需要填写或修改。` : problem} />
        <PrimaryButton isBusy={isBusy} onClick={() => void send()}>
          登记申请
        </PrimaryButton>
      </BottomActions>
    </>
  );
}
