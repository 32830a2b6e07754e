import type { CaseAnswer } from '@/domain/agencyCase/CaseAnswer';
import type { SupervisionOutputs } from '@/api/api';
import type { Catalogue, ServiceItem } from '@/domain/catalogue/catalogue';
import { defaultCatalogue } from '@/domain/catalogue/defaultCatalogue';

import { errorOf, newCommandId, phoneOf } from './support/client';
import type { Phone } from './support/client';
import { agencyRequest, recruit, startDistrict } from './support/district';
import type { District } from './support/district';

type Desk = SupervisionOutputs['catalogue']['get'];
type Versions = SupervisionOutputs['catalogue']['versions'];

let district: District;
let second: Phone;
beforeAll(async () => {
  district = await startDistrict();
  second = phoneOf(await district.cloud.login('test-supervisor-2'));
  await recruit(district.supervisor, second, { roles: ['supervisor'], name: '示例副组长' });
});
afterAll(() => district.cloud.close());

const desk = (phone = district.supervisor) => phone.get<Desk>('supervision', 'catalogue.get');

function edited(catalogue: Catalogue, itemId: string, change: Partial<ServiceItem>): Catalogue {
  const items = catalogue.items.map((item) => (item.itemId === itemId ? { ...item, ...change } : item));
  return { ...catalogue, items };
}

/** Publishes the catalogue in force with one item changed. */
async function publishWith(itemId: string, change: Partial<ServiceItem>): Promise<void> {
  const { current, draft } = await desk();
  const catalogue = edited(current.catalogue, itemId, change);
  const revision = await drafted(district.supervisor, draft.revision, catalogue);
  const { number } = current;
  await district.supervisor.do('supervision', 'catalogue.publish', { revision, number });
}

/** Saves what must be savable. @returns the draft's revision then */
async function drafted(phone: Phone, revision: number, catalogue: Catalogue): Promise<number> {
  const wish = { revision, catalogue };
  return (await phone.do<{ revision: number }>('supervision', 'catalogue.saveDraft', wish)).revision;
}

async function save(phone: Phone, revision: number, catalogue: unknown) {
  return phone.tell<{ revision: number }>('supervision', 'catalogue.saveDraft', { revision, catalogue });
}

async function limitOf(caseId: string): Promise<number | undefined> {
  const { view } = await district.applicant.get<CaseAnswer>('applicant', 'cases.get', { caseId });
  return view.agencyCase.items[0]?.promisedLimitWd;
}

async function submit(request: object = agencyRequest(district.enterpriseId)) {
  return district.applicant.do<CaseAnswer>('applicant', 'cases.submit', request);
}

describe('the catalogue of a district that has changed nothing', () => {
  it('is the one that is shipped, and is not sent to who has it', async () => {
    const { current, draft } = await desk();
    expect(current).toEqual({ number: 0, catalogue: defaultCatalogue });
    expect(draft.catalogue).toBeNull();

    const ask = (version: string) =>
      district.stranger.get<{ catalogue: Catalogue | null }>('applicant', 'catalogue.current', { version });
    expect(await ask(defaultCatalogue.version)).toEqual({ catalogue: null });
    expect((await ask('older')).catalogue).toEqual(defaultCatalogue);
  });

  it('may be read by who has not signed up', async () => {
    const visitor = phoneOf(await district.cloud.login('test-visitor'));
    const answer = await visitor.get('applicant', 'catalogue.current', { version: defaultCatalogue.version });
    expect(answer).toEqual({ catalogue: null });
  });
});

describe('who may edit the catalogue', () => {
  const procedures = [
    { type: 'ask', path: 'catalogue.get', input: {} },
    { type: 'ask', path: 'catalogue.versions', input: {} },
    { type: 'tell', path: 'catalogue.saveDraft', input: { revision: 0, catalogue: defaultCatalogue } },
    { type: 'tell', path: 'catalogue.discardDraft', input: { revision: 0 } },
    { type: 'tell', path: 'catalogue.restore', input: { revision: 0, number: 0 } },
    { type: 'tell', path: 'catalogue.publish', input: { revision: 1, number: 0 } },
  ] as const;
  const others = ['applicant', 'stranger', 'window', 'specialist'] as const;

  it.each(procedures.flatMap((procedure) => others.map((person) => ({ ...procedure, person }))))(
    'refuses $path to the $person',
    async ({ type, path, input, person }) => {
      const answer = await district[person][type]('supervision', path, input);
      expect(errorOf(answer).code).toBe('FORBIDDEN');
    },
  );
});

