import { Text, View } from '@tarojs/components';
import { useRouter } from '@tarojs/taro';
import { useState } from 'react';
import type { CaseAnswer } from '@/domain/agencyCase/CaseAnswer';
import { changeableUntil, refusalOfRatingChange } from '@/domain/agencyCase/ratingFacts';
import { formatMoment } from '@/domain/schedule/peopleDates';
import { useNow } from '@/features/live/useNow';
import { useTemplateIds } from '@/features/message/useTemplateIds';
import { backToCase } from '@/features/navigation/routes';
import { NothingToDo } from '@/features/progress/NothingToDo';
import { RatingForm } from '@/features/rating/RatingForm';
import { RatingResult } from '@/features/rating/RatingResult';
import { RemedyCard } from '@/features/rating/RemedyCard';
import { CaseLoader } from '@/features/staffCase/CaseLoader';
import { BottomActions } from '@/components/BottomActions';
import { PageFrame } from '@/components/PageFrame';
import { PrimaryButton } from '@/components/PrimaryButton';
import { QuietButton } from '@/components/QuietButton';
import './index.scss';

export default function RatingPage() {
  const { caseId = '' } = useRouter().params;
  useTemplateIds();
  const [isThanking, setThanking] = useState(false);
  const [isChanging, setChanging] = useState(false);

  function done(): void {
    setThanking(true);
    setChanging(false);
  }

  return (
    <PageFrame>
      <CaseLoader scope="applicant" caseId={caseId}>
        {(answer) => {
          const { actions, agencyCase } = answer.view;
          const mayChange = isChanging && actions.includes('ChangeRating');
          if (mayChange || actions.includes('RateCase')) return <RatingForm answer={answer} onDone={done} />;
          if (agencyCase.rating === null)
            return <NothingToDo caseId={caseId} title="还不能评价" words="工作组回访后会请您评价。" />;

          return <Rated answer={answer} isThanking={isThanking} onChange={() => setChanging(true)} />;
        }}
      </CaseLoader>
    </PageFrame>
  );
}

interface RatedProps {
  readonly answer: CaseAnswer;
  /** Right after the rating, rather than coming back to look at it. */
  readonly isThanking: boolean;
  readonly onChange: () => void;
}

function Rated({ answer, isThanking, onChange }: RatedProps) {
  const now = useNow();
  const { agencyCase, actions } = answer.view;
  return (
    <>
      <View className="rated">
        <Text className="rated__title">{isThanking ? '谢谢您的评价' : '您已经评价过这次服务'}</Text>
        <Text className="rated__words">专员和窗口看不到您的评价。工作组会看每一条意见。</Text>
        <Text className="rated__words">
          {refusalOfRatingChange(agencyCase, now) ??
            `${formatMoment(changeableUntil(agencyCase, now), now)} 前可以修改。`}
        </Text>
      </View>
      <RatingResult answer={answer} now={now} />
      {actions.includes('RateRectification') ? <RemedyCard answer={answer} /> : null}
      <BottomActions>
        <PrimaryButton onClick={() => backToCase(agencyCase.caseId)}>返回办件</PrimaryButton>
        {actions.includes('ChangeRating') ? <QuietButton onClick={onChange}>修改评价</QuietButton> : null}
      </BottomActions>
    </>
  );
}
