import { Text, View } from '@tarojs/components';
import { isBadRating, needsRectification } from '@/domain/agencyCase/Rating';
import type { Rating } from '@/domain/agencyCase/Rating';
import type { Rectification } from '@/domain/agencyCase/Rectification';
import { formatDay, formatMoment } from '@/domain/schedule/peopleDates';
import { dayOf } from '@/domain/shared/time';
import './index.scss';

interface RemedyStoryProps {
  readonly rating: Rating;
  /** ISO instant. */
  readonly now: string;
}

/** What was done about a bad rating, who phoned, and what the enterprise said of that; nothing for a good one. */
export function RemedyStory({ rating, now }: RemedyStoryProps) {
  const { rectifications } = rating;
  if (!isBadRating(rating) && rectifications.length === 0) return null;

  return (
    <View>
      {rectifications.map((each, place) => (
        <View key={each.at} className="rating-result__remedy">
          <Text className="rating-result__after">
            {place === 0 ? '整改情况' : '再次整改'}:{each.measures}
          </Text>
          <Text className="rating-result__when">{remedyFacts(each, now)}</Text>
          {each.verdict === null ? null : (
            <Text className="rating-result__after">
              {each.verdict.isSatisfied ? '对整改满意' : '对整改仍不满意'}
              {each.verdict.words === '' ? '' : `:“${each.verdict.words}”`}
            </Text>
          )}
        </View>
      ))}
      {needsRectification(rating) ? (
        <Text className="rating-result__after">
          {rectifications.length === 0
            ? '工作组正在核实整改,结果会写在这里。'
            : '已退回工作组重新整改,结果会写在这里。'}
        </Text>
      ) : null}
    </View>
  );
}

function remedyFacts({ callBack, at }: Rectification, now: string): string {
  const recorded = `${formatMoment(at, now)} 登记`;
  return callBack === null
    ? recorded
    : `${callBack.by}于 ${formatDay(callBack.on, dayOf(now))} 回电 · ${recorded}`;
}
