import type { CaseAnswer } from '@/domain/agencyCase/CaseAnswer';

import { errorOf, newCommandId } from './support/client';
import { act, agencyRequest, assignedCase, startDistrict } from './support/district';
import type { District } from './support/district';

let district: District;
beforeAll(async () => {
  district = await startDistrict();
});
afterAll(() => district.cloud.close());

const progress = (caseId: string, words: string) => ({ caseId, type: 'ReportProgress', payload: { words } });

describe('a repeated command', () => {
  it('answers with the case that the first submit made', async () => {
    const { applicant, enterpriseId } = district;
    const request = { ...agencyRequest(enterpriseId), commandId: newCommandId() };
    const first = await applicant.do<CaseAnswer>('applicant', 'cases.submit', request);
    const again = await applicant.do<CaseAnswer>('applicant', 'cases.submit', request);
    expect(again.view.agencyCase).toEqual(first.view.agencyCase);
  });

  it('makes one case of two submits at the same moment', async () => {
    const { applicant, enterpriseId } = district;
    const request = { ...agencyRequest(enterpriseId), commandId: newCommandId() };
    const both = await Promise.all(
      [1, 2, 3].map(() => applicant.do<CaseAnswer>('applicant', 'cases.submit', request)),
    );
    expect(new Set(both.map(({ view }) => view.agencyCase.number)).size).toBe(1);
  });

  it('is done once, whatever version was seen', async () => {
    const { view } = await assignedCase(district);
    const command = {
      ...progress(view.agencyCase.caseId, '一次'),
      commandId: newCommandId(),
      seenVersion: view.version,
    };
    const first = await district.specialist.do<CaseAnswer>('workbench', 'cases.act', command);
    const again = await district.specialist.do<CaseAnswer>('workbench', 'cases.act', command);
    expect(first.view.version).toBe(view.version + 1);
    expect(again.view.version).toBe(first.view.version);
    expect(again.view.agencyCase.reports).toHaveLength(1);
  });

  it('gives a replayer nothing that is not theirs to see', async () => {
    const { view } = await assignedCase(district);
    const command = { ...progress(view.agencyCase.caseId, '一次'), commandId: newCommandId() };
    await district.specialist.do('workbench', 'cases.act', command);
    const replayed = await district.otherSpecialist.tell('workbench', 'cases.act', command);
    expect(errorOf(replayed).code).toBe('FORBIDDEN');
  });

  it('does not tell another person that it was done, when its id is used again for something else', async () => {
    const { view } = await assignedCase(district);
    const { caseId } = view.agencyCase;
    const commandId = newCommandId();
    await district.specialist.do('workbench', 'cases.act', { ...progress(caseId, '一次'), commandId });

    const other = { caseId, commandId, type: 'UrgeSpecialist', payload: { words: '请问进展' } };
    expect(errorOf(await district.applicant.tell('applicant', 'cases.act', other)).code).toBe('CONFLICT');
  });

  it('of somebody else with the same id makes a case of their own', async () => {
    const commandId = newCommandId();
    const { applicant, stranger, enterpriseId } = district;
    const mine = await applicant.do<CaseAnswer>('applicant', 'cases.submit', {
      ...agencyRequest(enterpriseId),
      commandId,
    });
    const me = await stranger.get<{ enterprises: { enterpriseId: string }[] }>('applicant', 'me.get');
    const theirs = agencyRequest(me.enterprises[0]?.enterpriseId ?? '');
    const other = await stranger.do<CaseAnswer>('applicant', 'cases.submit', { ...theirs, commandId });
    expect(other.view.agencyCase.caseId).not.toBe(mine.view.agencyCase.caseId);
  });
});

describe('a case that moves', () => {
  it('refuses a command from a screen that is behind, and changes nothing', async () => {
    const { view } = await assignedCase(district);
    const { caseId } = view.agencyCase;
    const moved = await act(district.specialist, 'workbench', caseId, 'ReportProgress', { words: '新进展' });

    const late = { ...progress(caseId, '晚了'), seenVersion: view.version };
    const error = errorOf(await district.specialist.tell('workbench', 'cases.act', late));
    expect(error).toMatchObject({
      code: 'CONFLICT',
      userMessage: '这个办件刚刚有更新,请看一下最新情况再操作。',
    });
    const now = await district.specialist.get<CaseAnswer>('workbench', 'cases.get', { caseId });
    expect(now.view.version).toBe(moved.view.version);
  });

  it('loses none of the commands that it took at once', async () => {
    const { view } = await assignedCase(district);
    const { caseId } = view.agencyCase;
    const words = Array.from({ length: 6 }, (_, index) => `并行进展 ${index}`);
    const answers = await Promise.all(
      words.map((each) => district.specialist.tell('workbench', 'cases.act', progress(caseId, each))),
    );

    const done = words.filter((_, index) => answers[index]?.ok);
    const refused = answers.filter((answer) => !answer.ok).map((answer) => errorOf(answer).code);
    expect(new Set(refused)).toEqual(new Set(refused.length > 0 ? ['CONFLICT'] : []));
    const now = await district.specialist.get<CaseAnswer>('workbench', 'cases.get', { caseId });
    expect(now.view.agencyCase.reports.map((report) => report.words).sort()).toEqual([...done].sort());
    expect(now.view.version).toBe(view.version + done.length);
  });

  it('changes the heads that the phones ask for', async () => {
    const { applicant, specialist, supervisor } = district;
    const heads = async () => [
      await applicant.get<{ stamp: string }>('applicant', 'cases.head'),
      await specialist.get<{ stamp: string }>('workbench', 'cases.head', { scope: 'mine' }),
      await supervisor.get<{ stamp: string }>('supervision', 'cases.head'),
    ];
    const { view } = await assignedCase(district);
    const before = await heads();
    expect(await heads()).toEqual(before);

    await act(specialist, 'workbench', view.agencyCase.caseId, 'ReportProgress', { words: '新进展' });
    const after = await heads();
    after.forEach((head, index) => expect(head.stamp).not.toBe(before[index]?.stamp));
  });
});

