import { Text, View } from '@tarojs/components';
import { Card } from '@/components/Card';
import './index.scss';

/** The chain of A1–A5, with who does what in each link; in how many days is the district's to say, case by case. */
const links = [
  { name: '提交申请', words: '您在这里填表,提交后马上告诉您最晚哪天受理' },
  { name: '上门受理', words: '专员上门收材料,代您填表、上传,最晚哪天来也写明' },
  { name: '跟踪催办', words: '专员盯进度、催部门、解决问题,随时向您报告' },
  { name: '统一送达', words: '结果当面送到或寄到,电子证照可直接下载' },
  { name: '事后评价', words: '工作组回访,请您评价专员的服务' },
] as const;

export function FiveLinks() {
  return (
    <Card title="代办怎么走">
      {links.map(({ name, words }, place) => (
        <View key={name} className="five-links__link">
          <Text className="five-links__place">{place + 1}</Text>
          <View className="five-links__words">
            <Text className="five-links__name">{name}</Text>
            <Text className="five-links__what">{words}</Text>
          </View>
        </View>
      ))}
    </Card>
  );
}
