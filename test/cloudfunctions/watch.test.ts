import type { CaseAnswer } from '@/domain/agencyCase/CaseAnswer';
import { defaultPromises } from '@/domain/agencyCase/promises';
import { dayOf } from '@/domain/shared/time';

import { CaseStory, specialistCard } from '../support/caseBuilders';
import { errorOf, newCommandId } from './support/client';
import { crashAt } from './support/crashes';
import { act, agencyRequest, assignedCase, startDistrict } from './support/district';
import type { District } from './support/district';
import type { OwnDatabase } from './support/ownDatabase';
import { openDatabase } from './support/ownDatabase';
import { storedCase } from './support/storedCase';

let district: District;
let database: OwnDatabase;
beforeAll(async () => {
  district = await startDistrict();
  database = await openDatabase(district.cloud);
});
afterAll(() => district.cloud.close());

const LONG_AGO = '2026-01-05T02:00:00.000Z';

async function watch(): Promise<{ watched: number; recomputed: number }> {
  const { result } = await district.cloud.runTimer<{ output: { watched: number; recomputed: number } }>(
    'sweep',
    'watch',
  );
  if (!result) throw new Error('the sweep did not answer');
  return result.output;
}

/** A request whose acceptance has been due for long. */
async function forgottenRequest(): Promise<string> {
  const { applicant, enterpriseId } = district;
  const { view } = await applicant.do<CaseAnswer>('applicant', 'cases.submit', agencyRequest(enterpriseId));
  const { caseId } = view.agencyCase;
  await database.cases.update({ _id: caseId }, { acceptBy: '2026-01-05', watchDueAt: LONG_AGO });
  return caseId;
}

const alertsOf = async (caseId: string) => (await database.cases.find(caseId))?.alerts ?? [];

describe('the watch', () => {
  it('raises what is late exactly once, also when two sweeps run at a time', async () => {
    const caseId = await forgottenRequest();
    await Promise.all([watch(), watch()]);
    await watch();
    expect(await alertsOf(caseId)).toEqual([expect.objectContaining({ alertId: 'acceptLate' })]);
  });

  it('looks only at cases that are due, and not again once it has looked', async () => {
    await watch();
    await assignedCase(district);
    await forgottenRequest();
    expect((await watch()).watched).toBe(1);
    expect((await watch()).watched).toBe(0);
  });

  it('shows the suggestion to the working group and to nobody of the enterprise', async () => {
    const caseId = await forgottenRequest();
    await watch();
    const staff = await district.supervisor.get<CaseAnswer>('supervision', 'cases.get', { caseId });
    expect(staff.view.agencyCase.alerts).toHaveLength(1);

    const own = await district.applicant.get<CaseAnswer>('applicant', 'cases.get', { caseId });
    expect(own.view.agencyCase.alerts).toEqual([]);
    expect(own.view.history.map(({ title }) => title)).not.toContain('预警:超期未受理');
  });

  it('lets the working group order and the specialist answer, and refuses everyone else', async () => {
    const { view } = await assignedCase(district);
    const { caseId } = view.agencyCase;
    const order = { alertId: null, words: '请今天联系企业', dueOn: dayOf(new Date().toISOString()) };
    const wish = { caseId, type: 'OrderSupervision', payload: order };
    expect(errorOf(await district.specialist.tell('workbench', 'cases.act', wish)).code).toBe('BAD_INPUT');
    await act(district.supervisor, 'supervision', caseId, 'OrderSupervision', order);

    const { orderId } = (await database.cases.find(caseId))?.orders[0] ?? { orderId: '' };
    const answer = { orderId, words: '已联系' };
    const refused = await district.otherSpecialist.tell('workbench', 'cases.act', {
      ...{ caseId, type: 'AnswerOrder', payload: answer },
    });
    expect(errorOf(refused).code).toBe('FORBIDDEN');
    await act(district.specialist, 'workbench', caseId, 'AnswerOrder', answer);
    expect((await database.cases.find(caseId))?.orders[0]?.answer).toBe('已联系');
  });
});

