import { Text, View } from '@tarojs/components';
import type { Me } from '@/features/account/Me';
import { MyEnterprises } from '@/features/account/MyEnterprises';
import { LookCard } from '@/features/account/LookCard';
import { SettingsCard } from '@/features/account/SettingsCard';
import { StaffDoors } from '@/features/account/StaffDoors';
import { useMe } from '@/features/account/useMe';
import { useAskAlong } from '@/features/live/useAskAlong';
import { goTo } from '@/features/navigation/routes';
import { MyDrafts } from '@/features/request/MyDrafts';
import { draftsQuestion } from '@/features/request/useMyDrafts';
import { ResultsEntry } from '@/features/results/ResultsEntry';
import { PublicityDoors } from '@/features/service/PublicityDoors';
import { WorkbenchEntry } from '@/features/service/WorkbenchEntry';
import { useUnreadBadge } from '@/features/message/useUnreadBadge';
import { KeptPlace } from '@/components/KeptPlace';
import { LoadState } from '@/components/LoadState';
import { PageFrame } from '@/components/PageFrame';
import { QuietButton } from '@/components/QuietButton';
import './index.scss';

export default function MinePage() {
  const { me, isLoading, error, refresh } = useMe();
  useUnreadBadge();
  useAskAlong([draftsQuestion]);

  return (
    <PageFrame>
      {error !== '' && !isLoading ? (
        <LoadState isLoading={false} error={error} onRetry={refresh} />
      ) : (
        <KeptPlace name="mine" isLoading={isLoading} shape={JSON.stringify(me)} firstCards={3}>
          {me === undefined ? null : <AboutMe me={me} />}
        </KeptPlace>
      )}
      <SettingsCard />
      <LookCard />
      <StaffDoors />
      <View className="mine__about">
        <QuietButton onClick={() => goTo('settings')}>隐私与说明</QuietButton>
        {me?.accountId ? <QuietButton onClick={() => goTo('complaints')}>我的投诉</QuietButton> : null}
      </View>
    </PageFrame>
  );
}

/** Who I am, where I work, what I have begun and what is mine. */
function AboutMe({ me }: { readonly me: Me }) {
  return (
    <>
      <WhoIAm me={me} />
      {me.accountId === null ? null : (
        <View className="mine__phone">
          <QuietButton onClick={() => goTo('phone')}>换手机号</QuietButton>
        </View>
      )}
      <WorkbenchEntry roles={me.roles} />
      <MyDrafts me={me} page="mine" />
      {me.enterprises.length === 0 ? null : <ResultsEntry />}
      <MyEnterprises me={me} />
      {me.roles.includes('supervisor') ? <PublicityDoors /> : null}
    </>
  );
}

function WhoIAm({ me }: { readonly me: Me }) {
  const isKnown = me.accountId !== null;
  return (
    <View className="mine__who">
      <Text className="mine__name">{isKnown ? me.name : '您好'}</Text>
      <Text className="mine__line">
        {isKnown
          ? [me.phoneMasked, me.departmentName].filter(Boolean).join(' · ')
          : '看介绍和指南不用登录,提交申请时再绑定企业。'}
      </Text>
    </View>
  );
}
