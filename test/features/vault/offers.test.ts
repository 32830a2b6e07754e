import { withVaultPapers } from '@/features/request/vaultPapers';
import { isSharedName, paperFormProblem, suggestedNames } from '@/features/vault/NewPaperForm/paperForm';
import { offerUse } from '@/features/vault/offerUse';
import { originalsByCase } from '@/features/vault/originalsByCase';
import { shelvesOf } from '@/features/vault/shelves';
import type { OriginalOut, PaperRow, VaultOffer } from '@/features/vault/vaultTypes';
import { defaultCatalogue } from '@/domain/catalogue/defaultCatalogue';

const file = (fileId: string) => ({ fileId, name: `${fileId}.pdf`, kind: 'pdf' as const, bytes: 12 });

function anOffer(changes: Partial<VaultOffer> = {}): VaultOffer {
  return {
    ...{ materialId: 'businessLicence', paperId: 'pap_1', name: '营业执照', projectName: '', number: 2 },
    ...{ addedAt: '2026-11-03T02:00:00.000Z', validUntil: null, standing: 'valid' as const },
    files: [file('licence')],
    ...changes,
  };
}

const map = anOffer({ materialId: 'topographicMap', projectName: '示例一期', files: [file('map')] });

describe('filling a request in from the vault', () => {
  it('puts good papers in and leaves what somebody chose, or took out', () => {
    const papers = { sitePlan: [file('own')], topographicMap: [] };
    const offers = [anOffer(), map, anOffer({ materialId: 'sitePlan' })];
    expect(withVaultPapers({ papers, offers, projectName: '示例一期' })).toEqual({
      ...papers,
      businessLicence: [file('licence')],
    });
  });

  it('puts one in that ends soon, but never one that has ended', () => {
    const offers = [anOffer({ standing: 'ending' }), { ...map, standing: 'expired' as const }];
    const filled = withVaultPapers({ papers: {}, offers, projectName: '示例一期' });
    expect(Object.keys(filled)).toEqual(['businessLicence']);
  });

  it('takes a project’s papers out again when the project changes, and keeps the enterprise’s', () => {
    const offers = [anOffer(), map];
    const papers = withVaultPapers({ papers: {}, offers, projectName: '示例一期' });
    expect(Object.keys(papers).sort()).toEqual(['businessLicence', 'topographicMap']);
    const moved = withVaultPapers({ papers, offers: [], projectName: '示例二期' });
    expect(Object.keys(moved)).toEqual(['businessLicence']);
  });

  it('answers the same papers where nothing changes, so that nothing is saved for it', () => {
    const papers = withVaultPapers({ papers: {}, offers: [map], projectName: '示例 一期' });
    expect(withVaultPapers({ papers, offers: [map], projectName: '示例一期' })).toBe(papers);
  });
});

describe('what is said of an offer', () => {
  it.each([
    ['nothing without one', undefined, [], 'none'],
    ['that it is there', anOffer(), [], 'open'],
    ['that it has ended, without offering it', anOffer({ standing: 'expired' }), [], 'expired'],
    ['that it is used', anOffer(), [file('licence')], 'used'],
    ['that what is used has ended', anOffer({ standing: 'expired' }), [file('licence')], 'usedExpired'],
    ['nothing where another was chosen', anOffer(), [file('other')], 'none'],
    ['nothing where a page was added', anOffer(), [file('licence'), file('other')], 'none'],
  ] as const)('%s', (_, offer, files, use) => {
    expect(offerUse(offer, files)).toBe(use);
  });
});

describe('the shelves', () => {
  const row = (paperId: string, changes: Partial<PaperRow> = {}): PaperRow => ({
    ...{ paperId, name: paperId, projectId: null, projectName: '', isHidden: false, number: 1 },
    ...{ addedAt: '2026-11-03T02:00:00.000Z', fileCount: 1, validUntil: null, warnDays: 30 },
    ...changes,
  });

  it('stand under the enterprise, each project, and what is out of use', () => {
    const first = { projectId: 'prj_1', projectName: '示例一期' };
    const rows = [row('a'), row('b', first), row('c', first), row('d', { ...first, isHidden: true })];
    const shelves = shelvesOf(rows).map(({ title, rows: each }) => [
      title,
      each.map(({ paperId }) => paperId),
    ]);
    expect(shelves).toEqual([
      ['企业通用', ['a']],
      ['示例一期', ['b', 'c']],
      ['不再使用的', ['d']],
    ]);
  });
});

describe('originals', () => {
  it('stand under their cases, what goes back first on top', () => {
    const original = (entryId: string, caseId: string, dueBackOn: string | null): OriginalOut => ({
      ...{ entryId, caseId, dueBackOn, name: entryId, count: 1, caseNumber: '20261126-00001' },
      ...{ projectName: `${caseId}项目`, holderName: '示例专员甲', departmentName: '规资局' },
      ...{ since: '2026-11-03T02:00:00.000Z', left: null, loan: null },
    });
    const rows = [
      original('a', 'x', null),
      original('b', 'x', '2026-12-01'),
      original('c', 'y', '2026-11-30'),
    ];
    const groups = originalsByCase(rows).map((each) => [
      each.projectName,
      each.originals.map(({ entryId }) => entryId),
    ]);
    expect(groups).toEqual([
      ['x项目', ['b', 'a']],
      ['y项目', ['c']],
    ]);
  });
});

describe('adding a paper', () => {
  it('suggests names that items know, until one is typed whole', () => {
    expect(suggestedNames(defaultCatalogue, '平面图')).toContain('总平面图');
    expect(suggestedNames(defaultCatalogue, '总平面图')).toEqual([]);
    expect(suggestedNames(defaultCatalogue, '')).toEqual([]);
    expect(suggestedNames(defaultCatalogue, '申请表')).toEqual([]);
  });

  it('asks for no project where the paper is the enterprise’s own', () => {
    expect(isSharedName(defaultCatalogue, ' 营业执照')).toBe(true);
    expect(isSharedName(defaultCatalogue, '总平面图')).toBe(false);
  });

  it('says what is missing', () => {
    const form = { name: ' ', projectId: null, files: [file('a')], validUntil: null };
    expect(paperFormProblem(form)).toBe('请填写材料名称。');
    expect(paperFormProblem({ ...form, name: '总平面图', files: [] })).toBe(
      '还没有传上文件。请选择文件,传完后再保存。',
    );
    expect(paperFormProblem({ ...form, name: '总平面图' })).toBe('');
  });
});
