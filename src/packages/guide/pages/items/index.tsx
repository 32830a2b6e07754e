import { Text, View } from '@tarojs/components';
import { useCatalogue } from '@/features/catalogue/useCatalogue';
import { guidePaths } from '@/features/guide/guidePaths';
import { GuideStages } from '@/features/guide/GuideStages';
import { useShare } from '@/features/guide/useShare';
import { goTo } from '@/features/navigation/routes';
import { BottomActions } from '@/components/BottomActions';
import { PageFrame } from '@/components/PageFrame';
import { PrimaryButton } from '@/components/PrimaryButton';
import { QuietButton } from '@/components/QuietButton';
import './index.scss';

export default function ItemsPage() {
  const catalogue = useCatalogue();
  useShare({ title: '建设项目要办的事项、材料和时限', path: guidePaths.items() });

  return (
    <PageFrame>
      <Text className="guide-lead">
        社会投资建设项目从立项到竣工验收的全部事项。承诺时限从受理起按工作日计算,不含中介、专家评审和公示的时间。
      </Text>
      <View className="guide-map">
        <QuietButton onClick={() => goTo('routeMap')}>只看我的项目要办哪些:画路线图</QuietButton>
      </View>
      <GuideStages catalogue={catalogue} />
      <BottomActions>
        <PrimaryButton onClick={() => goTo('request', { mode: 'agency' })}>我要代办</PrimaryButton>
      </BottomActions>
    </PageFrame>
  );
}
