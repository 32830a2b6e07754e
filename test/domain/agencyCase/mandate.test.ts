import { availableActions } from '@/domain/agencyCase/availableActions';
import { messagesFor } from '@/domain/agencyCase/messagesFor';
import { turnOf } from '@/domain/agencyCase/turnOf';
import type { CaseAction } from '@/domain/agencyCase/commands';
import { watchMatters } from '@/domain/agencyCase/watch';
import { mandateState } from '@/domain/mandate/mandateState';
import type { MandateTerms } from '@/domain/mandate/Mandate';
import { aPaperSigning, aSigning } from '../../support/aMandate';
import { actors, CaseStory, NOW, plainCalendar, type Person } from '../../support/caseBuilders';

const commands = ['SignMandate', 'SuspendMandate', 'ContinueMandate', 'EndMandate'] as const;
const filing = { itemId: 'landUse', externalNumber: 'SP-1' };
const terms: MandateTerms = {
  ...{ fromItemId: 'filing', toItemId: 'design', from: '2026-11-23', until: '2027-11-22' },
  rights: ['代为申报'],
};

function unsigned(): CaseStory {
  return CaseStory.inProgress({ signing: null });
}

function termsOf(story: CaseStory): MandateTerms {
  return story.current.mandates[0]?.terms ?? terms;
}

function signs(story: CaseStory, changes: Partial<MandateTerms> = {}): CaseStory {
  return story.does('applicant', 'SignMandate', {
    terms: { ...termsOf(story), ...changes },
    signing: aSigning(),
  });
}

const inState = {
  unsigned,
  active: () => CaseStory.inProgress(),
  suspended: () => CaseStory.inProgress().does('applicant', 'SuspendMandate', { reason: '方案要改' }),
  ended: () => CaseStory.inProgress().does('applicant', 'EndMandate', { reason: '项目缓建' }),
  expired: () => CaseStory.inProgress().at('2027-11-23T02:00:00.000Z').does('system', 'RunWatch', {}),
};

describe('who may do what with a mandate', () => {
  const table: [keyof typeof inState, Person, readonly CaseAction[]][] = [
    ['unsigned', 'applicant', ['SignMandate']],
    ['unsigned', 'specialist', ['SignMandate']],
    ['unsigned', 'window', ['SignMandate']],
    ['unsigned', 'supervisor', []],
    ['unsigned', 'stranger', []],
    ['unsigned', 'otherSpecialist', []],
    ['active', 'applicant', ['SuspendMandate', 'EndMandate']],
    ['active', 'specialist', []],
    ['active', 'window', []],
    ['active', 'supervisor', []],
    ['active', 'stranger', []],
    ['suspended', 'applicant', ['ContinueMandate', 'EndMandate']],
    ['suspended', 'specialist', []],
    ['suspended', 'stranger', []],
    ['ended', 'applicant', ['SignMandate']],
    ['ended', 'specialist', ['SignMandate']],
    ['expired', 'applicant', ['SignMandate']],
    ['expired', 'stranger', []],
  ];

  it.each(table)('%s, %s: %j', (state, person, expected) => {
    const story = inState[state]();
    const offered = availableActions({ agencyCase: story.current, actor: actors[person], now: story.now });
    expect(commands.filter((command) => offered.includes(command))).toEqual(expected);
  });

  it('is the same towards a case of 帮办: nothing', () => {
    const story = CaseStory.submitted({ mode: 'assist', itemIds: [], visitWish: null, question: '如何备案' });
    const offered = availableActions({ agencyCase: story.current, actor: actors.applicant, now: NOW });
    expect(offered).not.toContain('SignMandate');
    expect(story.current.mandates).toEqual([]);
  });
});

describe('without a mandate in force', () => {
  it.each([
    ['unsigned', '还没有签委托书'],
    ['suspended', '企业已中止委托(方案要改)'],
    ['ended', '企业已终止委托(项目缓建)'],
    ['expired', '委托书已于 2027年11月22日(周一) 到期'],
  ] as const)('%s: nothing is filed, and the sentence says why', (state, sentence) => {
    const story = inState[state]();
    expect(mandateState(story.current)).toBe(state);
    expect(() => story.does('specialist', 'FileItem', filing)).toThrow(sentence);
  });

  it('is filed again once it was signed, continued or signed anew', () => {
    const signed = signs(unsigned()).does('specialist', 'FileItem', filing);
    const continued = inState.suspended().does('applicant', 'ContinueMandate', {});
    const anew = signs(inState.ended());
    expect(signed.current.items.some(({ state }) => state === 'filed')).toBe(true);
    expect(() => continued.does('specialist', 'FileItem', filing)).not.toThrow();
    expect(() => anew.does('specialist', 'FileItem', filing)).not.toThrow();
    expect(anew.current.mandates.map(({ endedAt }) => endedAt === null)).toEqual([false, true]);
  });

  it('leaves what was filed before to the department', () => {
    const story = CaseStory.inProgress().does('specialist', 'FileItem', filing);
    story.does('applicant', 'SuspendMandate', { reason: '方案要改' });
    expect(() =>
      story.does('specialist', 'ApproveItem', { itemId: 'landUse', resultNumber: '' }),
    ).not.toThrow();
  });

  it('files nothing after the last day, even before the timer has come', () => {
    const story = CaseStory.inProgress().at('2027-11-23T02:00:00.000Z');
    expect(() => story.does('specialist', 'FileItem', filing)).toThrow('委托书已到期');
  });

  it('files nothing outside its scope', () => {
    const story = unsigned();
    const last = story.current.items[story.current.items.length - 1]?.itemId ?? '';
    signs(story, { fromItemId: last, toItemId: last });
    expect(() => story.does('specialist', 'FileItem', filing)).toThrow('不在委托书的范围内');
  });

  it('asks nothing of a case from before mandates were kept', () => {
    const story = unsigned();
    story.agencyCase = { ...story.current, mandates: [] };
    expect(() => story.does('specialist', 'FileItem', filing)).not.toThrow();
  });
});

