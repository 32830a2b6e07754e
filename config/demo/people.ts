import { Phone } from './Phone';

/** Visibly fictional; a real person's name is never shipped. */
export const staff = [
  {
    identity: 'demo-window',
    name: '示例窗口甲',
    phone: '13900000010',
    roles: ['window'],
    departmentId: undefined,
  },
  {
    identity: 'demo-specialist',
    name: '示例专员甲',
    phone: '13900000021',
    roles: ['specialist'],
    departmentId: 'planningResources',
  },
  {
    identity: 'demo-specialist-2',
    name: '示例专员乙',
    phone: '13900000022',
    roles: ['specialist'],
    departmentId: 'housingConstruction',
  },
  {
    identity: 'demo-specialist-3',
    name: '示例专员丙',
    phone: '13900000023',
    roles: ['specialist'],
    departmentId: 'developmentReform',
  },
] as const;

export const enterprises = [
  {
    identity: 'demo-applicant',
    name: '示例经办人甲',
    phone: '13900000001',
    enterpriseName: '示例甲精密制造有限公司',
    first17: '91500000MA5DEM001',
  },
  {
    identity: 'demo-applicant-2',
    name: '示例经办人乙',
    phone: '13900000002',
    enterpriseName: '示例乙食品加工有限公司',
    first17: '91500000MA5DEM002',
  },
  {
    identity: 'demo-applicant-3',
    name: '示例经办人丙',
    phone: '13900000003',
    enterpriseName: '示例丙智慧物流有限公司',
    first17: '91500000MA5DEM003',
  },
] as const;

export interface District {
  readonly supervisor: Phone;
  readonly window: Phone;
  readonly specialists: readonly { readonly phone: Phone; readonly accountId: string }[];
  readonly applicants: readonly { readonly phone: Phone; readonly enterpriseId: string }[];
}

interface Me {
  readonly accountId: string;
  readonly roles: readonly string[];
  readonly enterprises: readonly { readonly enterpriseId: string }[];
}

export async function isSettled(url: string): Promise<boolean> {
  const supervisor = await Phone.of({ url, identity: 'demo-supervisor' });
  const me = await supervisor.query<Me>('applicant', 'me.get');
  return me.roles.includes('supervisor');
}

/** The first supervisor claims the district, invites the staff, and enterprises sign up: all as people would. */
export async function settle({
  url,
  setupCode,
  makeCreditCode,
}: {
  url: string;
  setupCode: string;
  makeCreditCode: (first17: string) => string;
}): Promise<District> {
  const supervisor = await Phone.of({ url, identity: 'demo-supervisor' });
  await supervisor.command('supervision', 'setup.claim', {
    code: setupCode,
    name: '示例组长甲',
    phone: '13900000030',
  });

  const joined: { phone: Phone; accountId: string }[] = [];
  for (const person of staff) joined.push(await join({ url, supervisor, person }));

  const applicants: { phone: Phone; enterpriseId: string }[] = [];
  for (const { identity, name, phone: myPhone, enterpriseName, first17 } of enterprises) {
    const phone = await Phone.of({ url, identity });
    const me = await phone.command<Me>('applicant', 'me.bindEnterprise', {
      creditCode: makeCreditCode(first17),
      enterpriseName,
      myName: name,
      phone: myPhone,
    });
    applicants.push({ phone, enterpriseId: me.enterprises[0]?.enterpriseId ?? '' });
  }

  const [window, ...specialists] = joined;
  if (window === undefined) throw new Error('the demo district has no window');
  await confirmClaims(window.phone);
  return { supervisor, window: window.phone, specialists, applicants };
}

/** The window has looked at the licences. */
async function confirmClaims(window: Phone): Promise<void> {
  const { claims } = await window.query<{ claims: { claimId: string }[] }>('workbench', 'enterprises.claims');
  for (const { claimId } of claims) await window.command('workbench', 'enterprises.confirm', { claimId });
}

async function join({
  url,
  supervisor,
  person,
}: {
  url: string;
  supervisor: Phone;
  person: (typeof staff)[number];
}) {
  const { roles, departmentId, name, phone: myPhone } = person;
  const { code } = await supervisor.command<{ code: string }>('supervision', 'staff.invite', {
    roles,
    departmentId,
  });
  const phone = await Phone.of({ url, identity: person.identity });
  const me = await phone.command<Me>('workbench', 'staff.join', { code, name, phone: myPhone });

  return { phone, accountId: me.accountId };
}
