import type { ReactNode } from 'react';
import { Text } from '@tarojs/components';
import type { CorrectionAnswerKind } from '@/domain/agencyCase/CaseItem';
import { UploadField } from '@/features/files/UploadField';
import type { ApiScope } from '@/features/caseView/CaseGateway';
import type { StoredFile } from '@/features/files/FileGateway';
import { Card } from '@/components/Card';
import { CheckRow } from '@/components/CheckRow';
import { FormField } from '@/components/FormField';
import { Problem } from '@/components/Problem';
import { RadioGroup } from '@/components/RadioGroup';
import { TextArea } from '@/components/TextArea';
import type { WishForm } from '../AnswerForm';
import './index.scss';

interface WishFieldProps {
  readonly title: string;
  readonly explanation: string;
  readonly caseId: string;
  readonly wishId: string;
  /** Who uploads: the enterprise, or the specialist for it. */
  readonly scope?: ApiScope;
  readonly wish: WishForm;
  readonly problem: string;
  /** What the enterprise's vault already holds of this paper, to be taken with a tap. */
  readonly fromVault?: ReactNode;
  /** Until when the new one may be used. */
  readonly validity?: ReactNode;
  /** What a right one looks like. */
  readonly children?: ReactNode;
  readonly onChange: (wish: WishForm) => void;
}

const kinds: readonly {
  readonly kind: CorrectionAnswerKind;
  readonly label: string;
  readonly words: string;
}[] = [
  { kind: 'given', label: '现在补交', words: '说明' },
  { kind: 'alreadyThere', label: '已经在交过的材料里', words: '在哪份材料里,第几页' },
  { kind: 'cannot', label: '没有这份材料', words: '没有的原因' },
];

/** One wanted paper: what is wrong with it, how a right one looks, and the three ways to answer. */
export function WishField(props: WishFieldProps) {
  const {
    title,
    explanation,
    caseId,
    wishId,
    scope = 'applicant',
    wish,
    problem,
    children,
    onChange,
  } = props;
  const { fromVault, validity } = props;
  const kind = wish.kind ?? 'given';

  return (
    <Card title={title}>
      <Text className="wish-field__explanation">{explanation}</Text>
      {children}
      <RadioGroup label={`怎样答复${title}`}>
        {kinds.map((each) => (
          <CheckRow
            key={each.kind}
            isRadio
            label={each.label}
            isChecked={each.kind === kind}
            onToggle={() => onChange({ ...wish, kind: each.kind })}
          />
        ))}
      </RadioGroup>
      {kind === 'given' ? fromVault : null}
      {kind === 'given' ? (
        <UploadField
          label={title}
          owner={{ scope, caseId }}
          files={wish.files}
          place={`wish.${scope}.${caseId}.${wishId}`}
          onChange={(files: StoredFile[]) => onChange({ ...wish, files, ...untilOf(wish, files) })}
        />
      ) : null}
      {kind === 'given' ? validity : null}
      <FormField
        label={kinds.find((each) => each.kind === kind)?.words ?? '说明'}
        isOptional={kind === 'given'}
      >
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

/** The day was said of files; it goes with the last of them. */
function untilOf({ validUntil }: WishForm, files: readonly StoredFile[]): Pick<WishForm, 'validUntil'> {
  return { validUntil: files.length === 0 ? null : (validUntil ?? null) };
}