describe('signing', () => {
  it('is the enterprise’s on the phone, and with a photo the staff’s on paper', () => {
    const story = unsigned();
    const sign = (person: Person, signing = aSigning()) =>
      story.does(person, 'SignMandate', { terms: termsOf(story), signing });
    expect(() => sign('specialist')).toThrow('请企业在自己的手机上签署');
    expect(() => sign('applicant', aPaperSigning())).toThrow('请交给专员或综合窗口登记');
    expect(() => sign('specialist', { ...aPaperSigning(), photos: [] })).toThrow('请上传已签字的委托书照片');
    expect(() => sign('applicant', aSigning({ signature: null }))).toThrow('还没有签名');

    sign('specialist', aPaperSigning());
    expect(mandateState(story.current)).toBe('active');
    expect(() => sign('applicant')).toThrow('委托书已经签过了');
  });

  it('waits for a specialist to be named', () => {
    const story = CaseStory.submitted();
    expect(mandateState(story.current)).toBe('signed');
    expect(mandateState(CaseStory.assigned().current)).toBe('active');
  });

  it('is filled in from the request where nothing is said, for a year and for all items', () => {
    const [mandate] = CaseStory.submitted({ signing: null }).current.mandates;
    const { items } = CaseStory.submitted().current;
    expect(mandate?.terms).toMatchObject({
      ...{ fromItemId: items[0]?.itemId, toItemId: items[items.length - 1]?.itemId },
      ...{ from: '2026-11-23', until: '2027-11-22' },
    });
  });

  it('refuses a term that is over', () => {
    expect(() => signs(unsigned(), { until: '2026-11-22' })).toThrow('已经过去');
  });
});

describe('what follows', () => {
  it('it is the enterprise’s turn while something could be filed', () => {
    expect(turnOf(unsigned().current)).toMatchObject({ holder: 'enterprise', task: '签署委托书' });
    expect(turnOf(inState.suspended().current)).toMatchObject({ task: '决定是否续办委托' });
    expect(turnOf(inState.active().current).holder).toBe('specialist');
  });

  it('nobody owes a visit while it is suspended, and continuing promises one anew', () => {
    const story = CaseStory.assigned().does('applicant', 'SuspendMandate', { reason: '方案要改' });
    const kinds = () =>
      watchMatters(story.current, plainCalendar).flatMap((matter) => ('kind' in matter ? matter.kind : []));
    expect(kinds()).not.toContain('visitLate');

    story.at('2026-12-01T02:00:00.000Z').does('applicant', 'ContinueMandate', {});
    expect(story.current.visitBy).toBe('2026-12-03');
    expect(kinds()).toContain('visitLate');
    story.does('system', 'RecomputeClocks', {});
    expect(story.current.visitBy).toBe('2026-12-03');
  });

  it('the end of the term comes by itself, once', () => {
    const story = inState.expired();
    const expired = story.events.filter(({ type }) => type === 'MandateExpired');
    story.at('2027-11-25T02:00:00.000Z').does('system', 'RunWatch', {});
    expect(expired).toHaveLength(1);
    expect(story.events.filter(({ type }) => type === 'MandateExpired')).toHaveLength(1);
  });

  it.each([
    ['SuspendMandate', { reason: '方案要改' }, '中止委托:方案要改'],
    ['EndMandate', { reason: '项目缓建' }, '终止委托:项目缓建'],
  ] as const)('%s tells the specialist', (type, payload, remark) => {
    const story = CaseStory.inProgress().does('applicant', type, payload);
    const event = story.events[story.events.length - 1];
    const drafts = event === undefined ? [] : messagesFor(event, story.current, story.current);
    expect(drafts).toMatchObject([{ toAccountId: actors.specialist.accountId, values: { remark } }]);
  });
});
