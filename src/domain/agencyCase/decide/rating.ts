import { dayOf, type Day } from '../../shared/time';
import type { CommandOf } from '../commands';
import type { Decisions } from './Decisions';
import { firstRatedAt } from '../ratingFacts';
import { refuse } from '../RuleViolation';
import { tagsFor } from '../ratingTags';
import { stamp } from './stamp';

type RatingAction =
  'RateCase' | 'ChangeRating' | 'RemindRating' | 'RecordRectification' | 'RateRectification';

/** 事后评价 and what follows it (A5). */
export const decideRating: Decisions<RatingAction> = {
  RateCase: (command) => [{ type: 'CaseRated', ...stamp(command), ...given(command) }],

  ChangeRating: (command) => [{ type: 'RatingChanged', ...stamp(command), ...given(command) }],

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

function given({ levels, tags, words, fileIds, check = 'none' }: CommandOf<'RateCase' | 'ChangeRating'>) {
  const fitting = tagsFor(levels.overall);
  const odd = tags.find((tag) => !fitting.includes(tag));
  if (odd !== undefined) refuse(`“${odd}”和所选的满意度不符,请重新选择。`, 'tags');
  return { levels, tags: [...new Set(tags)], words, fileIds, check };
}

/** Nobody phones about a rating before there is one, or tomorrow. */
function refuseOddCallDay(day: Day, ratedOn: Day, today: Day): void {
  if (day > today) refuse('回电日期不能晚于今天。', 'callBack.on');
  if (day < ratedOn) refuse('回电日期不能早于评价的那一天。', 'callBack.on');
}
