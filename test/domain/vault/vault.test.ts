import { isStillOpen } from '@/domain/vault/isStillOpen';
import { isKept, isOfEnterprise, sameName } from '@/domain/vault/scope';
import { standingOf, validityWords } from '@/domain/vault/standing';
import {
  currentVersion,
  MOST_VERSIONS,
  versionOfFiles,
  withValidity,
  withVersion,
  type NewVersion,
  type VaultPaper,
} from '@/domain/vault/VaultPaper';
import { nextWarningOn, warningOf } from '@/domain/vault/warnings';
import { CaseStory } from '../../support/caseBuilders';

const by = { accountId: 'acc_a', role: 'applicant', name: '示例经办人甲' } as const;

function aVersion(versionId: string, changes: Partial<NewVersion> = {}): NewVersion {
  const addedAt = '2026-11-03T02:00:00.000Z';
  return { versionId, fileIds: [`file_${versionId}`], addedAt, addedBy: by, validUntil: null, ...changes };
}

function aPaper(changes: Partial<NewVersion> = {}): VaultPaper {
  const place = { paperId: 'pap_1', enterpriseId: 'ent_1', projectId: null, projectName: '' };
  const versions = [{ ...aVersion('one', changes), number: 1 }];
  return { ...place, materialId: 'businessLicence', name: '营业执照', versions, isHidden: false };
}

describe('versions of a paper', () => {
  it('counts a new one on and makes it the current one', () => {
    const paper = withVersion(aPaper(), aVersion('two'));
    expect(currentVersion(paper)).toMatchObject({ versionId: 'two', number: 2 });
    expect(paper.versions[0]).toEqual(aPaper().versions[0]);
  });

  it('takes files that are a version already for that version, whichever it is', () => {
    const paper = withVersion(aPaper(), aVersion('two'));
    expect(withVersion(paper, aVersion('three', { fileIds: ['file_one'] }))).toBe(paper);
    expect(versionOfFiles(paper, ['file_one'])?.number).toBe(1);
    expect(versionOfFiles(paper, ['file_one', 'file_two'])).toBeUndefined();
  });

  it('forgets the oldest one first and goes on counting', () => {
    let paper = aPaper();
    for (let count = 2; count <= MOST_VERSIONS + 2; count += 1)
      paper = withVersion(paper, aVersion(`v${count}`));
    expect(paper.versions).toHaveLength(MOST_VERSIONS);
    expect(paper.versions[0]?.number).toBe(3);
    expect(currentVersion(paper).number).toBe(MOST_VERSIONS + 2);
  });

  it('takes a paper back into use when somebody hands it in anew', () => {
    expect(withVersion({ ...aPaper(), isHidden: true }, aVersion('two')).isHidden).toBe(false);
  });

  it('says until when one version is good and leaves the others', () => {
    const paper = withValidity(withVersion(aPaper(), aVersion('two')), 'one', '2027-01-31');
    expect(paper.versions.map(({ validUntil }) => validUntil)).toEqual(['2027-01-31', null]);
  });
});

const warnDays = 30;

describe('whether a paper may still be used', () => {
  it.each([
    [null, 'valid'],
    ['2026-12-27', 'valid'],
    ['2026-12-26', 'ending'],
    ['2026-11-26', 'ending'],
    ['2026-11-25', 'expired'],
  ] as const)('on 26 Nov a paper good until %s is %s', (validUntil, standing) => {
    expect(standingOf({ validUntil, today: '2026-11-26', warnDays })).toBe(standing);
  });

  it('says the day as people do', () => {
    expect(validityWords('2026-12-20', '2026-11-26')).toBe('有效期到 12月20日(周日)');
    expect(validityWords('2026-11-25', '2026-11-26')).toBe('有效期到昨天,已过期');
    expect(validityWords(null, '2026-11-26')).toBe('没有填有效期');
  });
});

describe('warnings', () => {
  const paper = aPaper({ validUntil: '2026-12-31' });

  it('come thirty days before, and on the day after the last', () => {
    expect(nextWarningOn(paper, { warnDays })).toBe('2026-12-01');
    expect(nextWarningOn(paper, { warnDays, said: 'ending' })).toBe('2027-01-01');
    expect(nextWarningOn(paper, { warnDays, said: 'expired' })).toBeNull();
  });

  it('come when the district says, also where it has shortened the days since', () => {
    expect(nextWarningOn(paper, { warnDays: 60 })).toBe('2026-11-01');
    expect(warningOf(paper, { today: '2026-12-01', warnDays: 14 })).toBeUndefined();
    expect(nextWarningOn(paper, { warnDays: 14 })).toBe('2026-12-17');
  });

  it.each([
    ['2026-11-30', undefined],
    ['2026-12-01', 'ending'],
    ['2026-12-31', 'ending'],
    ['2027-01-01', 'expired'],
  ] as const)('on %s say %s', (today, warning) => {
    expect(warningOf(paper, { today, warnDays })).toBe(warning);
  });

  it('are not said of an older version, of a paper out of use or of one without a day', () => {
    const renewed = withVersion(paper, aVersion('two', { validUntil: '2028-12-31' }));
    expect(warningOf(renewed, { today: '2027-01-01', warnDays })).toBeUndefined();
    expect(nextWarningOn({ ...paper, isHidden: true }, { warnDays })).toBeNull();
    expect(warningOf({ ...paper, isHidden: true }, { today: '2027-01-01', warnDays })).toBeUndefined();
    expect(nextWarningOn(aPaper(), { warnDays })).toBeNull();
  });
});

describe('whose a paper is', () => {
  it('is the enterprise’s for its licence, and a project’s for all others', () => {
    expect(isOfEnterprise('businessLicence')).toBe(true);
    expect(isOfEnterprise('sitePlan')).toBe(false);
    expect(isOfEnterprise(null)).toBe(false);
  });

  it('is nobody’s where it only goes with a question', () => {
    expect(isKept('questionAttachment')).toBe(false);
    expect(isKept('sitePlan')).toBe(true);
  });

  it('takes names for the same that differ in width, case and spaces', () => {
    expect(sameName('示例 A1 厂房')).toBe(sameName('示例a1厂房 '));
    expect(sameName('一期')).not.toBe(sameName('二期'));
  });
});

describe('whether a newer version can still go into a case', () => {
  it('can until every item that wants the paper is filed', () => {
    const story = CaseStory.inProgress();
    const [first] = story.current.items;
    const materialId = first?.needs[0]?.materialId ?? '';
    expect(isStillOpen(story.current, materialId)).toBe(true);
    expect(isStillOpen(story.current, 'unknown')).toBe(false);

    const filed = story.current.items.map((item) => ({ ...item, state: 'filed' as const }));
    expect(isStillOpen({ items: filed }, materialId)).toBe(false);
    const [one, ...others] = filed;
    const again = { ...one, state: 'refused' } as (typeof story.current.items)[number];
    expect(isStillOpen({ items: [again, ...others] }, materialId)).toBe(true);
  });
});