/** Filed on 5 January with a letter out and a paper promised; then nobody did anything. */
function forgottenStory(place: number): CaseStory {
  const number = `20260105-${String(place).padStart(5, '0')}`;
  const licence = { name: '营业执照', materialId: 'licence', kind: 'original', count: 1 } as const;
  const opened = CaseStory.submitted({
    caseId: `forgotten_${place}`,
    number,
    now: LONG_AGO,
    visitWish: null,
  });
  return opened
    .at(LONG_AGO)
    .does('window', 'AcceptCase', { note: '' })
    .does('window', 'AssignSpecialist', { specialist: specialistCard, reason: '' })
    .does('specialist', 'RecordVisit', { place: '示例路', note: '', papers: [licence] })
    .confirmsHandovers()
    .does('specialist', 'DeferMaterial', { itemId: 'landUse', materialId: 'map', dueOn: '2026-01-12' })
    .does('specialist', 'FileItem', { itemId: 'landUse', externalNumber: 'SP-1' })
    .does('specialist', 'SendLetter', {
      ...{ itemId: 'landUse', departmentName: '生态环境局', words: '请提意见', fileIds: [] },
    });
}

describe('a watch that dies, at whichever step', () => {
  const LATER = '2026-03-02T02:00:00.000Z';
  let forgotten = 0;

  async function keepForgotten(): Promise<string> {
    forgotten += 1;
    const story = forgottenStory(forgotten);
    await database.cases.insert(await storedCase(story.current));
    return story.current.caseId;
  }

  async function watchAt(now: string): Promise<void> {
    const { watchCases } = await import('@cloud/sweep/watchCases');
    await watchCases({ now, deadlineMs: Date.now() + 20_000 });
  }

  /** What the watch brought about, in order, with the messages that it wrote. */
  async function outcome(caseId: string) {
    const document = await database.cases.find(caseId);
    const events = document?.events ?? [];
    return {
      matters: events.map((event) => ('alertId' in event ? `${event.type} ${event.alertId}` : event.type)),
      messages: document?.outbox.map(({ templateKey }) => templateKey),
      numbers: events.map(({ seq }) => seq),
      version: document?.version,
    };
  }

  it('raises, urges, consents and stops each once, as one that lives does', async () => {
    await watch();
    const lived = await keepForgotten();
    await watchAt(LATER);
    const expected = await outcome(lived);
    expect(expected.matters).toEqual([
      expect.stringContaining('AlertRaised itemNearDue:landUse:'),
      'DepartmentUrged',
      expect.stringContaining('AlertRaised itemLate:landUse:'),
      'LetterConsented',
      'DeferralMissed',
    ]);

    for (const isDone of [false, true]) {
      const caseId = await keepForgotten();
      const silenced = jest.spyOn(console, 'error').mockImplementation(() => undefined);
      const crash = crashAt({ step: 1, isDone, collections: [database.cases] });
      await watchAt(LATER);
      expect(crash.survive()).toBe(1);
      silenced.mockRestore();

      await Promise.all([watchAt(LATER), watchAt(LATER)]);
      await watchAt(LATER);
      const found = await outcome(caseId);
      const nameless = (matters: readonly string[]) => matters.map((each) => each.split(':')[0]);
      expect(nameless(found.matters)).toEqual(nameless(expected.matters));
      expect(found).toMatchObject({
        messages: expected.messages,
        numbers: expected.numbers,
        version: expected.version,
      });
    }
  });

  it('raises each once although it runs every six hours for two weeks', async () => {
    const caseId = await keepForgotten();
    for (let hour = 0; hour < 24 * 14; hour += 6)
      await watchAt(new Date(Date.parse(LONG_AGO) + hour * 3_600_000).toISOString());
    const { matters } = await outcome(caseId);
    expect(new Set(matters).size).toBe(matters.length);
    expect(matters.filter((matter) => matter === 'LetterConsented')).toHaveLength(1);
  });
});

describe('a date that cannot be', () => {
  it('is refused by the name of the item and its field, and the case stays as it was', async () => {
    const { specialist } = district;
    const { view } = await assignedCase(district);
    const { caseId, items } = view.agencyCase;
    const [item] = items;
    const before = await database.cases.find(caseId);
    const wish = { title: '承诺书', explanation: '请签字', materialId: null };

    for (const dueOn of ['2020-01-06', '2190-01-06', '2300-01-06', '2026-02-30']) {
      const payload = { itemId: item?.itemId, dueOn, wishes: [wish] };
      await database.cases.update({ _id: caseId }, { status: 'inProgress' });
      const refused = await specialist.tell('workbench', 'cases.act', {
        ...{ caseId, type: 'RequestCorrection', payload },
      });
      const { userMessage, fields } = errorOf(refused);
      expect(Object.keys(fields ?? {})).toEqual(['dueOn']);
      if (dueOn < '2200' && dueOn !== '2026-02-30')
        expect(userMessage).toContain(`“${item?.name}”的补正期限`);
    }
    const after = await database.cases.find(caseId);
    expect(after?.version).toBe(before?.version);
    expect(after?.events).toEqual(before?.events);
    expect(after?.corrections).toEqual([]);
  });
});

