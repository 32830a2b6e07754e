import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Phone } from '../../config/demo/Phone';
import { settle, type District } from '../../config/demo/people';
import type { CaseAnswer } from '@/domain/agencyCase/CaseAnswer';
import { makeCreditCode } from '@/domain/shared/creditCode';
import { CloudProcess } from '../support/cloudProcess';

const COMMANDS = 60;
const AT_ONCE = 6;

jest.setTimeout(60_000);

let dir: string;
beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'crash-'));
});
afterAll(() => rm(dir, { recursive: true, force: true }));

async function openCase({ applicants, window, specialists }: District): Promise<string> {
  const [applicant] = applicants;
  const submitted = await applicant!.phone.command<CaseAnswer>('applicant', 'cases.submit', {
    mode: 'assist',
    enterprise: { enterpriseId: applicant!.enterpriseId },
    project: { name: '示例厂房', address: '示例路 1 号', investmentWan: null },
    contact: { name: '示例联系人', phone: '13900000009' },
    itemIds: [],
    visitWish: null,
    question: '如何备案',
    submissions: [],
  });
  const { caseId } = submitted.view.agencyCase;
  await window.command('workbench', 'cases.act', { caseId, type: 'AcceptCase', payload: { note: '' } });
  const specialistId = specialists[0]!.accountId;
  await window.command('workbench', 'cases.assign', { caseId, specialistId, reason: '' });
  return caseId;
}

function report(phone: Phone, caseId: string, place: number): Promise<CaseAnswer> {
  return phone.command('workbench', 'cases.act', {
    caseId,
    commandId: `burst-command-${String(place).padStart(4, '0')}`,
    type: 'ReportProgress',
    payload: { words: `进展 ${place}`, itemId: null },
  });
}

/** Sends all, a few at a time; `onDone` hears of every acknowledged one. */
async function burst(phone: Phone, caseId: string, onDone: (place: number) => void): Promise<void> {
  let next = 0;
  const sender = async () => {
    while (next < COMMANDS) {
      const place = next;
      next += 1;
      await report(phone, caseId, place).then(
        () => onDone(place),
        () => undefined,
      );
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, sender));
}

async function reportedWords(phone: Phone, caseId: string): Promise<string[]> {
  const { view } = await phone.query<CaseAnswer>('workbench', 'cases.get', { caseId });
  return view.agencyCase.reports.map((each) => each.words);
}

describe('a power cut in the middle of a burst of commands', () => {
  it('keeps every acknowledged command, and a repeat makes none twice', async () => {
    const first = await CloudProcess.start(dir);
    const district = await settle({ url: first.url, setupCode: 'setup-demo', makeCreditCode });
    const caseId = await openCase(district);

    const acknowledged = new Set<number>();
    let killed: Promise<void> | undefined;
    await burst(district.specialists[0]!.phone, caseId, (place) => {
      acknowledged.add(place);
      if (acknowledged.size === 20) killed = first.kill();
    });
    await killed;
    expect(acknowledged.size).toBeLessThan(COMMANDS);

    const second = await CloudProcess.start(dir);
    const phone = await Phone.of({ url: second.url, identity: 'demo-specialist' });
    const kept = await reportedWords(phone, caseId);
    for (const place of acknowledged)
      expect(kept.filter((words) => words === `进展 ${place}`)).toHaveLength(1);

    for (let place = 0; place < COMMANDS; place += 1) await report(phone, caseId, place);
    const all = await reportedWords(phone, caseId);
    expect(new Set(all).size).toBe(COMMANDS);
    expect(all).toHaveLength(COMMANDS);
    await second.kill();
  });
});
