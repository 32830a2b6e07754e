import { RuleViolation } from '@/domain/agencyCase/RuleViolation';
import { CaseStory } from '../../support/caseBuilders';

// The stories begin on 2026-11-23.
const YESTERDAY = '2026-11-22';
const TODAY = '2026-11-23';
const map = { materialId: 'map', name: '地形图', fileIds: ['file_1'] };

function refusalOf(work: () => unknown): RuleViolation {
  try {
    work();
  } catch (error) {
    if (error instanceof RuleViolation) return error;
    throw error;
  }
  throw new Error('nothing was refused');
}

/** The map is asked for again. */
function corrected() {
  const wishes = [{ title: '地形图看不清', explanation: '请重拍', materialId: 'map' }];
  const story = CaseStory.inProgress().does('specialist', 'RequestCorrection', {
    ...{ itemId: 'landUse', dueOn: '2026-11-27', wishes },
  });
  const [correction] = story.current.corrections;
  if (correction === undefined) throw new Error('no correction');
  const { correctionId } = correction;
  const wishId = correction.wishes[0]?.wishId ?? '';
  const answers = (validUntil: string) => [{ wishId, words: '', fileIds: ['file_2'], validUntil }];
  return { story, answer: (day: string) => ({ correctionId, answers: answers(day) }) };
}

describe('until when a paper may be used', () => {
  it('is kept with the paper in a request, also on its last day', () => {
    const { submissions } = CaseStory.submitted({
      submissions: [
        { ...map, validUntil: TODAY },
        { ...map, materialId: 'licence', validUntil: null },
      ],
    }).current;
    expect(submissions[0]).toMatchObject({ materialId: 'map', validUntil: TODAY });
    expect(submissions[1]).not.toHaveProperty('validUntil');
  });

  it('refuses a request with a paper whose day has passed, by its name and place', () => {
    const { userMessage, field } = refusalOf(() =>
      CaseStory.submitted({
        submissions: [
          { ...map, materialId: 'licence' },
          { ...map, validUntil: YESTERDAY },
        ],
      }),
    );
    expect(userMessage).toContain('“地形图”有效期到昨天,已过期');
    expect(field).toBe('submissions.1.validUntil');
  });

  it('does not look at the day of a paper that is not there', () => {
    const submissions = [{ ...map, fileIds: [], validUntil: YESTERDAY }];
    expect(CaseStory.submitted({ submissions }).current.submissions).toEqual([]);
  });

  it('is kept and looked at when a paper is handed in later', () => {
    const story = CaseStory.assigned();
    const refused = refusalOf(() =>
      story.does('applicant', 'SubmitMaterial', { ...map, validUntil: YESTERDAY }),
    );
    expect(refused.field).toBe('validUntil');
    expect(story.current.submissions).toEqual([]);

    story.does('applicant', 'SubmitMaterial', { ...map, validUntil: '2027-06-30' });
    expect(story.current.submissions).toMatchObject([{ ...map, validUntil: '2027-06-30' }]);
  });

  it('is kept and looked at in the answer to a correction, and stays out of its words', () => {
    const { story, answer } = corrected();
    expect(refusalOf(() => story.does('applicant', 'AnswerCorrection', answer(YESTERDAY))).field).toBe(
      'answers.0.validUntil',
    );
    story.does('applicant', 'AnswerCorrection', answer(TODAY));
    expect(story.current.submissions).toMatchObject([{ materialId: 'map', validUntil: TODAY }]);
    expect(story.current.corrections[0]?.answers[0]).not.toHaveProperty('validUntil');
  });
});