describe('a new version', () => {
  it('holds for new requests and leaves running cases as they began', async () => {
    const before = (await submit()).view.agencyCase;
    await publishWith('investmentFiling', { promisedLimitWd: 2 });
    const after = (await submit()).view.agencyCase;

    expect(await limitOf(before.caseId)).toBe(0);
    expect(before.catalogueVersion).toBe(defaultCatalogue.version);
    expect(await limitOf(after.caseId)).toBe(2);
    expect(after.catalogueVersion).toBe((await desk()).current.catalogue.version);
  });

  it('is told with who published what', async () => {
    await publishWith('constructionPermit', { promisedLimitWd: 2 });
    const { rows } = await district.supervisor.get<Versions>('supervision', 'catalogue.versions');
    expect(rows[0]).toMatchObject({
      changes: ['建筑工程施工许可证(含质量安全监督):承诺时限 3 个工作日 → 2 个工作日'],
      changeCount: 1,
      publisherName: '示例组长',
    });
  });

  it('leaves no draft behind', async () => {
    expect((await desk()).draft.catalogue).toBeNull();
  });

  it('does not refuse the repeat of a request that was submitted before it', async () => {
    const { current, draft } = await desk();
    const itemIds = current.catalogue.items.slice(-1).map(({ itemId }) => itemId);
    const request = { ...agencyRequest(district.enterpriseId), itemIds, commandId: newCommandId() };
    const { view } = await submit(request);

    const catalogue = { ...current.catalogue, items: current.catalogue.items.slice(0, -1) };
    const revision = await drafted(district.supervisor, draft.revision, catalogue);
    const wish = { revision, number: current.number };
    await district.supervisor.do('supervision', 'catalogue.publish', wish);

    expect((await submit(request)).view.agencyCase.caseId).toBe(view.agencyCase.caseId);
    const fresh = await district.applicant.tell('applicant', 'cases.submit', {
      ...request,
      commandId: newCommandId(),
    });
    expect(errorOf(fresh).userMessage).toBe('所选事项中有一项已不在目录里,请重新选择。');
  });

  it('is published once, however often the command arrives', async () => {
    const { current, draft } = await desk();
    const catalogue = edited(current.catalogue, 'landUsePermit', { promisedLimitWd: 4 });
    const revision = await drafted(district.supervisor, draft.revision, catalogue);
    const wish = { revision, number: current.number, commandId: newCommandId() };
    const answers = [
      await district.supervisor.tell('supervision', 'catalogue.publish', wish),
      await district.supervisor.tell('supervision', 'catalogue.publish', wish),
    ];
    expect(answers).toEqual(Array(2).fill({ ok: true, output: { number: current.number + 1 } }));
    expect((await desk()).current.number).toBe(current.number + 1);
  });

  it('comes from one of two people who publish at once', async () => {
    const { current, draft } = await desk();
    const catalogue = edited(current.catalogue, 'landUsePermit', { promisedLimitWd: 3 });
    const revision = await drafted(district.supervisor, draft.revision, catalogue);
    const wish = { revision, number: current.number };
    const answers = await Promise.all(
      [district.supervisor, second].map((phone) => phone.tell('supervision', 'catalogue.publish', wish)),
    );
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect((await desk()).current.number).toBe(current.number + 1);
  });
});

