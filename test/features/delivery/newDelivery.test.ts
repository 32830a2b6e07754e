import { commandPayloads } from '@/domain/agencyCase/commands';
import { deliveryPayload, newDelivery, withApproved } from '@/features/delivery/newDelivery';
import { CaseStory } from '../../support/caseBuilders';

const agencyCase = CaseStory.inProgress().grants('landUse').current;

describe('a delivery', () => {
  it('begins with every approved item, by hand, and nothing else', () => {
    const payload = deliveryPayload(newDelivery(agencyCase));
    expect(payload).toMatchObject({ method: 'byHand', documents: [{ itemId: 'landUse', number: null }] });
    expect(commandPayloads.RecordDelivery.safeParse(payload).success).toBe(true);
  });

  it('keeps what was written for results that still wait, and follows those that came or went out since', () => {
    const written = newDelivery(agencyCase);
    const [line] = written.lines;
    const typed = {
      ...written,
      lines: [
        { ...line!, number: '甲 1 号' },
        { ...line!, itemId: 'goneOut' },
      ],
    };
    expect(withApproved(typed, agencyCase).lines).toMatchObject([{ itemId: 'landUse', number: '甲 1 号' }]);
    expect(withApproved({ ...typed, lines: [] }, agencyCase).lines).toEqual(written.lines);
  });

  it('forgets the parcel when it does not go by post after all', () => {
    const form = { ...newDelivery(agencyCase), carrier: '邮政 EMS', trackingNumber: 'EX1' };
    expect(deliveryPayload({ ...form, method: 'byPost' })).toMatchObject({ trackingNumber: 'EX1' });
    expect(deliveryPayload({ ...form, method: 'byHand' })).toMatchObject({ carrier: '', trackingNumber: '' });
  });

  it('is no electronic licence without its file', () => {
    const payload = deliveryPayload({ ...newDelivery(agencyCase), method: 'electronic' });
    expect(commandPayloads.RecordDelivery.safeParse(payload).error?.issues[0]?.message).toBe(
      '请上传电子证照文件',
    );
  });
});
