import { Text } from '@tarojs/components';
import { UploadField } from '@/features/files/UploadField';
import type { ApiScope } from '@/features/caseView/CaseGateway';
import type { StoredFile } from '@/features/files/FileGateway';
import { Card } from '@/components/Card';
import { FormField } from '@/components/FormField';
import { Problem } from '@/components/Problem';
import { TextArea } from '@/components/TextArea';
import type { WishForm } from '../AnswerForm';
import './index.scss';

interface WishFieldProps {
  readonly title: string;
  readonly explanation: string;
  readonly caseId: string;
  /** Who uploads: the enterprise, or the specialist for it. */
  readonly scope?: ApiScope;
  readonly wish: WishForm;
  readonly problem: string;
  readonly onChange: (wish: WishForm) => void;
}

/** One wanted paper: what is wrong with it, room for files and for words. */
export function WishField({
  title,
  explanation,
  caseId,
  scope = 'applicant',
  wish,
  problem,
  onChange,
}: WishFieldProps) {
  return (
    <Card title={title}>
      <Text className="wish-field__explanation">{explanation}</Text>
      <UploadField
        label={title}
        owner={{ scope, caseId }}
        files={wish.files}
        onChange={(files: StoredFile[]) => onChange({ ...wish, files })}
      />
      <FormField label="说明" isOptional>
        <TextArea
          name="words"
          label={`${title}的说明`}
          value={wish.words}
          onChange={(words) => onChange({ ...wish, words })}
        />
      </FormField>
      <Problem sentence={problem} />
    </Card>
  );
}
