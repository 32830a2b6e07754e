import { Text, View } from '@tarojs/components';
import type { CaseAnswer } from '@/domain/agencyCase/CaseAnswer';
import { statusTag } from '@/domain/agencyCase/statusTag';
import type { Turn, TurnHolder } from '@/domain/agencyCase/turnOf';
import { turnSentence } from '@/domain/agencyCase/turnSentence';
import { dayOf } from '@/domain/shared/time';
import { StatusTag } from '@/components/StatusTag';
import { TurnBanner } from '@/components/TurnBanner';
import { CopyableNumber } from '../../caseView/CopyableNumber';
import { sayDeadline } from '@/features/caseView/sayDay';
import { turnLeft } from '@/features/caseView/turnLeft';
import './index.scss';

interface CaseHeadProps {
  readonly answer: CaseAnswer;
  readonly viewer: TurnHolder;
  /** ISO instant. */
  readonly now: string;
}

const modeNames = { agency: '代办', assist: '帮办' } as const;
const channelNames = { online: '在线提交', counter: '窗口登记' } as const;

/** What every page about a case begins with: whose turn it is, then which case this is. */
export function CaseHead({ answer, viewer, now }: CaseHeadProps) {
  const { agencyCase, turn } = answer.view;
  const { enterprise, project, mode, channel, status } = agencyCase;
  const today = dayOf(now);

  return (
    <View>
      <TurnBanner
        sentence={turnSentence({ turn, viewer, today, sayDeadline: (day) => sayDeadline(day, today) })}
        tone={toneOf(turn, viewer)}
        remaining={turnLeft(answer, today)}
      />
      <View className="case-head">
        <View className="case-head__line">
          <Text className="case-head__project">{project.name}</Text>
          <StatusTag {...statusTag({ status, holder: turn.holder, viewer })} />
        </View>
        <Text className="case-head__enterprise">{enterprise.name}</Text>
        <Text className="case-head__fact">
          {modeNames[mode]} · {channelNames[channel]} · {projectFacts(project)}
        </Text>
        <CopyableNumber label="办件编号" number={agencyCase.number} />
        <CopyableNumber label="信用代码" number={enterprise.creditCode} />
      </View>
    </View>
  );
}

function toneOf(turn: Turn, viewer: TurnHolder): 'mine' | 'other' | 'done' {
  if (turn.holder === 'nobody') return 'done';
  return turn.holder === viewer ? 'mine' : 'other';
}

function projectFacts({ address, investmentWan }: CaseAnswer['view']['agencyCase']['project']): string {
  return investmentWan === null ? address : `${address} · 总投资 ${investmentWan} 万元`;
}
