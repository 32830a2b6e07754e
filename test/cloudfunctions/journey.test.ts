import type { CaseAnswer } from '@/domain/agencyCase/CaseAnswer';
import type { CaseRow } from '@/domain/agencyCase/CaseRow';

import { act, agencyRequest, assignedCase, assistRequest, startDistrict } from './support/district';
import type { District } from './support/district';
import { signMandate } from './support/signing';

interface RowsAnswer {
  rows: CaseRow[];
  nextCursor: string | null;
}

const goodLevels = { overall: 5, efficiency: 5, skill: 4, attitude: 5, guide: 5, convenience: 4 };
const goodAnswers = {
  ...{ wasContactedInTime: true, wasToldAtOnce: true, wasProgressVolunteered: true },
  ...{ wereOriginalsReturned: true, wasCharged: false, skill: 5, attitude: 5, speed: 5, integrity: 5 },
};

let district: District;
beforeAll(async () => {
  district = await startDistrict();
});
afterAll(() => district.cloud.close());

it('takes a 代办 request through all five links to the closed case', async () => {
  const { applicant, specialist, supervisor } = district;
  const { view } = await signMandate(applicant, await assignedCase(district));
  const { caseId } = view.agencyCase;
  const itemId = view.agencyCase.items[0]?.itemId ?? '';

  const papers = (view.agencyCase.items[0]?.needs ?? []).map(({ name, materialId }) => ({
    ...{ name, materialId, kind: 'original', count: 1 },
  }));
  const visited = await act(specialist, 'workbench', caseId, 'RecordVisit', { place: '示例路 1 号', papers });
  const handoverId = visited.view.agencyCase.handoverLists[0]?.handoverId;
  await act(applicant, 'applicant', caseId, 'ConfirmHandover', { handoverId });

  await act(specialist, 'workbench', caseId, 'FileItem', { itemId, externalNumber: 'SP-1' });
  await act(specialist, 'workbench', caseId, 'ApproveItem', { itemId, resultNumber: 'PF-1' });
  const documents = [{ itemId, name: '备案证' }];
  const delivered = await act(specialist, 'workbench', caseId, 'RecordDelivery', {
    method: 'byHand',
    documents,
  });
  const deliveryId = delivered.view.agencyCase.deliveries[0]?.deliveryId;
  const received = await act(applicant, 'applicant', caseId, 'ConfirmReceipt', { deliveryId });

  const back = received.view.originalsToReturn.map(({ entryId, name, count }) => ({
    ...{ name, kind: 'original', count, returnsEntryId: entryId },
  }));
  if (back.length > 0) {
    const handover = { direction: 'toEnterprise', papers: back };
    const returned = await act(specialist, 'workbench', caseId, 'RecordHandover', handover);
    const returnId = returned.view.agencyCase.handoverLists.at(-1)?.handoverId;
    await act(applicant, 'applicant', caseId, 'ConfirmHandover', { handoverId: returnId });
  }

  const followUp = { outcome: 'reached', answers: goodAnswers, comments: '' };
  await act(supervisor, 'supervision', caseId, 'RecordFollowUp', followUp);
  await act(applicant, 'applicant', caseId, 'RateCase', { levels: goodLevels, words: '很好' });
  const closed = await act(supervisor, 'supervision', caseId, 'CloseCase');

  expect(closed.view.agencyCase.status).toBe('closed');
  expect(closed.view.agencyCase.rating?.levels.overall).toBe(5);
  const seenBySpecialist = await specialist.get<CaseAnswer>('workbench', 'cases.get', { caseId });
  expect(seenBySpecialist.view.agencyCase.rating).toBeNull();
  expect(seenBySpecialist.view.agencyCase.followUps).toEqual([]);
  const ratings = await supervisor.get<{ rows: { caseId: string }[] }>('supervision', 'ratings.list');
  expect(ratings.rows.map((row) => row.caseId)).toContain(caseId);
});

it('takes a 帮办 request the short way to the follow-up', async () => {
  const { specialist, supervisor, enterpriseId } = district;
  const { view } = await assignedCase(district, assistRequest(enterpriseId));
  const { caseId } = view.agencyCase;

  await act(specialist, 'workbench', caseId, 'RecordAssistance', {
    kind: 'advice',
    summary: '电话说明了材料',
  });
  const done = await act(specialist, 'workbench', caseId, 'FinishAssistance', { summary: '企业已经清楚' });

  expect(done.view.agencyCase.status).toBe('followUp');
  const waiting = await supervisor.get<RowsAnswer>('supervision', 'cases.list', { scope: 'followUp' });
  expect(waiting.rows.map((row) => row.caseId)).toContain(caseId);
});

it('shows a new request in the window queue and moves it on when it is accepted and assigned', async () => {
  const { applicant, window, specialist, specialistId, enterpriseId } = district;
  const list = async (scope: string) =>
    (await window.get<RowsAnswer>('workbench', 'cases.list', { scope })).rows.map((row) => row.caseId);
  const { view } = await applicant.do<CaseAnswer>('applicant', 'cases.submit', agencyRequest(enterpriseId));
  const { caseId } = view.agencyCase;

  expect(await list('queue')).toContain(caseId);
  await act(window, 'workbench', caseId, 'AcceptCase');
  expect(await list('queue')).not.toContain(caseId);
  expect(await list('unassigned')).toContain(caseId);
  await window.do('workbench', 'cases.assign', { caseId, specialistId });
  expect(await list('unassigned')).not.toContain(caseId);
  const mine = await specialist.get<RowsAnswer>('workbench', 'cases.list', { scope: 'mine' });
  expect(mine.rows.map((row) => row.caseId)).toContain(caseId);
});

it('tells the specialist whom to call and the enterprise whom it is served by, and nobody else', async () => {
  const { applicant, specialist, window, supervisor } = district;
  const { view } = await assignedCase(district);
  const { caseId } = view.agencyCase;

  const seen = async (phone: typeof applicant, name: 'applicant' | 'workbench' | 'supervision') => {
    const { contactPhone, specialistPhone } = await phone.get<CaseAnswer>(name, 'cases.get', { caseId });
    return { contactPhone, specialistPhone };
  };
  expect(await seen(applicant, 'applicant')).toEqual({ contactPhone: null, specialistPhone: '13800004444' });
  expect(await seen(specialist, 'workbench')).toEqual({ contactPhone: '13800003333', specialistPhone: null });
  expect(await seen(window, 'workbench')).toEqual({ contactPhone: '13800003333', specialistPhone: null });
  expect(await seen(supervisor, 'supervision')).toEqual({
    contactPhone: '13800003333',
    specialistPhone: '13800004444',
  });
});
