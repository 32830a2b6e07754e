import { Text, View } from '@tarojs/components';
import type { CaseAnswer } from '@/domain/agencyCase/CaseAnswer';
import {
  isBadRating,
  needsRectification,
  ratingDimensionNames,
  ratingWords,
  type Rating,
} from '@/domain/agencyCase/Rating';
import { formatMoment } from '@/domain/schedule/peopleDates';
import { Card } from '@/components/Card';
import { StatusTag } from '@/components/StatusTag';
import { FileLinks } from '../../caseView/FileLinks';
import { RemedyStory } from '../../rating/RatingResult/RemedyStory';
import './index.scss';

interface RatingCardProps {
  readonly answer: CaseAnswer;
  /** ISO instant. */
  readonly now: string;
}

type Dimension = keyof typeof ratingDimensionNames;

const checkNotes = {
  review: '文字经微信检查建议人工复核。',
  unchecked: '文字没有经过微信检查。',
  pass: '',
  none: '',
} as const satisfies Record<Rating['check'], string>;

/** A rating with every dimension in words, what it was before, and what was done about a bad one (A5). */
export function RatingCard({ answer, now }: RatingCardProps) {
  const { rating, formerRatings } = answer.view.agencyCase;
  if (rating === null) return null;

  return (
    <Card title="企业评价" extra={<StatusTag {...ratingTag(rating)} />}>
      <RatingSaid rating={rating} answer={answer} />
      <Text className="rating-card__when">
        {formatMoment(rating.ratedAt, now)} {formerRatings.length === 0 ? '评价' : '修改'}
        {checkNotes[rating.check] === '' ? '' : ` · ${checkNotes[rating.check]}`}
      </Text>
      {formerRatings.map((former) => (
        <View key={former.ratedAt} className="rating-card__rectified">
          <Text className="rating-card__when">{formatMoment(former.ratedAt, now)} 原评价</Text>
          <RatingSaid rating={former} answer={answer} />
        </View>
      ))}
      <RemedyStory rating={rating} now={now} />
    </Card>
  );
}

function RatingSaid({ rating, answer }: { readonly rating: Rating; readonly answer: CaseAnswer }) {
  const { levels, tags, words, fileIds } = rating;
  const dimensions = (Object.keys(ratingDimensionNames) as Dimension[]).filter(
    (key) => levels[key] !== undefined,
  );

  return (
    <View>
      <View className="rating-card__levels">
        {dimensions.map((key) => (
          <Text key={key} className="rating-card__level">
            {ratingDimensionNames[key]}:{ratingWords[levels[key] ?? 0]}
          </Text>
        ))}
      </View>
      {tags.length === 0 ? null : <Text className="rating-card__words">{tags.join('、')}</Text>}
      {words === '' ? null : <Text className="rating-card__words">“{words}”</Text>}
      <FileLinks scope="supervision" fileIds={fileIds} files={answer.files} />
    </View>
  );
}

/** The word of a rating; a bad one is marked until it is put right. */
export function ratingTag(rating: Pick<Rating, 'levels' | 'rectifications'>) {
  const word = ratingWords[rating.levels.overall] ?? '';
  if (!isBadRating(rating)) return { word, tone: 'good' } as const;
  return needsRectification(rating)
    ? ({ word: `${word},待整改`, tone: 'bad' } as const)
    : ({ word: `${word},已整改`, tone: 'warn' } as const);
}
