import { Text, View } from '@tarojs/components';
import type { CaseMode } from '@/domain/agencyCase/AgencyCase';
import { PrimaryButton } from '@/components/PrimaryButton';
import './index.scss';

interface ModeCardsProps {
  readonly onChoose: (mode: CaseMode) => void;
}

interface ModeWords {
  readonly mode: CaseMode;
  readonly name: string;
  readonly promise: string;
  readonly fits: string;
}

const modes: readonly ModeWords[] = [
  {
    mode: 'agency',
    name: '代办',
    promise: '专员上门收材料,代您填表、申报、跟踪和催办,结果送到您手里。',
    fits: '适合:已经确定要办的事项,想少跑腿',
  },
  {
    mode: 'assist',
    name: '帮办',
    promise: '专员讲政策、指导材料、联系部门、召集会议,事项由您自己申报。',
    fits: '适合:还不清楚怎么办,或卡在某一步',
  },
];

/** The two ways of being served; only the enterprise chooses (P1). */
export function ModeCards({ onChoose }: ModeCardsProps) {
  return modes.map(({ mode, name, promise, fits }) => (
    <View key={mode} className="mode-card">
      <Text className="mode-card__name">{name}</Text>
      <Text className="mode-card__promise">{promise}</Text>
      <Text className="mode-card__fits">{fits}</Text>
      <PrimaryButton onClick={() => onChoose(mode)}>我要{name}</PrimaryButton>
    </View>
  ));
}
