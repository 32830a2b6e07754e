import Taro from '@tarojs/taro';
import { FormField } from '@/components/FormField';
import { PrimaryButton } from '@/components/PrimaryButton';
import { Problem } from '@/components/Problem';
import { TextArea } from '@/components/TextArea';
import { useCaseAction } from '../../caseView/useCaseAction';
import { staffPaths } from '../../staff/staffPaths';
import { useCheckedAction } from '../../form/useCheckedAction';
import { useKeptWords } from '../../form/useKeptWords';

/** Accepting leads straight on to the specialist: nobody waits in between (P4). */
export function AcceptForm({ caseId }: { readonly caseId: string }) {
  const acting = useCaseAction('workbench', caseId);
  const { words: note, setWords: setNote, discard } = useKeptWords(`accept.${caseId}`);
  const { problems, send } = useCheckedAction({ acting, type: 'AcceptCase', payload: { note } });

  async function accept(): Promise<void> {
    if ((await send()) === undefined) return;
    discard();
    await Taro.redirectTo({ url: staffPaths.assign({ caseId }) });
  }

  return (
    <>
      <FormField label="给企业的话" isOptional problem={problems.note} hint="企业会马上收到受理通知">
        <TextArea
          name="note"
          label="给企业的话"
          value={note}
          placeholder="例如:专员会在 2 个工作日内与您联系"
          onChange={setNote}
        />
      </FormField>
      <Problem sentence={acting.problem} />
      <PrimaryButton isBusy={acting.isBusy} onClick={() => void accept()}>
        确认受理,接着指派专员
      </PrimaryButton>
    </>
  );
}