describe('a draft', () => {
  it('is not overwritten by who has not seen the latest, and says whose that is', async () => {
    const { current, draft } = await desk();
    const mine = edited(current.catalogue, 'landUsePermit', { promisedLimitWd: 6 });
    const theirs = edited(current.catalogue, 'landUsePermit', { promisedLimitWd: 9 });
    expect((await save(district.supervisor, draft.revision, mine)).ok).toBe(true);

    const refused = errorOf(await save(second, draft.revision, theirs));
    expect(refused).toMatchObject({ code: 'CONFLICT' });
    expect(refused.userMessage).toContain('示例组长刚刚改过目录草稿');
    expect((await desk(second)).draft.catalogue).toEqual(mine);
  });

  it('is saved once when the command is repeated', async () => {
    const { draft, current } = await desk();
    const wish = { revision: draft.revision, catalogue: current.catalogue, commandId: newCommandId() };
    const answers = [
      await second.tell('supervision', 'catalogue.saveDraft', wish),
      await second.tell('supervision', 'catalogue.saveDraft', wish),
    ];
    expect(answers).toEqual(Array(2).fill({ ok: true, output: { revision: draft.revision + 1 } }));
  });

  it('is not published when it is not the one that was shown', async () => {
    const { draft, current } = await desk();
    const wish = { revision: draft.revision - 1, number: current.number };
    expect(errorOf(await second.tell('supervision', 'catalogue.publish', wish)).code).toBe('CONFLICT');
  });

  it('is not published when it changes nothing', async () => {
    const { draft, current } = await desk();
    await save(second, draft.revision, current.catalogue);
    const wish = { revision: draft.revision + 1, number: current.number };
    expect(errorOf(await second.tell('supervision', 'catalogue.publish', wish)).userMessage).toBe(
      '草稿和现行目录一样,没有要发布的内容。',
    );
  });

  it('may hold a circle, and is not published with it', async () => {
    const { draft, current } = await desk();
    const circle = edited(current.catalogue, 'investmentFiling', {
      prerequisites: [{ anyOf: ['landUsePermit'] }],
    });
    const revision = await drafted(second, draft.revision, circle);
    const refused = errorOf(
      await second.tell('supervision', 'catalogue.publish', { revision, number: current.number }),
    );
    expect(refused.code).toBe('BAD_INPUT');
    expect(refused.userMessage).toContain('企业投资项目备案 → 建设用地规划许可证 → 企业投资项目备案');
    expect((await desk()).current).toEqual(current);
  });

  it('is not saved half: an item without a limit is named and nothing changes', async () => {
    const before = await desk();
    const [first, ...rest] = before.current.catalogue.items;
    const items = [{ ...first, promisedLimitWd: null }, ...rest];
    const refused = errorOf(
      await save(second, before.draft.revision, { ...before.current.catalogue, items }),
    );
    expect(refused).toEqual({
      code: 'BAD_INPUT',
      userMessage: '事项“企业投资项目备案”的“承诺时限”:请填写这一项。',
      fields: {
        'item.investmentFiling.promisedLimitWd': '事项“企业投资项目备案”的“承诺时限”:请填写这一项。',
      },
    });
    expect(await desk()).toEqual(before);
  });

  it('keeps no departments away from their people', async () => {
    const { draft, current } = await desk();
    const { catalogue } = current;
    const departments = catalogue.departments.filter(
      ({ departmentId }) => departmentId !== 'planningResources',
    );
    const items = catalogue.items.map((item) =>
      item.departmentId === 'planningResources' ? { ...item, departmentId: 'transport' } : item,
    );
    const revision = await drafted(second, draft.revision, { ...catalogue, departments, items });
    const refused = errorOf(
      await second.tell('supervision', 'catalogue.publish', { revision, number: current.number }),
    );
    expect(refused.userMessage).toBe('部门“规划和自然资源局”还有 2 位工作人员,不能从目录里删除。');
  });

  it('is discarded, and may be saved again by who still has it', async () => {
    const { draft } = await desk();
    await second.do('supervision', 'catalogue.discardDraft', { revision: draft.revision });
    const empty = await desk();
    expect(empty.draft.catalogue).toBeNull();

    await save(second, empty.draft.revision, draft.catalogue);
    expect((await desk()).draft.catalogue).toEqual(draft.catalogue);
  });

  it('is too large before it is too large to answer', async () => {
    const { draft, current } = await desk();
    const [first, ...rest] = current.catalogue.items;
    const items = [{ ...first, hint: '长'.repeat(85_000) }, ...rest];
    const refused = errorOf(await save(second, draft.revision, { ...current.catalogue, items }));
    expect(refused.code).toBe('TOO_LARGE');
  });

  it('may be an earlier version again, or the shipped one', async () => {
    const { draft } = await desk();
    await second.do('supervision', 'catalogue.restore', { revision: draft.revision, number: 1 });
    const first = await desk();
    expect(first.draft.catalogue?.items[0]?.promisedLimitWd).toBe(2);

    await second.do('supervision', 'catalogue.restore', { revision: first.draft.revision, number: 0 });
    expect((await desk()).draft.catalogue).toEqual(defaultCatalogue);

    const missing = await second.tell('supervision', 'catalogue.restore', {
      ...{ revision: first.draft.revision + 1, number: 99 },
    });
    expect(errorOf(missing).code).toBe('NOT_FOUND');
  });
});

describe('the list of versions', () => {
  it('comes in pages, newest first, each once', async () => {
    for (let limit = 11; limit < 19; limit += 1)
      await publishWith('investmentApproval', { promisedLimitWd: limit });
    const { current } = await desk();
    const numbers: number[] = [];
    let cursor: string | null = null;
    do {
      const page: Versions = await second.get<Versions>('supervision', 'catalogue.versions', { cursor });
      expect(page.rows.length).toBeLessThanOrEqual(10);
      numbers.push(...page.rows.map(({ number }) => number));
      cursor = page.nextCursor;
    } while (cursor !== null);
    expect(numbers).toEqual(Array.from({ length: current.number }, (_, index) => current.number - index));
  });
});
