import Taro from '@tarojs/taro';
import { View } from '@tarojs/components';
import type { CaseAnswer } from '@/domain/agencyCase/CaseAnswer';
import { QuietButton } from '@/components/QuietButton';
import { certificatePath } from '../../certificate/certificatePath';
import { goTo } from '../../navigation/routes';
import type { ApiScope } from '../CaseGateway';
import './index.scss';

interface DeliveryLinksProps {
  readonly scope: ApiScope;
  readonly answer: CaseAnswer;
}

/** From the results of a case to its 签收单, and for the enterprise to everything of the project. */
export function DeliveryLinks({ scope, answer }: DeliveryLinksProps) {
  const { caseId, deliveries, project } = answer.view.agencyCase;
  if (deliveries.length === 0) return null;

  const isReceived = deliveries.some(({ receivedAt }) => receivedAt !== null);
  return (
    <View className="delivery-links">
      {isReceived ? (
        <QuietButton onClick={() => void Taro.navigateTo({ url: certificatePath({ scope, caseId }) })}>
          签收单
        </QuietButton>
      ) : null}
      {scope === 'applicant' ? (
        <QuietButton onClick={() => goTo('results', { project: project.name })}>
          这个项目的全部成果
        </QuietButton>
      ) : null}
    </View>
  );
}
