import { Text, View } from '@tarojs/components';
import { pressable } from '@/components/pressable';
import { roleOf } from '@/components/roleOf';
import type { RequestStep } from '@/domain/request/RequestDraft';
import { requestSteps, stepNames } from '../requestSteps';
import './index.scss';

interface StepProgressProps {
  readonly step: RequestStep;
  readonly onGo: (step: RequestStep) => void;
}

/** Where one is in the form; every step can be gone to, since nothing is refused before the check page. */
export function StepProgress({ step, onGo }: StepProgressProps) {
  const current = requestSteps.indexOf(step);
  return (
    <View className="step-progress" {...roleOf('tablist')}>
      {requestSteps.map((each, place) => (
        <View
          key={each}
          className={`step-progress__step ${stateClass(place, current)}`}
          {...pressable({
            role: 'tab',
            isOn: place === current,
            onPress: () => onGo(each),
          })}
        >
          <Text className="step-progress__place">{place + 1}</Text>
          <Text className="step-progress__name">{stepNames[each]}</Text>
        </View>
      ))}
    </View>
  );
}

function stateClass(place: number, current: number): string {
  if (place === current) return 'step-progress__step--current';
  return place < current ? 'step-progress__step--done' : '';
}
