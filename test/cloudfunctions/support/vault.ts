import type { CaseAnswer } from '@/domain/agencyCase/CaseAnswer';
import { addDays, dayOf } from '@/domain/shared/time';
import type { PaperAnswer, PaperRow } from '@cloud/shared/vault/answerPaper';
import type { VaultOffer } from '@cloud/shared/vault/offersFor';

import { agencyRequest, startDistrict } from './district';
import type { District } from './district';
import { openDatabase } from './ownDatabase';
import type { OwnDatabase } from './ownDatabase';
import { uploadPaper } from './papers';

/** The district whose vault a test file looks into; every file has its own. */
export let district: District;
export let database: OwnDatabase;
let projects = 0;

/** Before all tests of a file. */
export async function startVault(): Promise<void> {
  district = await startDistrict();
  database = await openDatabase(district.cloud);
}

export const inDays = (days: number) => addDays({ day: dayOf(new Date().toISOString()), days });
export const LAND = 'landUsePermit';

/** A request about a project of its own, with these papers. */
export function requestWith(papers: Readonly<Record<string, readonly string[]>>, projectName?: string) {
  projects += 1;
  const request = agencyRequest(district.enterpriseId);
  const submissions = Object.entries(papers).map(([materialId, fileIds]) => ({
    ...{ materialId, fileIds, name: materialId },
  }));
  const name = projectName ?? `示例项目${projects}`;
  return { ...request, project: { ...request.project, name }, itemIds: [LAND], submissions };
}

export async function submit(request: object): Promise<CaseAnswer> {
  return district.applicant.do<CaseAnswer>('applicant', 'cases.submit', request);
}

export function ownFile(): Promise<string> {
  return uploadPaper(district.applicant, { enterpriseId: district.enterpriseId });
}

export async function offers(projectName: string, materialIds: string[], phone = district.applicant) {
  const { enterpriseId } = district;
  const wish = { enterpriseId, projectName, materialIds };
  return (await phone.get<{ offers: VaultOffer[] }>('applicant', 'vault.offers', wish)).offers;
}

export async function offerOf(projectName: string, materialId: string): Promise<VaultOffer> {
  const [offer] = await offers(projectName, [materialId]);
  if (!offer) throw new Error('the vault offers nothing');
  return offer;
}

export function paper(paperId: string): Promise<PaperAnswer> {
  return district.applicant.get('applicant', 'vault.get', { paperId });
}

export async function listed(search: object = {}): Promise<PaperRow[]> {
  const { enterpriseId } = district;
  const page = await district.applicant.get<{ rows: PaperRow[] }>('applicant', 'vault.list', {
    ...{ enterpriseId, ...search },
  });
  return page.rows;
}

export async function addPaper(wish: object = {}): Promise<PaperAnswer> {
  projects += 1;
  const { enterpriseId } = district;
  const paperOf = { enterpriseId, name: `自备材料${projects}`, projectId: null, fileIds: [await ownFile()] };
  return district.applicant.do('applicant', 'vault.add', { ...paperOf, ...wish });
}

export async function sweep(): Promise<{ kept: number; warned: number }> {
  const { result } = await district.cloud.runTimer<{ output: { kept: number; warned: number } }>(
    'sweep',
    'vault',
  );
  if (!result) throw new Error('the sweep did not answer');
  return result.output;
}
