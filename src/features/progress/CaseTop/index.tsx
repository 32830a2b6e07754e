import { Text, View } from '@tarojs/components';
import type { CaseStatus } from '@/domain/agencyCase/AgencyCase';
import type { CaseAnswer } from '@/domain/agencyCase/CaseAnswer';
import { statusTag } from '@/domain/agencyCase/statusTag';
import type { TurnHolder } from '@/domain/agencyCase/turnOf';
import { turnSentence } from '@/domain/agencyCase/turnSentence';
import { dayOf } from '@/domain/shared/time';
import { CopyableNumber } from '@/features/caseView/CopyableNumber';
import { StatusTag } from '@/components/StatusTag';
import { TurnBanner } from '@/components/TurnBanner';
import { sayDeadline } from '@/features/caseView/sayDay';
import { turnLeft } from '@/features/caseView/turnLeft';
import './index.scss';

interface CaseTopProps {
  readonly answer: CaseAnswer;
  /** ISO instant. */
  readonly now: string;
  readonly isNew: boolean;
}

/** 现在轮到谁, before anything else; then which case this is. */
export function CaseTop({ answer, now, isNew }: CaseTopProps) {
  const { agencyCase, turn } = answer.view;
  const today = dayOf(now);

  return (
    <View>
      <TurnBanner
        sentence={turnSentence({
          turn,
          viewer: 'enterprise',
          today,
          sayDeadline: (day) => sayDeadline(day, today),
        })}
        remaining={turnLeft(answer, today)}
        tone={toneOf(turn.holder, agencyCase.status)}
      />
      {isNew && agencyCase.status === 'submitted' ? (
        <Text className="case-top__new">已经提交,受理后会通知您,不用打电话问。回执在下面。</Text>
      ) : null}
      <View className="case-top">
        <View className="case-top__head">
          <Text className="case-top__name">{agencyCase.project.name}</Text>
          <StatusTag
            {...statusTag({ status: agencyCase.status, holder: turn.holder, viewer: 'enterprise' })}
          />
        </View>
        <CopyableNumber label="办件编号" number={agencyCase.number} />
      </View>
    </View>
  );
}

function toneOf(holder: TurnHolder, status: CaseStatus): 'mine' | 'other' | 'done' {
  if (status === 'closed') return 'done';
  return holder === 'enterprise' ? 'mine' : 'other';
}
