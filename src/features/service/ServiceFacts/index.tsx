import { Text, View } from '@tarojs/components';
import { Card } from '@/components/Card';
import './index.scss';

/** P2, P3, O2 in the words of those who are served. */
const facts = [
  { question: '要钱吗', answer: '不要。全程免费,只需缴纳法律法规规定由企业承担的费用。' },
  { question: '谁来办', answer: '每个办件由一位专员负责到底,来自发改、规资、住建等 8 个部门。' },
  { question: '管多宽', answer: '社会投资建设项目,从立项到竣工验收,每个阶段都可以选。' },
  { question: '谁监督', answer: '帮代办工作组全程督办,办完回访,请您评价。' },
] as const;

export function ServiceFacts() {
  return (
    <Card title="您可能想先知道">
      {facts.map(({ question, answer }) => (
        <View key={question} className="service-facts__fact">
          <Text className="service-facts__question">{question}</Text>
          <Text className="service-facts__answer">{answer}</Text>
        </View>
      ))}
    </Card>
  );
}
