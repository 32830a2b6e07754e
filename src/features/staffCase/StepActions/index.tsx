import { useState } from 'react';
import { View } from '@tarojs/components';
import { BottomActions } from '@/components/BottomActions';
import { PrimaryButton } from '@/components/PrimaryButton';
import { QuietButton } from '@/components/QuietButton';
import './index.scss';

export interface StepChoice {
  readonly key: string;
  readonly label: string;
  readonly choose: () => void;
}

interface StepActionsProps {
  /** The most wanted first. */
  readonly choices: readonly StepChoice[];
}

/** The next step at the thumb; everything else that can be done now is one tap behind it. */
export function StepActions({ choices }: StepActionsProps) {
  const [isOpen, setOpen] = useState(false);
  const [first, ...others] = choices;
  if (first === undefined) return null;

  return (
    <BottomActions>
      {isOpen ? (
        <View className="step-actions__others">
          {others.map(({ key, label, choose }) => (
            <QuietButton key={key} onClick={choose}>
              {label}
            </QuietButton>
          ))}
        </View>
      ) : null}
      <View className="step-actions">
        {others.length === 0 ? null : (
          <QuietButton onClick={() => setOpen(!isOpen)}>{isOpen ? '收起' : '更多'}</QuietButton>
        )}
        <View className="step-actions__primary">
          <PrimaryButton onClick={first.choose}>{first.label}</PrimaryButton>
        </View>
      </View>
    </BottomActions>
  );
}
