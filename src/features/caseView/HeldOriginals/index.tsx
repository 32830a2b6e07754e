import { Text, View } from '@tarojs/components';
import type { CaseAnswer } from '@/domain/agencyCase/CaseAnswer';
import type { HeldOriginal } from '@/domain/agencyCase/caseFacts';
import { formatDeadline, remainingWords } from '@/domain/schedule/peopleDates';
import { dayOf } from '@/domain/shared/time';
import { Card } from '@/components/Card';
import './index.scss';

interface HeldOriginalsProps {
  readonly answer: CaseAnswer;
  /** ISO instant. */
  readonly now: string;
}

/** Which originals are with the specialist now and when each goes back; nothing where none is. */
export function HeldOriginals({ answer, now }: HeldOriginalsProps) {
  const { originalsHeld } = answer.view;
  if (originalsHeld.length === 0) return null;

  return (
    <Card title="专员保管的原件">
      {originalsHeld.map((held) => (
        <View key={held.entryId} className="held-original">
          <Text className="held-original__name">
            {held.name} {held.count} 份
          </Text>
          <Text className="held-original__back">{backWords({ held, answer, now })}</Text>
        </View>
      ))}
    </Card>
  );
}

function backWords({ held, answer, now }: HeldOriginalsProps & { readonly held: HeldOriginal }): string {
  if (held.dueBackOn === null) return '用完即归还';

  const left = answer.remaining[held.dueBackOn];
  const today = dayOf(now);
  const words =
    left === undefined ? '' : `,${remainingWords({ leftWd: left, dueOn: held.dueBackOn, today })}`;
  return `${formatDeadline(held.dueBackOn, today)}归还${words}`;
}
