import { useState } from 'react';
import { useRouter, useShareAppMessage } from '@tarojs/taro';
import type { MadeInvite } from '@/features/team/InviteSheet';
import { TeamDesk } from '@/features/team/TeamDesk';
import { teamPaths } from '@/features/team/teamPaths';
import { useTeam } from '@/features/team/useTeam';
import { routes } from '@/features/navigation/routes';
import { LoadState } from '@/components/LoadState';
import { PageFrame } from '@/components/PageFrame';

export default function TeamPage() {
  const { enterpriseId = '' } = useRouter().params;
  const { team, isLoading, error, refresh, show } = useTeam(enterpriseId);
  const [made, setMade] = useState<MadeInvite | undefined>(undefined);
  // From the page's own menu nothing is made to share yet: that leads home.
  useShareAppMessage(() =>
    made === undefined || team === undefined
      ? { title: '帮代办:社会投资建设项目,专人免费帮您办', path: routes.home }
      : { title: `邀请您一起办理${team.enterpriseName}的事`, path: teamPaths.join(made.token) },
  );

  return (
    <PageFrame>
      {team === undefined ? (
        <LoadState isLoading={isLoading} error={error} onRetry={refresh} />
      ) : (
        <TeamDesk team={team} made={made} onMade={setMade} onChanged={show} onRefresh={refresh} />
      )}
    </PageFrame>
  );
}
