import { ComplaintKind, complaintKindNames, MOST_COMPLAINT_FILES } from '@/domain/complaint/Complaint';
import { UploadField } from '@/features/files/UploadField';
import { Card } from '@/components/Card';
import { CheckRow } from '@/components/CheckRow';
import { FormField } from '@/components/FormField';
import { RadioGroup } from '@/components/RadioGroup';
import { TextArea } from '@/components/TextArea';
import { kindDetails } from '../kindWords';
import type { ComplaintDraft } from './ComplaintDraft';

interface ComplaintFieldsProps {
  readonly caseId: string;
  readonly form: ComplaintDraft;
  /** By field path. */
  readonly problems: Readonly<Record<string, string>>;
  readonly onChange: (edit: (form: ComplaintDraft) => ComplaintDraft) => void;
}

/** What it is about, what happened, what proves it, and whether a call is wished. */
export function ComplaintFields({ caseId, form, problems, onChange }: ComplaintFieldsProps) {
  const { kind, words, files, wantsCall } = form;

  return (
    <Card>
      <FormField label="关于什么" problem={problems['kind'] === undefined ? undefined : '请选择一类。'}>
        <RadioGroup label="关于什么">
          {ComplaintKind.options.map((option) => (
            <CheckRow
              key={option}
              isRadio
              label={complaintKindNames[option]}
              detail={kindDetails[option]}
              isChecked={kind === option}
              onToggle={() => onChange((before) => ({ ...before, kind: option }))}
            />
          ))}
        </RadioGroup>
      </FormField>
      <FormField
        label="发生了什么"
        hint="什么时候、谁、怎么说怎么做的。写得越具体,核实得越快。"
        problem={problems['words']}
      >
        <TextArea
          name="words"
          label="发生了什么"
          value={words}
          onChange={(next) => onChange((before) => ({ ...before, words: next }))}
        />
      </FormField>
      <FormField label="照片" isOptional problem={problems['fileIds']}>
        <UploadField
          label="照片"
          owner={{ scope: 'applicant', caseId }}
          files={files}
          place={`complaint.${caseId}`}
          most={MOST_COMPLAINT_FILES}
          onChange={(next) => onChange((before) => ({ ...before, files: next }))}
        />
      </FormField>
      <CheckRow
        label="希望工作组给我回电"
        detail="打您登记的手机号,只有办理投诉的人能看到"
        isChecked={wantsCall}
        onToggle={() => onChange((before) => ({ ...before, wantsCall: !before.wantsCall }))}
      />
    </Card>
  );
}
