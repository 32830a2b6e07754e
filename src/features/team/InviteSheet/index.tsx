import { useState } from 'react';
import { Button, Text } from '@tarojs/components';
import { api } from '@/api/api';
import { formatMoment } from '@/domain/schedule/peopleDates';
import { copyLink } from '@/features/routeMap/ShareSheet/copyLink';
import { ActionSheet } from '@/components/ActionSheet';
import { PrimaryButton } from '@/components/PrimaryButton';
import { Problem } from '@/components/Problem';
import { QuietButton } from '@/components/QuietButton';
import { ScopeChoice, scopeProblem } from '../ScopeChoice';
import { teamPaths } from '../teamPaths';
import { useSending } from '../useSending';
import type { Scope, Team } from '../useTeam';
import './index.scss';

export interface MadeInvite {
  readonly token: string;
  /** ISO instant. */
  readonly expiresAt: string;
}

interface InviteSheetProps {
  readonly team: Team;
  /** ISO instant. */
  readonly now: string;
  readonly made: MadeInvite | undefined;
  readonly onMade: (invite: MadeInvite) => void;
  readonly onClose: () => void;
}

const isWeb = process.env.TARO_ENV === 'h5';

/** Makes a link that lets one colleague in, then hands it on. */
export function InviteSheet({ team, now, made, onMade, onClose }: InviteSheetProps) {
  const { enterpriseId, myScope, projects } = team;
  const [scope, setScope] = useState<Scope>(myScope);
  const [missing, setMissing] = useState('');
  const { send, isBusy, problem } = useSending();

  async function make(): Promise<void> {
    setMissing(scopeProblem(scope));
    if (scopeProblem(scope) !== '') return;
    const invite = await send({ enterpriseId, scope }, (commandId) =>
      api.applicant.team.invite.mutate({ commandId, enterpriseId, scope }),
    );
    if (invite !== undefined) onMade(invite);
  }

  if (made !== undefined)
    return (
      <ActionSheet title="把邀请发给同事" isOpen onClose={onClose}>
        <Text className="invite-sheet__words">
          {formatMoment(made.expiresAt, now)}{' '}
          前有效,只能用一次。对方打开后先看到是哪家企业、谁邀请的,再决定是否加入。
        </Text>
        {isWeb ? <CopyButton token={made.token} /> : <ShareButton />}
        <Text className="invite-sheet__words">离开这里后不再显示链接;发错了可以在名单下面收回。</Text>
      </ActionSheet>
    );

  return (
    <ActionSheet title="邀请一位同事" isOpen onClose={onClose}>
      <ScopeChoice
        scope={scope}
        projects={projects}
        mayGiveAll={myScope.kind === 'all'}
        problem={missing}
        onChange={setScope}
      />
      <Problem sentence={problem} />
      <PrimaryButton isBusy={isBusy} onClick={() => void make()}>
        生成邀请
      </PrimaryButton>
    </ActionSheet>
  );
}

function CopyButton({ token }: { readonly token: string }) {
  const [said, setSaid] = useState('');
  const [problem, setProblem] = useState('');

  async function copy(): Promise<void> {
    const sentence = await copyLink(teamPaths.join(token));
    setProblem(sentence);
    setSaid(sentence === '' ? '邀请链接已复制,可以粘贴给同事。' : '');
  }

  return (
    <>
      <QuietButton onClick={() => void copy()}>复制邀请链接</QuietButton>
      <Text className="invite-sheet__words">{said}</Text>
      <Problem sentence={problem} />
    </>
  );
}

/** WeChat hands a page to a friend only from a button of its own. */
function ShareButton() {
  return (
    <Button
      className="button button--quiet invite-sheet__native"
      openType="share"
      hoverClass="button--pressed"
    >
      发给微信好友
    </Button>
  );
}
