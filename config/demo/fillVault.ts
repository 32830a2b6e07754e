import { addDays, type Day } from '../../src/domain/shared/time';
import { paperPdf } from './paper';
import type { District } from './people';

/** Papers of one enterprise that its next request finds ready; the licence ends within the month. @returns the licence's files */
export async function fillVault(district: District, enterprise: number, today: Day): Promise<string[]> {
  const member = district.applicants[enterprise];
  if (member === undefined) throw new Error(`the demo district has no enterprise ${enterprise}`);

  const { phone, enterpriseId } = member;
  const upload = async (name: string, title: string) => [
    await phone.upload('applicant', { name, bytes: paperPdf(title), owner: { enterpriseId } }),
  ];
  const add = (name: string, fileIds: string[], validUntil: Day | null) =>
    phone.command('applicant', 'vault.add', { enterpriseId, projectId: null, name, fileIds, validUntil });

  await add('营业执照', await upload('营业执照 旧版.pdf', 'Business licence 2024'), null);
  const licence = await upload('营业执照.pdf', 'Business licence 2026');
  await add('营业执照', licence, addDays({ day: today, days: 20 }));
  await add('公司章程', await upload('公司章程.pdf', 'Articles of association'), null);
  return licence;
}
