import type { CaseAnswer } from '@/domain/agencyCase/CaseAnswer';
import type { CaseItem } from '@/domain/agencyCase/CaseItem';
import { DraftFile } from '@/domain/request/RequestDraft';
import { z } from '@/domain/zod';
import { FormField } from '@/components/FormField';
import { PhraseChips } from '@/components/PhraseChips';
import { Problem } from '@/components/Problem';
import { QuietButton } from '@/components/QuietButton';
import { TextArea } from '@/components/TextArea';
import { TextField } from '@/components/TextField';
import { useCaseAction } from '../../caseView/useCaseAction';
import { useCatalogue } from '../../catalogue/useCatalogue';
import { UploadField } from '../../files/UploadField';
import { SavedNote } from '../../form/SavedNote';
import { useCheckedAction } from '../../form/useCheckedAction';
import { FormNotices } from '../../staff/cloudForm/FormNotices';
import { useCloudForm } from '../../staff/cloudForm/useCloudForm';
import { departmentsToConsult } from '../departmentsToConsult';
import { leavingForm } from './leavingForm';

const KeptLetter = z.object({ departmentName: z.string(), words: z.string(), files: z.array(DraftFile) });
type KeptLetter = z.infer<typeof KeptLetter>;

const letterFields = {
  departmentName: { label: '收函部门' },
  words: { label: '函告内容' },
  files: { label: '函件' },
};

/** What finds the letter of this item on the phone while it is being written. */
export function letterKey({ caseId, itemId }: { readonly caseId: string; readonly itemId: string }): string {
  return `letter.${caseId}.${itemId}.`;
}

interface LetterFormProps {
  readonly answer: CaseAnswer;
  readonly item: CaseItem;
  readonly onClose: () => void;
}

/** 函告: which department is asked what, with the letter itself. */
export function LetterForm({ answer, item, onClose }: LetterFormProps) {
  const { caseId, promises } = answer.view.agencyCase;
  const { departments } = useCatalogue();
  const place = letterKey({ caseId, itemId: item.itemId });
  const { form, savedAt, change, discard, sync } = useCloudForm({
    scope: 'workbench',
    key: place,
    schema: KeptLetter,
    initial: (): KeptLetter => ({ departmentName: '', words: '', files: [] }),
  });
  const { departmentName, words, files } = form;
  const acting = useCaseAction('workbench', caseId);
  const fileIds = files.map(({ fileId }) => fileId);
  const payload = { itemId: item.itemId, departmentName, words, fileIds };
  const { problems, send } = useCheckedAction({ acting, type: 'SendLetter', payload });
  const set = (part: Partial<KeptLetter>) => change((typed) => ({ ...typed, ...part }));

  const { close, giveUp } = leavingForm({ place, savedAt, discard, onClose });

  return (
    <>
      <FormNotices sync={sync} fields={letterFields} />
      <PhraseChips
        label="常用部门"
        phrases={departmentsToConsult({ agencyCase: answer.view.agencyCase, item, departments })}
        onChoose={(next) => set({ departmentName: next })}
      />
      <FormField label="收函部门" problem={problems.departmentName}>
        <TextField
          name="departmentName"
          label="收函部门"
          value={departmentName}
          onChange={(next) => set({ departmentName: next })}
        />
      </FormField>
      <FormField
        label="函告内容"
        hint={`${promises.consentWd} 个工作日没有答复视为同意`}
        problem={problems.words}
      >
        <TextArea
          name="letterWords"
          label="函告内容"
          value={words}
          onChange={(next) => set({ words: next })}
        />
      </FormField>
      <UploadField
        label="函件"
        owner={{ scope: 'workbench', caseId }}
        files={files}
        place={place}
        onChange={(next) => set({ files: next })}
      />
      <SavedNote savedAt={savedAt} isWaiting={sync.isWaiting} />
      <Problem sentence={acting.problem} />
      <QuietButton isBusy={acting.isBusy} onClick={() => void send().then((done) => done && close())}>
        登记发函
      </QuietButton>
      <QuietButton onClick={() => void giveUp()}>取消</QuietButton>
    </>
  );
}
