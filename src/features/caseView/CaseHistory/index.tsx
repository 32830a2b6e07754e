import type { CaseView } from '@/domain/agencyCase/CaseView';
import { formatMoment } from '@/domain/schedule/peopleDates';
import { Card } from '@/components/Card';
import { Timeline } from '@/components/Timeline';

interface CaseHistoryProps {
  readonly view: CaseView;
  /** ISO instant. */
  readonly now: string;
}

/** Everything that happened, in words a person would use, newest first. */
export function CaseHistory({ view, now }: CaseHistoryProps) {
  const entries = view.history.map((line, place) => ({
    key: `${view.history.length - place}`,
    title: line.title,
    detail: line.detail,
    when: formatMoment(line.at, now),
    who: line.who,
  }));

  return (
    <Card title="办理记录">
      <Timeline entries={entries} />
    </Card>
  );
}
