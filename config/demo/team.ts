import { makeCreditCode } from '../../src/domain/shared/creditCode';
import type { District } from './people';
import { Phone } from './Phone';

/** The project that the colleague was let see. */
const SHARED_PROJECT = '二期厂房新建';

/** A colleague of the first enterprise who sees one project, and an enterprise that waits for the window. */
export async function tellTeam(url: string, district: District): Promise<void> {
  const [first] = district.applicants;
  if (first === undefined) throw new Error('the demo district has no enterprise');
  const { token } = await first.phone.command<{ token: string }>('applicant', 'team.invite', {
    enterpriseId: first.enterpriseId,
    scope: { kind: 'projects', projects: [SHARED_PROJECT] },
  });
  const colleague = await Phone.of({ url, identity: 'demo-colleague' });
  const person = { name: '示例同事甲', phone: '13900000004' };
  await colleague.command('applicant', 'team.join', { token, person, position: '负责人' });

  const newcomer = await Phone.of({ url, identity: 'demo-applicant-4' });
  await newcomer.command('applicant', 'me.bindEnterprise', {
    creditCode: makeCreditCode('91500000MA5DEM004'),
    enterpriseName: '示例丁新材料有限公司',
    myName: '示例经办人丁',
    phone: '13900000005',
  });
}
