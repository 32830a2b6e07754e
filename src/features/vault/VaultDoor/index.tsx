import { View } from '@tarojs/components';
import type { CaseAnswer } from '@/domain/agencyCase/CaseAnswer';
import { goTo } from '@/features/navigation/routes';
import { QuietButton } from '@/components/QuietButton';
import './index.scss';

/** From a case to what its enterprise keeps for the project. */
export function VaultDoor({ answer }: { readonly answer: CaseAnswer }) {
  const { enterprise, project } = answer.view.agencyCase;
  const place = { enterpriseId: enterprise.enterpriseId, projectName: project.name };

  return (
    <View className="vault-door">
      <QuietButton onClick={() => goTo('vault', place)}>打开材料库</QuietButton>
    </View>
  );
}
