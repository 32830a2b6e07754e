import { useState } from 'react';
import { View } from '@tarojs/components';
import { api } from '@/api/api';
import { ActionSheet } from '@/components/ActionSheet';
import { confirmed } from '@/components/confirmed';
import { PrimaryButton } from '@/components/PrimaryButton';
import { Problem } from '@/components/Problem';
import { QuietButton } from '@/components/QuietButton';
import { ScopeChoice, scopeProblem } from '../ScopeChoice';
import { useSending } from '../useSending';
import type { Team, TeamPerson } from '../useTeam';
import './index.scss';

interface PersonSheetProps {
  readonly team: Team;
  readonly person: TeamPerson;
  readonly onChanged: (team: Team) => void;
  readonly onClose: () => void;
}

/** What the owner can do about one colleague: narrow, hand over, take away. */
export function PersonSheet({ team, person, onChanged, onClose }: PersonSheetProps) {
  const { enterpriseId } = team;
  const { accountId, name, version } = person;
  const [scope, setScope] = useState(person.scope);
  const [missing, setMissing] = useState('');
  const { send, isBusy, problem } = useSending();

  async function change(act: string, run: (commandId: string) => Promise<Team>): Promise<void> {
    const answer = await send({ act, accountId, version, scope }, run);
    if (answer === undefined) return;
    onChanged(answer);
    onClose();
  }

  async function save(): Promise<void> {
    setMissing(scopeProblem(scope));
    if (scopeProblem(scope) !== '') return;
    await change('narrow', (commandId) =>
      api.applicant.team.narrow.mutate({ commandId, enterpriseId, accountId, seenVersion: version, scope }),
    );
  }

  async function remove(): Promise<void> {
    if (!(await isSureToRemove(name))) return;
    await change('remove', (commandId) =>
      api.applicant.team.remove.mutate({ commandId, enterpriseId, accountId }),
    );
  }

  async function handOver(): Promise<void> {
    if (!(await isSureToHandOver(name))) return;
    await change('handOver', (commandId) =>
      api.applicant.team.handOver.mutate({ commandId, enterpriseId, accountId }),
    );
  }

  return (
    <ActionSheet title={`${name}能看什么`} isOpen onClose={onClose}>
      <ScopeChoice scope={scope} projects={team.projects} mayGiveAll problem={missing} onChange={setScope} />
      <Problem sentence={problem} />
      <PrimaryButton isBusy={isBusy} onClick={() => void save()}>
        保存能看的范围
      </PrimaryButton>
      <View className="person-sheet__more">
        <QuietButton isDisabled={isBusy} onClick={() => void handOver()}>
          移交管理员
        </QuietButton>
        <QuietButton isDisabled={isBusy} onClick={() => void remove()}>
          收回权限
        </QuietButton>
      </View>
    </ActionSheet>
  );
}

function isSureToRemove(name: string): Promise<boolean> {
  return confirmed({
    title: `收回${name}的权限?`,
    words: '对方马上看不到这家企业的办件和材料。以前办过的事仍留在办件记录里;以后可以重新邀请。',
    yes: '收回',
  });
}

function isSureToHandOver(name: string): Promise<boolean> {
  return confirmed({
    title: `由${name}做管理员?`,
    words: '对方能看全部项目,并决定谁能看。您仍能看全部项目,但不能再改名单;要收回须由对方移交。',
    yes: '移交',
  });
}
