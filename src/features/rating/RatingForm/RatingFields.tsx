import type { CaseAnswer } from '@/domain/agencyCase/CaseAnswer';
import { MOST_RATING_FILES, ratingDimensionNames, ratingWords } from '@/domain/agencyCase/Rating';
import { UploadField } from '@/features/files/UploadField';
import { Card } from '@/components/Card';
import { FacesRating } from '@/components/FacesRating';
import { FormField } from '@/components/FormField';
import { TagChoice } from '@/components/TagChoice';
import { TextArea } from '@/components/TextArea';
import {
  dimensionsFor,
  fittingTags,
  tagChoices,
  withLevel,
  type Dimension,
  type RatingDraft,
} from '../ratingForm';

interface RatingFieldsProps {
  readonly answer: CaseAnswer;
  readonly form: RatingDraft;
  /** Required dimensions still without a level, once somebody tried to send. */
  readonly unrated: readonly Dimension[];
  readonly onChange: (edit: (form: RatingDraft) => RatingDraft) => void;
}

/** Five faces with words for each dimension, then tags, words and photos for who has more to say. */
export function RatingFields({ answer, form, unrated, onChange }: RatingFieldsProps) {
  const { agencyCase } = answer.view;
  const { levels, words, files } = form;
  const choices = tagChoices(answer, levels.overall);

  return (
    <Card>
      {dimensionsFor(agencyCase).map((dimension) => (
        <FormField
          key={dimension}
          label={ratingDimensionNames[dimension]}
          isOptional={dimension === 'guide' || dimension === 'convenience'}
          problem={unrated.includes(dimension) ? '请选择一个满意度。' : undefined}
        >
          <FacesRating
            label={ratingDimensionNames[dimension]}
            value={levels[dimension]}
            words={ratingWords}
            onChange={(level) => onChange((before) => withLevel(before, dimension, level))}
          />
        </FormField>
      ))}
      {choices.length === 0 ? null : (
        <FormField label="哪些方面" isOptional>
          <TagChoice
            label="哪些方面"
            tags={choices}
            chosen={fittingTags(answer, form)}
            onChange={(next) => onChange((before) => ({ ...before, tags: next }))}
          />
        </FormField>
      )}
      <FormField label="想说的话" isOptional>
        <TextArea
          name="words"
          label="想说的话"
          value={words}
          onChange={(next) => onChange((before) => ({ ...before, words: next }))}
        />
      </FormField>
      <FormField label="照片" isOptional hint="只有您的企业和工作组能打开。">
        <UploadField
          label="照片"
          owner={{ scope: 'applicant', caseId: agencyCase.caseId }}
          files={files}
          place={`rating.${agencyCase.caseId}`}
          most={MOST_RATING_FILES}
          onChange={(next) => onChange((before) => ({ ...before, files: next }))}
        />
      </FormField>
    </Card>
  );
}
