import { dayOf, type Day } from '../../shared/time';
import type { AgencyCase } from '../AgencyCase';
import type { CommandOf } from '../commands';
import type { Decisions } from './Decisions';
import { firstRatedAt } from '../ratingFacts';
import { refuse } from '../RuleViolation';
import { defaultRatingTags, tagsFor } from '../ratingTags';
import { stamp } from './stamp';

type RatingAction =
  'RateCase' | 'ChangeRating' | 'RemindRating' | 'RecordRectification' | 'RateRectification';

/** 事后评价 and what follows it (A5). */
export const decideRating: Decisions<RatingAction> = {
  RateCase: (command, agencyCase) => [
    { type: 'CaseRated', ...stamp(command), ...given(command, agencyCase) },
  ],

  ChangeRating: (command, agencyCase) => [
    { type: 'RatingChanged', ...stamp(command), ...given(command, agencyCase) },
  ],

  RemindRating: (command) => [{ type: 'RatingReminded', ...stamp(command) }],

  RecordRectification: (command, agencyCase) => {
    const { measures, callBack, now } = command;
    if (callBack) refuseOddCallDay(callBack.on, dayOf(firstRatedAt(agencyCase) ?? now), dayOf(now));
    return [{ type: 'RatingRectified', ...stamp(command), measures, callBack }];
  },

  RateRectification: (command) => {
    const { isSatisfied, words, check = 'none' } = command;
    return [{ type: 'RectificationRated', ...stamp(command), isSatisfied, words, check }];
  },
};

function given(command: CommandOf<'RateCase' | 'ChangeRating'>, { rating }: AgencyCase) {
  const { levels, tags, words, fileIds, check = 'none' } = command;
  refuseOddTag(command, rating?.levels.overall === levels.overall ? rating.tags : []);
  return { levels, tags: [...new Set(tags)], words, fileIds, check };
}

/**
 * What was said before may stay with its face, and a tag that was retired a moment ago is still before the eyes of who
 * is rating; one that was renamed is said to be gone.
 */
function refuseOddTag(
  { levels, tags, ratingTags = defaultRatingTags }: CommandOf<'RateCase' | 'ChangeRating'>,
  saidBefore: readonly string[],
): void {
  const fitting = [...tagsFor(ratingTags, levels.overall), ...saidBefore];
  const odd = tags.find((tag) => !fitting.includes(tag));
  if (odd === undefined) return;

  const isKnown = ratingTags.some(({ words }) => words === odd);
  if (isKnown) refuse(`“${odd}”和所选的满意度不符,请重新选择。`, 'tags');
  refuse(`工作组刚刚改了可选的标签,“${odd}”已经没有了。请重新选择。`, 'tags');
}

/** Nobody phones about a rating before there is one, or tomorrow. */
function refuseOddCallDay(day: Day, ratedOn: Day, today: Day): void {
  if (day > today) refuse('回电日期不能晚于今天。', 'callBack.on');
  if (day < ratedOn) refuse('回电日期不能早于评价的那一天。', 'callBack.on');
}
