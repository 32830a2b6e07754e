import { FormField } from '@/components/FormField';
import { PhraseChips } from '@/components/PhraseChips';
import { PrimaryButton } from '@/components/PrimaryButton';
import { Problem } from '@/components/Problem';
import { TextArea } from '@/components/TextArea';
import { confirmed } from '@/components/confirmed';
import { useCaseAction } from '../../caseView/useCaseAction';
import { leaveDone } from '../../staff/leavePage';
import { staffPaths } from '../../staff/staffPaths';
import { useCheckedAction } from '../../form/useCheckedAction';
import { useKeptWords } from '../../form/useKeptWords';
import { declineReasons } from '../declineReasons';

const titles = declineReasons.map((template) => template.title);

/** A refusal says why and where to go next; it cannot be taken back, so it is asked for once more. */
export function DeclineForm({ caseId }: { readonly caseId: string }) {
  const acting = useCaseAction('workbench', caseId);
  const { words: reason, setWords: setReason, discard } = useKeptWords(`decline.${caseId}`);
  const { problems, send } = useCheckedAction({ acting, type: 'DeclineCase', payload: { reason } });

  async function decline(): Promise<void> {
    if (reason.trim() !== '' && !(await isSure())) return;
    if ((await send()) === undefined) return;
    discard();
    leaveDone('已告知企业', staffPaths.queue());
  }

  return (
    <>
      <PhraseChips
        label="常见原因"
        phrases={titles}
        onChoose={(_, place) => setReason(declineReasons[place]?.words ?? '')}
      />
      <FormField label="原因" problem={problems.reason} hint="企业会看到:写明为什么,以及接下来可以怎么办">
        <TextArea
          name="reason"
          label="原因"
          value={reason}
          placeholder="可以从上面选一条再修改"
          onChange={setReason}
        />
      </FormField>
      <Problem sentence={acting.problem} />
      <PrimaryButton isDanger isBusy={acting.isBusy} onClick={() => void decline()}>
        告知企业不予受理
      </PrimaryButton>
    </>
  );
}

function isSure(): Promise<boolean> {
  return confirmed({
    title: '不予受理这个申请?',
    words: '决定后不能撤回,企业会收到您写的原因,可以重新申请。',
    yes: '不予受理',
  });
}
