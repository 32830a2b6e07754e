import { Text, View } from '@tarojs/components';
import { useMe } from '@/features/account/useMe';
import { mySources } from '@/features/caseList/mySources';
import { goTo } from '@/features/navigation/routes';
import { MyDrafts } from '@/features/request/MyDrafts';
import { FiveLinks } from '@/features/service/FiveLinks';
import { ModeCards } from '@/features/service/ModeCards';
import { RouteMapEntry } from '@/features/service/RouteMapEntry';
import { ServiceFacts } from '@/features/service/ServiceFacts';
import { WaitingForMe } from '@/features/service/WaitingForMe';
import { WorkbenchEntry } from '@/features/service/WorkbenchEntry';
import { useUnreadBadge } from '@/features/message/useUnreadBadge';
import { PageFrame } from '@/components/PageFrame';
import { QuietButton } from '@/components/QuietButton';
import './index.scss';

export default function HomePage() {
  const { me } = useMe();
  useUnreadBadge();

  return (
    <PageFrame>
      <View className="home__head">
        <Text className="home__title">帮代办</Text>
        <Text className="home__lead">社会投资建设项目,从立项到竣工验收,专人免费帮您办。</Text>
      </View>
      <WorkbenchEntry roles={me?.roles ?? []} />
      <WaitingForMe source={mySources.open} isNobody={me?.enterprises.length === 0} />
      <MyDrafts me={me} page="home" />
      <ModeCards onChoose={(mode) => goTo('request', { mode })} />
      <View className="home__choose">
        <QuietButton onClick={() => goTo('choose')}>帮办还是代办?答三个问题</QuietButton>
      </View>
      <RouteMapEntry onOpen={() => goTo('routeMap')} />
      <FiveLinks />
      <ServiceFacts />
      <View className="home__guide">
        <QuietButton onClick={() => goTo('guide')}>办事指南:事项、费用、专员和常见问题</QuietButton>
      </View>
    </PageFrame>
  );
}
