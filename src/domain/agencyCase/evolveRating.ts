import type { AgencyCase } from './AgencyCase';
import type { CaseEventType, EventOf } from './events';
import type { Rating } from './Rating';
import type { Rectification } from './Rectification';

type RatingEventType = Extract<
  CaseEventType,
  'CaseRated' | 'RatingChanged' | 'RatingReminded' | 'RatingRectified' | 'RectificationRated'
>;
type RatingFolds = { [T in RatingEventType]: (agencyCase: AgencyCase, event: EventOf<T>) => AgencyCase };

export const ratingFolds: RatingFolds = {
  CaseRated: (agencyCase, event) => ({ ...agencyCase, rating: ratingOf(event, []) }),
  RatingChanged: (agencyCase, event) => {
    const { rating, formerRatings } = agencyCase;
    return {
      ...agencyCase,
      formerRatings: rating === null ? formerRatings : [...formerRatings, rating],
      rating: ratingOf(event, rating?.rectifications ?? []),
    };
  },
  RatingReminded: (agencyCase, { at }) => ({ ...agencyCase, ratingRemindedAt: at }),
  RatingRectified: (agencyCase, { measures, callBack = null, at }) =>
    withRectifications(agencyCase, (all) => [...all, { measures, callBack, at, verdict: null }]),
  RectificationRated: (agencyCase, { isSatisfied, words, at }) =>
    withRectifications(agencyCase, (all) =>
      all.map((each, place) =>
        place === all.length - 1 ? { ...each, verdict: { isSatisfied, words, at } } : each,
      ),
    ),
};

function ratingOf(
  event: EventOf<'CaseRated' | 'RatingChanged'>,
  rectifications: Rating['rectifications'],
): Rating {
  const { levels, words, tags = [], fileIds = [], check = 'none', at, by } = event;
  return { levels, tags, words, fileIds, check, ratedAt: at, ratedBy: by.accountId, rectifications };
}

function withRectifications(
  agencyCase: AgencyCase,
  change: (all: readonly Rectification[]) => Rectification[],
): AgencyCase {
  const { rating } = agencyCase;
  return { ...agencyCase, rating: rating && { ...rating, rectifications: change(rating.rectifications) } };
}
