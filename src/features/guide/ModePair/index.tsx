import { Text, View } from '@tarojs/components';
import { Card } from '@/components/Card';
import { PrimaryButton } from '@/components/PrimaryButton';
import { openPath } from '../openPath';
import { guidePaths } from '../guidePaths';
import './index.scss';

/** P1, G1, H1, H2: the two ways side by side, in what each side does. */
const modes = [
  {
    name: '帮办',
    you: '自己填表、申报、取结果',
    we: '讲政策、指导材料、联系部门、召集会议',
    fits: '还不清楚怎么办,或卡在某一步',
  },
  {
    name: '代办',
    you: '只交材料、收结果',
    we: '上门收材料,代您填表、申报、跟踪、催办,结果送到手里',
    fits: '事项已经确定,想少跑腿',
  },
] as const;

/** What 帮办 and 代办 are. */
export function ModePair() {
  return (
    <Card title="帮办和代办有什么不同">
      {modes.map(({ name, you, we, fits }) => (
        <View key={name} className="mode-pair__mode">
          <Text className="mode-pair__name">{name}</Text>
          <Text className="mode-pair__line">您:{you}。</Text>
          <Text className="mode-pair__line">专员:{we}。</Text>
          <Text className="mode-pair__fits">适合:{fits}。</Text>
        </View>
      ))}
      <Text className="mode-pair__free">
        两种都自愿选择、免费,一位专员负责到底;只缴法律法规规定由企业承担的费用。
      </Text>
      <PrimaryButton onClick={() => openPath(guidePaths.choose())}>答三个问题,看看哪种合适</PrimaryButton>
    </Card>
  );
}
