import Taro from '@tarojs/taro';
import { Text, View } from '@tarojs/components';
import type { CaseAnswer } from '@/domain/agencyCase/CaseAnswer';
import { Card } from '@/components/Card';
import { Icon } from '@/components/Icon';
import { pressable } from '@/components/pressable';
import type { ApiScope } from '../../caseView/CaseGateway';
import { ForecastLines } from '../ForecastLines';
import { planPath } from '../planPath';
import { useCasePlan } from '../useCasePlan';
import './index.scss';

interface ForecastCardProps {
  readonly scope: ApiScope;
  readonly answer: CaseAnswer;
}

/** 预计办结 on the overview of a case, for every role; a tap leads to the plan. Nothing where nothing is forecast. */
export function ForecastCard({ scope, answer }: ForecastCardProps) {
  const { agencyCase } = answer.view;
  const { plan } = useCasePlan(scope, answer);
  if (answer.forecast === null) return null;

  const open = () => void Taro.navigateTo({ url: planPath({ scope, caseId: agencyCase.caseId }) });
  return (
    <Card>
      <ForecastLines agencyCase={agencyCase} forecast={answer.forecast} move={plan?.moves[0]} />
      <View className="forecast-card__open" {...pressable({ role: 'link', onPress: open })}>
        <Text>查看办件计划</Text>
        <Icon name="right" />
      </View>
    </Card>
  );
}
