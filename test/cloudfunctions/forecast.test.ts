import type { CaseAnswer } from '@/domain/agencyCase/CaseAnswer';
import type { CasePlan } from '@/domain/agencyCase/CaseForecast';
import { chineseCalendar } from '@/domain/schedule/workingCalendar';
import { addDays, dayOf, weekdayOf } from '@/domain/shared/time';

import type { Phone } from './support/client';
import { act, agencyRequest, assignedCase, startDistrict } from './support/district';
import type { District } from './support/district';

let district: District;
beforeAll(async () => {
  district = await startDistrict();
});
afterAll(() => district.cloud.close());

const planOf = (phone: Phone, name: 'applicant' | 'workbench' | 'supervision', caseId: string) =>
  phone.get<CasePlan>(name, 'cases.plan', { caseId });

describe('the forecast of a case', () => {
  it('comes with the number of the request, before anyone has asked', async () => {
    const { applicant, enterpriseId } = district;
    const { forecast } = await applicant.do<CaseAnswer>(
      'applicant',
      'cases.submit',
      agencyRequest(enterpriseId),
    );
    const today = dayOf(new Date().toISOString());
    expect(forecast?.today).toBe(today);
    expect(forecast && forecast.finish.expected > today).toBe(true);
    expect(forecast?.items.every(({ samples }) => samples === 0)).toBe(true);
  });

  it('is the same for the enterprise, its specialist and the working group', async () => {
    const { view } = await assignedCase(district);
    const { caseId } = view.agencyCase;
    const plans = await Promise.all([
      planOf(district.applicant, 'applicant', caseId),
      planOf(district.specialist, 'workbench', caseId),
      planOf(district.supervisor, 'supervision', caseId),
    ]);
    expect(plans[1]).toEqual(plans[0]);
    expect(plans[2]).toEqual(plans[0]);
    expect(plans[0]?.forecast?.items).toHaveLength(view.agencyCase.items.length);
  });

  it('moves with what happens, and says why', async () => {
    const { view } = await assignedCase(district);
    const { caseId } = view.agencyCase;
    const before = await planOf(district.applicant, 'applicant', caseId);
    await act(district.specialist, 'workbench', caseId, 'RecordVisit', {
      place: '示例路',
      note: '',
      papers: [],
    });
    const answer = await district.applicant.get<CaseAnswer>('applicant', 'cases.get', { caseId });
    const after = await planOf(district.applicant, 'applicant', caseId);

    expect(after.forecast).toEqual(answer.forecast);
    expect(after.forecast?.finish.expected).not.toBe(before.forecast?.finish.expected);
    expect(after.moves[0]).toMatchObject({
      from: before.forecast?.finish.expected,
      to: after.forecast?.finish.expected,
    });
    expect(after.moves[0]?.words).toContain('上门受理');
  });

  it('comes with the promises of the service and the days of rest up to its end', async () => {
    const { view } = await assignedCase(district);
    const { caseId, visitBy } = view.agencyCase;
    const { forecast, lanes, rests } = await planOf(district.specialist, 'workbench', caseId);
    expect(lanes.map(({ kind, state }) => [kind, state])).toEqual([
      ['accept', 'kept'],
      ['visit', 'running'],
      ['feedback', 'running'],
      ['deliver', 'ahead'],
    ]);
    expect(lanes[1]?.spans).toMatchObject([{ dueOn: visitBy, doneOn: null }]);
    const finish = forecast?.finish.safe ?? '';
    const weekend = Array.from({ length: 21 }, (_, days) => addDays({ day: finish, days: -days })).find(
      (day) => weekdayOf(day) === 0 && !chineseCalendar.isWorkingDay(day),
    );
    expect(rests.some(({ from, until }) => weekend && from <= weekend && weekend <= until)).toBe(true);
  });

  it('is absent for 帮办', async () => {
    const { applicant, enterpriseId } = district;
    const request = { ...agencyRequest(enterpriseId), mode: 'assist', itemIds: [], question: '怎么立项?' };
    const answer = await applicant.do<CaseAnswer>('applicant', 'cases.submit', request);
    const { caseId } = answer.view.agencyCase;
    expect(answer.forecast).toBeNull();
    expect(await planOf(applicant, 'applicant', caseId)).toMatchObject({ forecast: null, moves: [] });
  });
});