describe('a wrong payload', () => {
  it.each([
    ['an empty reason', { type: 'WithdrawCase', payload: { reason: ' ' } }, 'reason'],
    ['no payload', { type: 'WithdrawCase' }, 'payload'],
    [
      'a level of six',
      { type: 'RateCase', payload: { levels: { overall: 6 }, words: '' } },
      'levels.overall',
    ],
    ['an unknown action', { type: 'Approve', payload: {} }, 'type'],
  ])('with %s is refused at its field', async (_, command, field) => {
    const { view } = await assignedCase(district);
    const { caseId } = view.agencyCase;
    const error = errorOf(await district.applicant.tell('applicant', 'cases.act', { caseId, ...command }));
    expect(error.code).toBe('BAD_INPUT');
    expect(error.fields).toHaveProperty([field]);
  });

  it('without items is refused for 代办, without a question for 帮办', async () => {
    const { applicant, enterpriseId } = district;
    const request = { ...agencyRequest(enterpriseId), itemIds: [] };
    const agency = errorOf(await applicant.tell('applicant', 'cases.submit', request));
    const assist = errorOf(await applicant.tell('applicant', 'cases.submit', { ...request, mode: 'assist' }));
    expect(agency.fields).toHaveProperty('itemIds');
    expect(assist.fields).toHaveProperty('question');
  });

  it('naming an item that the catalogue does not have is refused', async () => {
    const { applicant, enterpriseId } = district;
    const request = { ...agencyRequest(enterpriseId), itemIds: ['constructor'] };
    expect(errorOf(await applicant.tell('applicant', 'cases.submit', request)).code).toBe('NOT_ALLOWED');
  });
});

describe('lists', () => {
  it('page through every case once, newest change first', async () => {
    const { applicant, enterpriseId, window } = district;
    for (let made = 0; made < 24; made += 1) {
      await applicant.do('applicant', 'cases.submit', agencyRequest(enterpriseId));
    }

    const seen: string[] = [];
    let cursor: string | null = null;
    do {
      const page: { rows: { caseId: string }[]; nextCursor: string | null } = await window.get(
        'workbench',
        'cases.list',
        {
          ...{ scope: 'all', cursor },
        },
      );
      seen.push(...page.rows.map((row) => row.caseId));
      cursor = page.nextCursor;
    } while (cursor);

    const overview = await district.supervisor.get<{ byStatus: Record<string, number> }>(
      'supervision',
      'overview.get',
    );
    const total = Object.values(overview.byStatus).reduce((sum, count) => sum + count, 0);
    expect(seen.length).toBe(total);
    expect(new Set(seen).size).toBe(total);
  });

  it('find a case by number, by its beginning, by code and by name', async () => {
    const { applicant, window, enterpriseId } = district;
    const project = { name: '罕见(名称)厂房', address: '示例路' };
    const request = { ...agencyRequest(enterpriseId), project };
    const { view } = await applicant.do<CaseAnswer>('applicant', 'cases.submit', request);
    const { number, caseId, enterprise } = view.agencyCase;

    const found = async (search: string) => {
      const { rows } = await window.get<{ rows: { caseId: string }[] }>('workbench', 'cases.list', {
        scope: 'all',
        search,
      });
      return rows.map((row) => row.caseId);
    };
    expect(await found(number)).toEqual([caseId]);
    expect(await found('见(名称)厂')).toEqual([caseId]);
    expect(await found(number.slice(0, 10))).toContain(caseId);
    expect(await found(enterprise.creditCode.toLowerCase())).toContain(caseId);
    expect(await found('.*')).toEqual([]);
  });

  it('refuse a cursor that is none', async () => {
    const answer = await district.window.ask('workbench', 'cases.list', { scope: 'all', cursor: 'nonsense' });
    expect(errorOf(answer).code).toBe('BAD_INPUT');
  });
});
