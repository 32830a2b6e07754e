import { adviseMode, modeQuestions, type ModeAnswers } from '@/domain/guide/adviseMode';

/** Every way to answer all three questions. */
const allAnswers = modeQuestions.reduce<ModeAnswers[]>(
  (known, { questionId, options }) =>
    known.flatMap((answers) => options.map(({ optionId }) => ({ ...answers, [questionId]: optionId }))),
  [{}],
);

describe('the advice on the way of being served', () => {
  it('waits for all three answers', () => {
    expect(adviseMode({})).toBeUndefined();
    expect(adviseMode({ items: 'known', hands: 'specialist' })).toBeUndefined();
    expect(adviseMode({ items: 'known', hands: 'specialist', stuck: 'elsewhere' })).toBeUndefined();
  });

  it.each(allAnswers)('gives a reason of its own side for %j', (answers) => {
    const advice = adviseMode(answers);
    expect(advice?.reasons).toHaveLength(3);
    expect(advice?.reasons.some(({ leansTo }) => leansTo === advice.mode)).toBe(true);
  });

  it.each(allAnswers)('follows who is to do the work for %j', (answers) => {
    expect(adviseMode(answers)?.mode).toBe(answers.hands === 'specialist' ? 'agency' : 'assist');
  });

  it('sends who wants 代办 without knowing the items to the route map first', () => {
    const wish = { items: 'unknown', hands: 'specialist', stuck: 'notBegun' };
    expect(adviseMode(wish)).toMatchObject({ mode: 'agency', wantsRouteMap: true });
    expect(adviseMode({ ...wish, items: 'known' })?.wantsRouteMap).toBe(false);
    expect(adviseMode({ ...wish, hands: 'ourselves' })?.wantsRouteMap).toBe(false);
  });
});
