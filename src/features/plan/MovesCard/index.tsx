import type { ForecastMove } from '@/domain/agencyCase/CaseForecast';
import { formatMoment } from '@/domain/schedule/peopleDates';
import { dayOf, type Instant } from '@/domain/shared/time';
import { Card } from '@/components/Card';
import { Timeline } from '@/components/Timeline';
import { moveDaysWords, moveWords } from '../forecastWords';

interface MovesCardProps {
  readonly moves: readonly ForecastMove[];
  readonly now: Instant;
}

/** Why the expected day is not what it was, newest first. */
export function MovesCard({ moves, now }: MovesCardProps) {
  if (moves.length === 0) return null;

  const entries = moves.map((move) => ({
    key: `${move.at}${move.from}${move.to}`,
    title: moveWords(move),
    detail: moveDaysWords(move, dayOf(now)),
    when: formatMoment(move.at, now),
  }));
  return (
    <Card title="日期为什么变">
      <Timeline entries={entries} />
    </Card>
  );
}
