import { useState } from 'react';
import { Text, View } from '@tarojs/components';
import type { Catalogue } from '@/domain/catalogue/catalogue';
import type { Answers } from '@/domain/catalogue/question';
import type { RouteMap } from '@/domain/catalogue/routeMap';
import { answerTo } from '@/domain/catalogue/routeMap/answerTo';
import type { Day } from '@/domain/shared/time';
import { BottomActions } from '@/components/BottomActions';
import { QuietButton } from '@/components/QuietButton';
import { AnswerList } from '../AnswerList';
import { MaybeItems } from '../MaybeItems';
import { mapPath } from '../mapPath';
import { RequestFromMap } from '../RequestFromMap';
import { RouteStages } from '../RouteStages';
import { RouteSummary } from '../RouteSummary';
import { ShareSheet } from '../ShareSheet';
import type { QuestionFlow } from '../useQuestionFlow';
import './index.scss';

interface RouteResultProps {
  readonly catalogue: Catalogue;
  readonly map: RouteMap;
  readonly flow: QuestionFlow;
  readonly name: string;
  readonly answers: Answers;
  readonly today: Day;
}

/** What the answers come to: the whole first, then stage by stage, then what is still open. */
export function RouteResult({ catalogue, map, flow, name, answers, today }: RouteResultProps) {
  const [isSharing, setSharing] = useState(false);
  const drawn = { catalogue, map, name, today };

  return (
    <>
      {flow.isPreview ? <PreviewNote flow={flow} answers={answers} /> : null}
      <RouteSummary map={map} />
      <RouteStages catalogue={catalogue} map={map} />
      <MaybeItems map={map} onDecide={flow.goTo} />
      <AnswerList questions={flow.questions} answers={answers} onChange={flow.goTo} />
      <BottomActions>
        <RequestFromMap {...{ catalogue, map, answers }} />
        <QuietButton onClick={() => setSharing(true)}>分享、存图或打印</QuietButton>
      </BottomActions>
      {isSharing ? (
        <ShareSheet
          {...{ ...drawn, answers }}
          path={mapPath({ catalogue, answers })}
          onClose={() => setSharing(false)}
        />
      ) : null}
    </>
  );
}

function PreviewNote({ flow, answers }: Pick<RouteResultProps, 'flow' | 'answers'>) {
  const left = flow.questions.filter(({ questionId }) => answerTo(answers, questionId) === undefined).length;
  return (
    <View className="route-preview">
      <Text className="route-preview__words">还有 {left} 题没有回答,先按“还不清楚”算。</Text>
      <QuietButton onClick={flow.restart}>继续回答</QuietButton>
    </View>
  );
}
