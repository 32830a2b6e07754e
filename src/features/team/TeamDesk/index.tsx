import { useState } from 'react';
import { Text, View } from '@tarojs/components';
import { api } from '@/api/api';
import { scopeWords } from '@/domain/account/scopeWords';
import { formatDay, formatMoment } from '@/domain/schedule/peopleDates';
import { dayOf } from '@/domain/shared/time';
import { BottomActions } from '@/components/BottomActions';
import { Card } from '@/components/Card';
import { PrimaryButton } from '@/components/PrimaryButton';
import { Problem } from '@/components/Problem';
import { QuietButton } from '@/components/QuietButton';
import { useNow } from '../../live/useNow';
import { InviteSheet, type MadeInvite } from '../InviteSheet';
import { PersonSheet } from '../PersonSheet';
import { endingWords } from '../endingWords';
import { useLeaving } from '../useLeaving';
import { useSending } from '../useSending';
import type { Team, TeamPerson } from '../useTeam';
import './index.scss';

interface TeamDeskProps {
  readonly team: Team;
  readonly made: MadeInvite | undefined;
  readonly onMade: (invite: MadeInvite | undefined) => void;
  readonly onChanged: (team: Team) => void;
  readonly onRefresh: () => void;
}

/** Who sees what of an enterprise; the owner narrows, takes away and hands over, everybody inside invites. */
export function TeamDesk({ team, made, onMade, onChanged, onRefresh }: TeamDeskProps) {
  const now = useNow();
  const [isInviting, setInviting] = useState(false);
  const [chosen, setChosen] = useState<TeamPerson | undefined>(undefined);
  const today = dayOf(now);

  function closeInvite(): void {
    setInviting(false);
    onMade(undefined);
    onRefresh();
  }

  return (
    <>
      <Text className="team-desk__lead">
        {team.enterpriseName}
        {team.isOwner ? ':您是管理员,由您决定谁能看。' : ':谁能看由管理员决定。您能看到管理员和自己。'}
      </Text>
      <Card title={team.isOwner ? `能看的人(${team.people.length})` : '管理员和我'}>
        {team.people.map((person) => (
          <PersonRow
            key={person.accountId}
            person={person}
            sinceWords={formatDay(dayOf(person.since), today)}
            onChange={team.isOwner && !person.isMe ? () => setChosen(person) : undefined}
          />
        ))}
      </Card>
      <InvitesCard team={team} now={now} onChanged={onChanged} />
      {team.former.length === 0 ? null : (
        <Card title="已经看不到的人">
          {team.former.map(({ accountId, name, how, at }) => (
            <Text key={accountId} className="team-desk__fact">
              {name}:{formatDay(dayOf(at), today)}
              {endingWords[how]}
            </Text>
          ))}
        </Card>
      )}
      <LeaveCard team={team} />
      <BottomActions>
        <PrimaryButton onClick={() => setInviting(true)}>邀请同事</PrimaryButton>
      </BottomActions>
      {isInviting ? (
        <InviteSheet team={team} now={now} made={made} onMade={onMade} onClose={closeInvite} />
      ) : null}
      {chosen === undefined ? null : (
        <PersonSheet team={team} person={chosen} onChanged={onChanged} onClose={() => setChosen(undefined)} />
      )}
    </>
  );
}

interface PersonRowProps {
  readonly person: TeamPerson;
  readonly sinceWords: string;
  readonly onChange: (() => void) | undefined;
}

function PersonRow({ person, sinceWords, onChange }: PersonRowProps) {
  const { name, position, isOwner, isMe, scope } = person;
  return (
    <View className="team-desk__person">
      <Text className="team-desk__name">
        {name}
        {isMe ? '(我)' : ''}
      </Text>
      <Text className="team-desk__fact">
        {isOwner ? `管理员 · ${position}` : position} · {sinceWords}起
      </Text>
      <Text className="team-desk__scope">{scopeWords(scope)}</Text>
      {onChange === undefined ? null : (
        <QuietButton about={name} onClick={onChange}>
          更改或收回
        </QuietButton>
      )}
    </View>
  );
}

interface InvitesCardProps {
  readonly team: Team;
  readonly now: string;
  readonly onChanged: (team: Team) => void;
}

function InvitesCard({ team, now, onChanged }: InvitesCardProps) {
  const { enterpriseId, invites } = team;
  const { send, isBusy, problem } = useSending();
  if (invites.length === 0) return null;

  async function revoke(inviteId: string): Promise<void> {
    const answer = await send({ inviteId }, (commandId) =>
      api.applicant.team.revoke.mutate({ commandId, enterpriseId, inviteId }),
    );
    if (answer !== undefined) onChanged(answer);
  }

  return (
    <Card title="还没用的邀请">
      {invites.map(({ inviteId, inviterName, scope, expiresAt }) => (
        <View key={inviteId} className="team-desk__person">
          <Text className="team-desk__name">{scopeWords(scope)}</Text>
          <Text className="team-desk__fact">
            {inviterName}发出,{formatMoment(expiresAt, now)} 前有效
          </Text>
          <QuietButton isBusy={isBusy} about={`${inviterName}发出`} onClick={() => void revoke(inviteId)}>
            收回邀请
          </QuietButton>
        </View>
      ))}
      <Problem sentence={problem} />
    </Card>
  );
}

function LeaveCard({ team }: { readonly team: Team }) {
  const { leave, isBusy, problem } = useLeaving(team);
  if (team.isOwner)
    return (
      <Card title="离开或换人">
        <Text className="team-desk__scope">
          您离开前,请先在同事的“更改或收回”里把管理员移交给他。换了微信:用新微信再绑定一次这家企业并选“接手”,由综合窗口核对。
        </Text>
      </Card>
    );

  return (
    <Card title="离开这家企业">
      <Text className="team-desk__scope">
        离开后看不到它的办件和材料;您做过的事留在办件记录里,草稿仍是您的。
      </Text>
      <QuietButton isBusy={isBusy} onClick={() => void leave()}>
        离开
      </QuietButton>
      <Problem sentence={problem} />
    </Card>
  );
}
