import { applicantRouter } from '@cloud/applicant/router';
import type { CaseAnswer } from '@/domain/agencyCase/CaseAnswer';
import { caseRules } from '@/domain/agencyCase/caseRules';

import { caseDeeds } from './support/caseDeeds';
import { newCommandId } from './support/client';
import type { Answer } from './support/client';
import { deeds, madeAnew } from './support/deeds';
import { act, agencyRequest, startDistrict } from './support/district';
import type { District } from './support/district';
import { expectDoneOnce } from './support/expectDoneOnce';
import { watchStored } from './support/everythingStored';
import { signingInput, uploadedSignature } from './support/signing';

let district: District;
let stored: () => Promise<unknown>;
beforeAll(async () => {
  district = await startDistrict();
  stored = await watchStored(district.cloud);
});
afterAll(() => district.cloud.close());

const ofCases = Object.entries(caseDeeds).map(([type, prepare]) => [`cases.act/${type}`, prepare] as const);
const all = [...Object.entries(deeds), ...ofCases];

function mutationsOf(router: typeof applicantRouter): string[] {
  const procedures = router._def.procedures as unknown as Record<string, { _def: { type: string } }>;
  return Object.keys(procedures).filter((path) => procedures[path]?._def.type === 'mutation');
}

describe('what an enterprise sends', () => {
  it.each(all)('%s happens once when it is tapped twice and its answer is lost', async (deed, prepare) => {
    const [path = '', type] = deed.split('/');
    const { input, phone = district.applicant } = await prepare(district);
    const command = { commandId: newCommandId(), ...(type === undefined ? {} : { type }), ...input };
    await expectDoneOnce([{ deed, phone, name: 'applicant', path, command }], stored);
  });

  it('team.invite happens once also where it was the last link that may be open', async () => {
    const { applicant, enterpriseId } = district;
    const wish = () => ({ commandId: newCommandId(), enterpriseId, scope: { kind: 'all' } });
    const sent: object[] = [];
    let answer: Answer<unknown>;
    do {
      sent.push(wish());
      answer = await applicant.tell('applicant', 'team.invite', sent.at(-1));
    } while (answer.ok);
    expect(answer.error.userMessage).toBe('没用过的邀请太多了,请先收回几个再发。');
    expect((await applicant.tell('applicant', 'team.invite', sent.at(-2))).ok).toBe(true);
  });

  it('cases.signMandate happens once also where somebody was put in charge before it was repeated', async () => {
    const { applicant, window, enterpriseId, specialistId } = district;
    const request = agencyRequest(enterpriseId);
    const submitted = await applicant.do<CaseAnswer>('applicant', 'cases.submit', request);
    const { caseId } = submitted.view.agencyCase;
    const signature = await uploadedSignature(applicant, enterpriseId);
    const command = { commandId: newCommandId(), ...signingInput(submitted, signature) };
    await applicant.do('applicant', 'cases.signMandate', command);
    await act(window, 'workbench', caseId, 'AcceptCase');
    await window.do('workbench', 'cases.assign', { caseId, specialistId });

    const before = await stored();
    expect(await applicant.tell('applicant', 'cases.signMandate', command)).toMatchObject({ ok: true });
    expect(await stored()).toEqual(before);
  });

  it('is all in this list', () => {
    const tried = new Set([...madeAnew, ...all.map(([deed]) => deed.split('/')[0])]);
    expect(mutationsOf(applicantRouter).filter((path) => !tried.has(path))).toEqual([]);
    const rules = Object.entries(caseRules).filter(([, { roles }]) =>
      roles.some((role) => role === 'applicant'),
    );
    expect(rules.map(([type]) => type).filter((type) => !(type in caseDeeds))).toEqual(['SignMandate']);
  });
});
