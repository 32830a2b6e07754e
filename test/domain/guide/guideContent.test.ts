import { defaultCatalogue } from '@/domain/catalogue/defaultCatalogue';
import { blankForms } from '@/domain/guide/blankForms';
import { blankTitles, findSample, isBlankId, materialSamples } from '@/domain/guide/materialSamples';
import { searchGuide } from '@/domain/guide/searchGuide';
import { defaultFees } from '@/domain/publicity/defaultFees';
import { amountWords, Fee } from '@/domain/publicity/Fee';

describe('samples', () => {
  it('belong to papers that the shipped catalogue knows', () => {
    const known = new Set(defaultCatalogue.materials.map(({ materialId }) => materialId));
    expect(Object.keys(materialSamples).filter((materialId) => !known.has(materialId))).toEqual([]);
  });

  it('have a blank document for every title, under the paper’s own id', () => {
    const ids = Object.values(blankForms).map(({ blankId }) => blankId);
    expect(ids.sort()).toEqual(Object.keys(blankTitles).sort());
    expect(ids.filter((blankId) => blankForms[blankId].parts.length < 3)).toEqual([]);
  });

  it('are not found by the names of an object’s own methods', () => {
    expect(findSample('toString')).toBeUndefined();
    expect(isBlankId('toString')).toBe(false);
    expect(isBlankId('authorisationLetter')).toBe(true);
  });
});

describe('fees', () => {
  it('are shipped without a figure and unconfirmed, each with a source', () => {
    for (const fee of defaultFees) {
      expect(Fee.safeParse(fee).success).toBe(true);
      expect(fee).toMatchObject({ amount: '', verified: false });
      expect(`${fee.name}${fee.when}${fee.source}`).not.toMatch(/\d/);
    }
  });

  it('send people to the department where no amount is known', () => {
    expect(amountWords({ amount: '' })).toBe('以主管部门公布为准');
    expect(amountWords({ amount: '每平方米若干元' })).toBe('每平方米若干元');
  });

  it('take a figure only once it is confirmed', () => {
    const [fee] = defaultFees;
    const refused = Fee.safeParse({ ...fee, amount: '每平方米 100 元' });
    expect(refused.error?.issues[0]?.message).toContain('要先核定');
    expect(Fee.safeParse({ ...fee, amount: '每平方米 100 元', verified: true }).success).toBe(true);
  });
});

describe('the search in the guide', () => {
  const find = (words: string) => searchGuide({ catalogue: defaultCatalogue, fees: defaultFees, words });

  it('finds items, papers and fees by part of a name', () => {
    expect(find('施工许可').map(({ title }) => title)).toContain('建筑工程施工许可证(含质量安全监督)');
    expect(find('营业执照')[0]).toMatchObject({ kind: 'material', id: 'businessLicence' });
    expect(find('易地建设')[0]).toMatchObject({ kind: 'fee', id: 'airDefence' });
  });

  it('puts what is named so before what only mentions it', () => {
    const hits = find('承诺书');
    expect(hits[0]?.title).toBe('承诺书');
  });

  it('wants every word, whatever the width of letters and signs', () => {
    expect(find('规资局 用地').map(({ id }) => id)).toContain('landUsePermit');
    expect(find('规资局 消防')).toEqual([]);
    expect(find('A3').map(({ id }) => id)).toContain('designBooklet');
  });

  it('finds nothing for nothing', () => {
    expect(find('  ,。 ')).toEqual([]);
    expect(find('不存在的词')).toEqual([]);
  });
});
