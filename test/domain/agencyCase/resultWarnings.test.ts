import { nextResultWarningOn, resultWarnings } from '@/domain/agencyCase/resultWarnings';
import { CaseStory } from '../../support/caseBuilders';

/** Delivered on 2026-11-23, holding until this day; a second document holds for ever. */
function delivered(validUntil: string) {
  const story = CaseStory.inProgress().grants('landUse').grants('energy');
  const document = { name: '批文', number: null, fileId: null };
  return story.does('specialist', 'RecordDelivery', {
    ...{ method: 'byHand', carrier: '', trackingNumber: '' },
    documents: [
      { ...document, itemId: 'landUse', validUntil },
      { ...document, itemId: 'energy' },
    ],
  }).current;
}

describe('a result that does not hold for ever', () => {
  it('is told of thirty days before it ends, and once more the day after', () => {
    const found = delivered('2027-03-31');
    expect(nextResultWarningOn(found, null)).toBe('2027-03-01');
    expect(resultWarnings(found, '2027-02-28')).toEqual([]);
    expect(resultWarnings(found, '2027-03-01')).toMatchObject([{ name: '批文', said: 'ending' }]);
    expect(resultWarnings(found, '2027-03-31')).toMatchObject([{ said: 'ending' }]);
    expect(nextResultWarningOn(found, '2027-03-01')).toBe('2027-04-01');
    expect(resultWarnings(found, '2027-04-01')).toMatchObject([{ said: 'expired' }]);
    expect(nextResultWarningOn(found, '2027-04-01')).toBeNull();
  });

  it('is told of as many days before as were promised when the case began', () => {
    const found = delivered('2027-03-31');
    const patient = { ...found, promises: { ...found.promises, paperWarnDays: 60 } };
    expect(nextResultWarningOn(patient, null)).toBe('2027-01-30');
    expect(resultWarnings(patient, '2027-01-29')).toEqual([]);
    expect(resultWarnings(patient, '2027-01-30')).toMatchObject([{ said: 'ending' }]);
  });

  it('says nothing of a case without one', () => {
    const { current } = CaseStory.inProgress();
    expect([nextResultWarningOn(current, null), resultWarnings(current, '2030-01-01')]).toEqual([null, []]);
  });
});
