import { useState } from 'react';
import { Text, View } from '@tarojs/components';
import type { CaseAnswer } from '@/domain/agencyCase/CaseAnswer';
import { RatingLevels, ratingDimensionNames, ratingWords } from '@/domain/agencyCase/Rating';
import { useCaseAction } from '@/features/caseView/useCaseAction';
import { useCredits } from '@/features/message/useCredits';
import { SavedNote } from '@/features/request/SavedNote';
import { useKeptForm } from '@/features/staff/useKeptForm';
import { BottomActions } from '@/components/BottomActions';
import { Card } from '@/components/Card';
import { FacesRating } from '@/components/FacesRating';
import { FormField } from '@/components/FormField';
import { PrimaryButton } from '@/components/PrimaryButton';
import { Problem } from '@/components/Problem';
import { TextArea } from '@/components/TextArea';
import { dimensionsFor, RatingDraft, unratedDimensions, type Dimension } from '../ratingForm';
import './index.scss';

interface RatingFormProps {
  readonly answer: CaseAnswer;
  readonly onDone: () => void;
}

/** 事后评价 (A5): five faces with words, the dimensions, words. Nothing is chosen beforehand, so nobody is pushed. */
export function RatingForm({ answer, onDone }: RatingFormProps) {
  const { agencyCase } = answer.view;
  const kept = useKeptForm({
    key: `rating.${agencyCase.caseId}`,
    schema: RatingDraft,
    initial: (): RatingDraft => ({ levels: {}, words: '' }),
  });
  const { act, isBusy, problem } = useCaseAction('applicant', agencyCase.caseId);
  const askCredits = useCredits(['caseClosed']);
  const [wasTried, setTried] = useState(false);
  const { levels, words } = kept.form;
  const unrated = unratedDimensions(levels);

  async function send(): Promise<void> {
    setTried(true);
    const checked = RatingLevels.safeParse(levels);
    if (!checked.success) return;

    await askCredits();
    if ((await act({ type: 'RateCase', payload: { levels: checked.data, words } })) === undefined) return;
    kept.discard();
    onDone();
  }

  const choose = (dimension: Dimension) => (level: number) =>
    kept.change((before) => ({ ...before, levels: { ...before.levels, [dimension]: level } }));

  return (
    <>
      <View className="rating-lead">
        <Text className="rating-lead__title">这次服务怎么样?</Text>
        <Text className="rating-lead__words">
          {agencyCase.project.name}。专员看不到是谁评的,每个办件评价一次。
        </Text>
      </View>
      <Card>
        {dimensionsFor(agencyCase).map((dimension) => (
          <FormField
            key={dimension}
            label={ratingDimensionNames[dimension]}
            isOptional={!isRequired(dimension)}
            problem={wasTried && unrated.includes(dimension) ? '请选择一个满意度。' : undefined}
          >
            <FacesRating
              label={ratingDimensionNames[dimension]}
              value={levels[dimension]}
              words={ratingWords}
              onChange={choose(dimension)}
            />
          </FormField>
        ))}
        <FormField label="想说的话" isOptional>
          <TextArea
            name="words"
            label="想说的话"
            value={words}
            onChange={(next) => kept.change((before) => ({ ...before, words: next }))}
          />
        </FormField>
      </Card>
      <BottomActions>
        <SavedNote savedAt={kept.savedAt} />
        <Problem
          sentence={wasTried && unrated.length > 0 ? `还有 ${unrated.length} 项没有选择。` : problem}
        />
        <PrimaryButton isBusy={isBusy} onClick={() => void send()}>
          提交评价
        </PrimaryButton>
      </BottomActions>
    </>
  );
}

function isRequired(dimension: Dimension): boolean {
  return dimension !== 'guide' && dimension !== 'convenience';
}
