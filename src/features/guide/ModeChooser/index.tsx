import { useState } from 'react';
import { Text, View } from '@tarojs/components';
import { adviseMode, modeQuestions, type ModeAdvice, type ModeAnswers } from '@/domain/guide/adviseMode';
import { goTo } from '@/features/navigation/routes';
import { Card } from '@/components/Card';
import { CheckRow } from '@/components/CheckRow';
import { PrimaryButton } from '@/components/PrimaryButton';
import { QuietButton } from '@/components/QuietButton';
import { RadioGroup } from '@/components/RadioGroup';
import { roleOf } from '@/components/roleOf';
import './index.scss';

const names = { agency: '代办', assist: '帮办' } as const;
const others = { agency: 'assist', assist: 'agency' } as const;

/** Three questions, then which way fits and why; either way is one tap away (P1). */
export function ModeChooser() {
  const [answers, setAnswers] = useState<ModeAnswers>({});
  const advice = adviseMode(answers);

  return (
    <>
      {modeQuestions.map(({ questionId, words, options }, place) => (
        <Card key={questionId} title={`${place + 1}. ${words}`}>
          <RadioGroup label={words}>
            {options.map((option) => (
              <CheckRow
                key={option.optionId}
                label={option.words}
                isRadio
                isChecked={answers[questionId] === option.optionId}
                onToggle={() => setAnswers((before) => ({ ...before, [questionId]: option.optionId }))}
              />
            ))}
          </RadioGroup>
        </Card>
      ))}
      <View {...roleOf('status')}>
        {advice === undefined ? (
          <Text className="mode-chooser__wait">三个问题都答完,这里会给出建议。</Text>
        ) : (
          <Advice advice={advice} />
        )}
      </View>
    </>
  );
}

function Advice({ advice: { mode, reasons, wantsRouteMap } }: { readonly advice: ModeAdvice }) {
  const request = () => goTo('request', { mode });
  return (
    <Card title={`建议选${names[mode]}`}>
      {reasons.map(({ sentence, leansTo }) => (
        <Text key={sentence} className="mode-chooser__reason">
          {leansTo === others[mode] ? '也要想到:' : ''}
          {sentence}
        </Text>
      ))}
      <Text className="mode-chooser__free">只是建议,选哪种由您决定。</Text>
      <View className="mode-chooser__actions">
        {wantsRouteMap ? (
          <PrimaryButton onClick={() => goTo('routeMap')}>先画路线图,再按它申请代办</PrimaryButton>
        ) : (
          <PrimaryButton onClick={request}>我要{names[mode]}</PrimaryButton>
        )}
        {wantsRouteMap ? <QuietButton onClick={request}>直接填代办申请</QuietButton> : null}
        <QuietButton onClick={() => goTo('request', { mode: others[mode] })}>
          我还是选{names[others[mode]]}
        </QuietButton>
      </View>
    </Card>
  );
}
