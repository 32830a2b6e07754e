import type { CaseAnswer } from '@/domain/agencyCase/CaseAnswer';
import type { CaseRow } from '@/domain/agencyCase/CaseRow';

import { agencyRequest, startDistrict } from './support/district';
import type { District } from './support/district';
import { openDatabase } from './support/ownDatabase';
import type { OwnDatabase } from './support/ownDatabase';

let district: District;
let database: OwnDatabase;
beforeAll(async () => {
  district = await startDistrict();
  database = await openDatabase(district.cloud);
});
afterAll(() => district.cloud.close());

async function submitted(): Promise<string> {
  const { applicant, enterpriseId } = district;
  const answer = await applicant.do<CaseAnswer>('applicant', 'cases.submit', agencyRequest(enterpriseId));
  return answer.view.agencyCase.caseId;
}

/** Days pass faster than in the world: what was due is put into the past. */
async function wasDue(caseId: string, dueOn: string, isEnded: boolean): Promise<void> {
  await database.cases.update({ _id: caseId }, { 'summary.turn.dueOn': dueOn, 'summary.isEnded': isEnded });
}

describe('what is overdue', () => {
  it('is counted and listed for the working group, ended cases and those within their time left out', async () => {
    const [late, ended] = [await submitted(), await submitted()];
    await submitted();
    await wasDue(late, '2020-01-02', false);
    await wasDue(ended, '2020-01-02', true);

    const { supervisor } = district;
    const list = await supervisor.get<{ rows: CaseRow[] }>('supervision', 'cases.list', { scope: 'overdue' });
    expect(list.rows.map(({ caseId }) => caseId)).toEqual([late]);
    expect(await supervisor.get('supervision', 'overview.get')).toMatchObject({ overdue: 1 });
  });
});
