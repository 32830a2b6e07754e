import { Text } from '@tarojs/components';
import type { AgencyCase } from '@/domain/agencyCase/AgencyCase';
import { formatMoment } from '@/domain/schedule/peopleDates';
import { Card } from '@/components/Card';
import './index.scss';

interface EndingCardProps {
  readonly agencyCase: AgencyCase;
  /** ISO instant. */
  readonly now: string;
}

const titles = {
  closed: '已办结',
  declined: '没有受理',
  withdrawn: '您已撤回申请',
  terminated: '办件已终止',
} as const;

/** How the case ended, why, and what can be done now; nothing while it goes on. */
export function EndingCard({ agencyCase: { ending }, now }: EndingCardProps) {
  if (ending === null) return null;

  return (
    <Card title={titles[ending.kind]}>
      <Text className="ending-card__words">{formatMoment(ending.at, now)}</Text>
      {ending.reason === '' ? null : <Text className="ending-card__words">{ending.reason}</Text>}
      {ending.kind === 'closed' ? null : (
        <Text className="ending-card__words">情况有变化时,可以从首页重新提交申请。</Text>
      )}
    </Card>
  );
}
