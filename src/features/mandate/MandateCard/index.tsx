import Taro from '@tarojs/taro';
import { Text, View } from '@tarojs/components';
import type { AgencyCase } from '@/domain/agencyCase/AgencyCase';
import { Card } from '@/components/Card';
import { Icon } from '@/components/Icon';
import { pressable } from '@/components/pressable';
import { StatusTag } from '@/components/StatusTag';
import type { ApiScope } from '../../caseView/CaseGateway';
import { mandatePath } from '../mandatePath';
import { mandateStanding } from '../mandateTags';
import './index.scss';

interface MandateCardProps {
  readonly scope: ApiScope;
  readonly agencyCase: AgencyCase;
}

/** How the mandate of a case stands, and the way to its page; nothing where a case has none. */
export function MandateCard({ scope, agencyCase }: MandateCardProps) {
  const standing = mandateStanding(agencyCase);
  if (standing === undefined) return null;

  const open = () => void Taro.navigateTo({ url: mandatePath({ scope, caseId: agencyCase.caseId }) });
  return (
    <Card title="委托书" extra={<StatusTag {...standing.tag} />}>
      <Text className="mandate-card__words">{standing.words}</Text>
      <View className="mandate-card__open" {...pressable({ role: 'link', onPress: open })}>
        <Text>查看委托书</Text>
        <Icon name="right" />
      </View>
    </Card>
  );
}
