import { openDatabase, type OwnDatabase } from '../../cloudfunctions/support/ownDatabase';
import { storedCase } from '../../cloudfunctions/support/storedCase';
import { actors, CaseStory } from '../../support/caseBuilders';
import { OpenDistrict } from '../../support/browser/openDistrict';
import { openPhone, type Phone } from '../../support/browser/openPhone';

const ITEMS = 30;
const CASES = 100;
const PAPERS = 300;
/** More than a page of a conversation holds. */
const MESSAGES = 40;
const bigCaseId = 'case_big';
const casePage = `/packages/applicant/pages/case/index?caseId=${bigCaseId}`;

let district: OpenDistrict;
let database: OwnDatabase;
let enterpriseId: string;
let phone: Phone;

beforeAll(async () => {
  district = await OpenDistrict.settled();
  database = await openDatabase(district.cloud);
  const caller = await district.caller('demo-applicant');
  const me = await caller.query<{ enterprises: { enterpriseId: string }[] }>('applicant', 'me.get');
  enterpriseId = me.enterprises[0]?.enterpriseId ?? '';
  await storeCases();
  await storePapers();
  for (let count = 1; count <= MESSAGES; count += 1)
    await caller.command('applicant', 'conversation.send', {
      caseId: bigCaseId,
      content: { text: `第 ${count} 条留言`, fileIds: [] },
    });
  phone = await openPhone({
    ...{ browser: district.browser, url: district.cloud.url, identity: 'demo-applicant' },
    ...{ path: casePage, width: 320, isLargeText: true },
  });
}, 120_000);

afterAll(() => district.close());

/** A case of thirty items, and ninety-nine others, all of the first enterprise. */
async function storeCases(): Promise<void> {
  const { current } = CaseStory.inProgress();
  const enterprise = { ...current.enterprise, enterpriseId };
  const [item] = current.items;
  if (item === undefined) throw new Error('the story has no item');

  const items = Array.from({ length: ITEMS }, (_, place) => ({
    ...{ ...item, itemId: `item_${place + 1}`, name: `第 ${place + 1} 项建设工程规划许可` },
  }));
  await database.cases.insert(await storedCase({ ...current, caseId: bigCaseId, enterprise, items }));
  for (let place = 1; place < CASES; place += 1) {
    const caseId = `case_many_${place}`;
    const project = { ...current.project, name: `示例项目${place}` };
    await database.cases.insert(
      await storedCase({ ...current, caseId, number: `20261126-${10_000 + place}`, enterprise, project }),
    );
  }
}

async function storePapers(): Promise<void> {
  const { derivedFieldsOf } = await import('@cloud/shared/repositories/vault/vaultPapers');
  for (let place = 1; place <= PAPERS; place += 1) {
    const paperId = `pap_many_${place}`;
    const first = {
      ...{ versionId: `ver_${place}`, number: 1, fileIds: [], validUntil: null },
      ...{ addedAt: '2026-11-23T02:00:00.000Z', addedBy: actors.applicant },
    };
    const paper = {
      ...{ paperId, enterpriseId, projectId: null, projectName: '', materialId: null },
      ...{ name: `示例材料${place}`, versions: [first], isHidden: false },
    };
    await database.vaultPapers.insert({
      _id: paperId,
      version: 1,
      ...paper,
      ...(await derivedFieldsOf(paper)),
    });
  }
}

describe('an enterprise with a hundred cases, at 320 px in large text', () => {
  it('reads each of thirty items whole, and the page of the case stays as narrow as the phone', async () => {
    await phone.see('我的申请');
    await phone.tap('事项');
    for (const place of [1, 15, ITEMS]) await phone.see(`第 ${place} 项建设工程规划许可`);
    expect(await phone.overflow()).toBe(0);
    await phone.open(`/packages/common/pages/plan/index?scope=applicant&caseId=${bigCaseId}`);
    await phone.see('事项计划');
    await phone.see(`第 ${ITEMS} 项建设工程规划许可`);
    expect(await phone.overflow()).toBe(0);
  });

  it('begins a long conversation at its end, and reads on towards its beginning', async () => {
    await phone.open(`${casePage}&tab=talk`);
    await phone.see(`第 ${MESSAGES} 条留言`);
    await phone.page.locator('#older-messages').scrollIntoViewIfNeeded();
    await phone.see('第 1 条留言');
    expect(await phone.overflow()).toBe(0);
  });

  it('reads the list of cases a page at a time', async () => {
    await phone.open('/pages/cases/index');
    await phone.see('示例项目99');
    const rows = phone.page.locator('.case-row').filter({ visible: true });
    expect(await rows.count()).toBe(20);
    await phone.tap('再看一些');
    await phone.page.waitForFunction(() => document.querySelectorAll('.case-row').length === 40);
    expect(await phone.overflow()).toBe(0);
  });

  it('seeks one of three hundred papers by its name', async () => {
    await phone.open('/packages/papers/pages/vault/index');
    await phone.see('示例材料1');
    await phone.type('材料或项目名称', '示例材料299');
    await phone.tap('搜索');
    await phone.seeNoMore('示例材料100');
    await phone.see('示例材料299');
    expect(await phone.overflow()).toBe(0);
    expect(phone.problems).toEqual([]);
  });
});
