import { Text, View } from '@tarojs/components';
import { useRouter } from '@tarojs/taro';
import { useState } from 'react';
import type { CaseAnswer } from '@/domain/agencyCase/CaseAnswer';
import { useNow } from '@/features/live/useNow';
import { backToCase } from '@/features/navigation/routes';
import { NothingToDo } from '@/features/progress/NothingToDo';
import { RatingForm } from '@/features/rating/RatingForm';
import { RatingResult } from '@/features/rating/RatingResult';
import { CaseLoader } from '@/features/staffCase/CaseLoader';
import { BottomActions } from '@/components/BottomActions';
import { PageFrame } from '@/components/PageFrame';
import { PrimaryButton } from '@/components/PrimaryButton';
import './index.scss';

export default function RatingPage() {
  const { caseId = '' } = useRouter().params;
  const [isThanking, setThanking] = useState(false);

  return (
    <PageFrame>
      <CaseLoader scope="applicant" caseId={caseId}>
        {(answer) => {
          if (answer.view.agencyCase.rating !== null)
            return <Rated answer={answer} isThanking={isThanking} />;
          if (answer.view.actions.includes('RateCase'))
            return <RatingForm answer={answer} onDone={() => setThanking(true)} />;

          return <NothingToDo caseId={caseId} title="还不能评价" words="工作组回访后会请您评价。" />;
        }}
      </CaseLoader>
    </PageFrame>
  );
}

interface RatedProps {
  readonly answer: CaseAnswer;
  /** Right after the rating, rather than coming back to look at it. */
  readonly isThanking: boolean;
}

function Rated({ answer, isThanking }: RatedProps) {
  const now = useNow();
  const { agencyCase } = answer.view;
  return (
    <>
      <View className="rated">
        <Text className="rated__title">{isThanking ? '谢谢您的评价' : '您已经评价过这次服务'}</Text>
        <Text className="rated__words">专员看不到是谁评的。工作组会看每一条意见。</Text>
      </View>
      <RatingResult agencyCase={agencyCase} now={now} />
      <BottomActions>
        <PrimaryButton onClick={() => backToCase(agencyCase.caseId)}>返回办件</PrimaryButton>
      </BottomActions>
    </>
  );
}