const rules = () =>
  district.supervisor.get<{ calendar: { version: number }; promises: { version: number } }>(
    'supervision',
    'rules.get',
  );

describe('the district’s rules of time', () => {
  it('counts every open case again when the calendar table changes', async () => {
    const { view } = await assignedCase(district);
    const { caseId, visitBy } = view.agencyCase;
    const { calendar } = await rules();
    const change = { version: calendar.version, overrides: { [String(visitBy)]: 'rest' }, knownUntil: null };
    await district.supervisor.do('supervision', 'rules.saveCalendar', change);

    expect((await watch()).recomputed).toBeGreaterThan(0);
    expect((await database.cases.find(caseId))?.visitBy).not.toBe(visitBy);
    expect((await watch()).recomputed).toBe(0);
  });
});

describe('what may not be saved', () => {
  it('is a table read before somebody else saved, and nothing of it is kept', async () => {
    const { supervisor } = district;
    const change = { version: 0, overrides: { '2027-01-04': 'rest' }, knownUntil: null };
    const saved = await supervisor.tell('supervision', 'rules.saveCalendar', change);
    const again = await supervisor.tell('supervision', 'rules.saveCalendar', change);
    expect([saved.ok, errorOf(again).code]).toEqual([expect.any(Boolean), 'CONFLICT']);
  });

  it('is never refused to the one who saved it, when the answer was lost and the command comes again', async () => {
    const { calendar } = await rules();
    const wish = { version: calendar.version, overrides: { '2027-01-05': 'rest' }, knownUntil: null };
    const command = { ...wish, commandId: newCommandId() };
    const save = () => district.supervisor.do('supervision', 'rules.saveCalendar', command);
    expect([await save(), await save()]).toEqual(Array(2).fill({ version: calendar.version + 1 }));
    expect((await rules()).calendar.version).toBe(calendar.version + 1);
  });

  it.each([
    ['a day that does not exist', { overrides: { '2027-02-30': 'rest' }, knownUntil: null }],
    ['a word that is no kind of day', { overrides: { '2027-02-01': 'maybe' }, knownUntil: null }],
    [
      'a whole month without work',
      {
        overrides: Object.fromEntries(
          Array.from({ length: 31 }, (_, place) => [`2027-03-${String(place + 1).padStart(2, '0')}`, 'rest']),
        ),
        knownUntil: null,
      },
    ],
  ])('is %s', async (_title, table) => {
    const wish = { version: 1, ...table };
    const refused = await district.supervisor.tell('supervision', 'rules.saveCalendar', wish);
    expect(errorOf(refused).code).toBe('BAD_INPUT');
  });

  it('is a promise that nobody could keep or count', async () => {
    for (const promises of [
      { ...defaultPromises, acceptWd: -1 },
      { ...defaultPromises, visitWd: 1.5 },
      { ...defaultPromises, consentWd: 0 },
    ]) {
      const wish = { version: 0, promises };
      expect(errorOf(await district.supervisor.tell('supervision', 'rules.savePromises', wish)).code).toBe(
        'BAD_INPUT',
      );
    }
  });

  it('is anything by somebody who is not of the working group', async () => {
    const wish = { version: 0, promises: defaultPromises };
    for (const phone of [district.applicant, district.specialist, district.window])
      expect(errorOf(await phone.tell('supervision', 'rules.savePromises', wish)).code).toBe('FORBIDDEN');
  });

  it('but new promises hold for new requests, and running cases keep theirs', async () => {
    const { view: running } = await assignedCase(district);
    const promises = { ...defaultPromises, deliverWd: 4 };
    const { version } = await district.supervisor.do<{ version: number }>(
      'supervision',
      'rules.savePromises',
      {
        version: 0,
        promises,
      },
    );
    expect(version).toBe(1);
    expect((await database.cases.find(running.agencyCase.caseId))?.promises.deliverWd).toBe(2);
  });
});
