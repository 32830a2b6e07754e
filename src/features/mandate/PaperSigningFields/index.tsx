import { FormField } from '@/components/FormField';
import { TextField } from '@/components/TextField';
import type { FileOwner } from '../../files/FileGateway';
import { UploadField } from '../../files/UploadField';
import { CapacityChoice } from '../CapacityChoice';
import type { PaperSigning, PaperSigningProblems } from '../paperSigning';

interface PaperSigningFieldsProps {
  readonly owner: FileOwner;
  readonly place: string;
  readonly value: PaperSigning;
  readonly problems: PaperSigningProblems;
  readonly onChange: (part: Partial<PaperSigning>) => void;
}

/** The photos of a mandate signed with ink, who signed it and as what. */
export function PaperSigningFields({ owner, place, value, problems, onChange }: PaperSigningFieldsProps) {
  const { files, signerName, capacity } = value;
  return (
    <>
      <FormField label="签好的委托书" problem={problems.files ?? ''}>
        <UploadField
          label="签好的委托书"
          {...{ owner, files, place }}
          most={10}
          onChange={(next) => onChange({ files: next })}
        />
      </FormField>
      <FormField label="签署人姓名" problem={problems.signerName ?? ''}>
        <TextField
          name="signerName"
          label="签署人姓名"
          value={signerName}
          maxLength={20}
          onChange={(next) => onChange({ signerName: next })}
        />
      </FormField>
      <FormField label="签署人身份" problem={problems.capacity ?? ''}>
        <CapacityChoice value={capacity} onChange={(next) => onChange({ capacity: next })} />
      </FormField>
    </>
  );
}
