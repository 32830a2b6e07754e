import { useState } from 'react';
import { Text, View } from '@tarojs/components';
import type { CaseAnswer } from '@/domain/agencyCase/CaseAnswer';
import { RatingLevels } from '@/domain/agencyCase/Rating';
import { useCaseAction } from '@/features/caseView/useCaseAction';
import { useCredits } from '@/features/message/useCredits';
import { SavedNote } from '@/features/form/SavedNote';
import { useKeptForm } from '@/features/form/useKeptForm';
import { BottomActions } from '@/components/BottomActions';
import { PrimaryButton } from '@/components/PrimaryButton';
import { Problem } from '@/components/Problem';
import { draftOf, emptyRating, fittingTags, RatingDraft, unratedDimensions } from '../ratingForm';
import { RatingFields } from './RatingFields';
import './index.scss';

interface RatingFormProps {
  readonly answer: CaseAnswer;
  readonly onDone: () => void;
}

/** 事后评价 (A5). Nothing is chosen beforehand, so nobody is pushed; what was given before is there to be changed. */
export function RatingForm({ answer, onDone }: RatingFormProps) {
  const { agencyCase } = answer.view;
  const { caseId, rating, promises } = agencyCase;
  const isChange = rating !== null;
  const kept = useKeptForm({
    key: isChange ? `ratingChange.${caseId}.${rating.ratedAt}` : `rating.${caseId}`,
    schema: RatingDraft,
    initial: () => (isChange ? draftOf(rating, answer.files) : emptyRating),
  });
  const { act, isBusy, problem } = useCaseAction('applicant', caseId);
  const askCredits = useCredits(['voiceAnswered', 'caseClosed']);
  const [wasTried, setTried] = useState(false);
  const unrated = wasTried ? unratedDimensions(kept.form.levels) : [];

  async function send(): Promise<void> {
    setTried(true);
    const { levels, words, files } = kept.form;
    const checked = RatingLevels.safeParse(levels);
    if (!checked.success) return;

    await askCredits();
    const tags = fittingTags(answer, kept.form);
    const payload = { levels: checked.data, tags, words, fileIds: files.map(({ fileId }) => fileId) };
    if ((await act({ type: isChange ? 'ChangeRating' : 'RateCase', payload })) === undefined) return;
    kept.discard();
    onDone();
  }

  return (
    <>
      <View className="rating-lead">
        <Text className="rating-lead__title">{isChange ? '修改评价' : '这次服务怎么样?'}</Text>
        <Text className="rating-lead__words">
          {agencyCase.project.name}。专员和窗口看不到您的评价,只有工作组能看到。
          {isChange ? '工作组也会看到修改前的评价。' : `评价后 ${promises.ratingChangeDays} 天内可以修改。`}
        </Text>
      </View>
      <RatingFields answer={answer} form={kept.form} unrated={unrated} onChange={kept.change} />
      <BottomActions>
        <SavedNote savedAt={kept.savedAt} />
        <Problem sentence={unrated.length > 0 ? `还有 ${unrated.length} 项没有选择。` : problem} />
        <PrimaryButton isBusy={isBusy} onClick={() => void send()}>
          {isChange ? '提交修改' : '提交评价'}
        </PrimaryButton>
      </BottomActions>
    </>
  );
}
