import { carriers, findCarrier, takesNumber, trackingUrl } from '@/domain/agencyCase/carriers';
import { decide } from '@/domain/agencyCase/decide';
import { isParcelOverdue } from '@/domain/agencyCase/Delivery';
import { historyLine } from '@/domain/agencyCase/historyLine';
import { messagesFor } from '@/domain/agencyCase/messagesFor';
import { turnOf } from '@/domain/agencyCase/turnOf';
import { isAlertOpen } from '@/domain/agencyCase/watch';
import { CaseStory, type Person } from '../../support/caseBuilders';

// Sent on Monday, 23 Nov 2026. A day ends at 16:00 UTC in Shanghai.
const endOf = (day: string) => `${day}T16:00:00.000Z`;

function posted(): CaseStory {
  const story = CaseStory.inProgress();
  for (const itemId of ['landUse', 'design', 'energy', 'construction']) story.grants(itemId);
  const [first] = story.current.items;
  return story.does('specialist', 'RecordDelivery', {
    method: 'byPost',
    carrier: '顺丰速运',
    trackingNumber: 'SF1234567890123',
    documents: [
      { itemId: first?.itemId ?? '', name: '用地规划许可证', number: '示例 1 号', fileId: null },
      ...story.current.items
        .slice(1)
        .map(({ itemId, resultName }) => ({ itemId, name: resultName, number: null, fileId: null })),
    ],
  });
}

const parcelOf = (story: CaseStory) => {
  const [parcel] = story.current.deliveries;
  if (parcel === undefined) throw new Error('nothing was sent');
  return parcel;
};
const notReceived = (story: CaseStory, person: Person = 'applicant') =>
  story.does(person, 'ReportNotReceived', { deliveryId: parcelOf(story).deliveryId, words: '门卫也没有' });
const sentAgain = (story: CaseStory, person: Person = 'specialist') =>
  story.does(person, 'ResendDelivery', {
    deliveryId: parcelOf(story).deliveryId,
    carrier: '邮政 EMS',
    trackingNumber: 'EB123456789CS',
    words: '原件退回,已改寄 EMS',
  });
const parcelAlerts = (story: CaseStory) => story.current.alerts.filter(({ kind }) => kind === 'parcelLate');

describe('a parcel that does not come', () => {
  it('is asked about after seven days, once: a message to the enterprise, a task of the specialist', () => {
    const early = posted().at('2026-11-30T15:59:59.999Z').does('system', 'RunWatch', {});
    expect(parcelAlerts(early)).toEqual([]);
    expect(isParcelOverdue(parcelOf(early), { now: early.now, parcelDays: 7 })).toBe(false);

    const story = posted().at(endOf('2026-11-30')).does('system', 'RunWatch', {});
    story.does('system', 'RunWatch', {});
    expect(parcelAlerts(story)).toHaveLength(1);
    expect(isParcelOverdue(parcelOf(story), { now: story.now, parcelDays: 7 })).toBe(true);

    const raised = story.events.find((event) => event.type === 'AlertRaised' && event.kind === 'parcelLate');
    if (raised === undefined) throw new Error('not raised');
    const drafts = messagesFor(raised, story.current, story.current);
    expect(drafts.map(({ templateKey, toAccountId }) => [templateKey, toAccountId])).toEqual([
      ['taskRaised', 'acc_s'],
      ['resultDelivered', 'acc_a'],
    ]);
    expect(drafts[1]?.values.remark).toBe('寄出 7 天了,收到了吗');
  });

  it('is asked about after the days that were promised when the case began', () => {
    const story = posted();
    if (story.agencyCase) story.agencyCase.promises = { ...story.agencyCase.promises, parcelDays: 10 };
    story.at(endOf('2026-12-02')).does('system', 'RunWatch', {});
    expect(parcelAlerts(story)).toEqual([]);
    story.at(endOf('2026-12-03')).does('system', 'RunWatch', {});
    expect(parcelAlerts(story)).toHaveLength(1);

    const raised = story.events.find((event) => event.type === 'AlertRaised' && event.kind === 'parcelLate');
    const [, toEnterprise] = raised ? messagesFor(raised, story.current, story.current) : [];
    expect(toEnterprise?.values.remark).toBe('寄出 10 天了,收到了吗');
  });

  it('is nobody’s matter any more once it is received', () => {
    const story = posted().at(endOf('2026-11-30')).does('system', 'RunWatch', {}).receives();
    expect(parcelAlerts(story).map((alert) => isAlertOpen(story.current, alert))).toEqual([false]);
  });

  it('becomes the specialist’s turn when the enterprise says so, and the enterprise’s again once looked into', () => {
    const story = notReceived(posted());
    expect(turnOf(story.current)).toMatchObject({ holder: 'specialist', task: '查找企业没收到的 4 份结果' });
    expect(() => notReceived(story)).toThrow('没有正在寄送的结果');

    sentAgain(story.at('2026-11-26T02:00:00.000Z'));
    expect(turnOf(story.current)).toMatchObject({ holder: 'enterprise', task: '签收 4 份结果' });
    expect(parcelOf(story)).toMatchObject({ carrier: '邮政 EMS', trackingNumber: 'EB123456789CS' });
    expect(isParcelOverdue(parcelOf(story), { now: endOf('2026-12-02'), parcelDays: 7 })).toBe(false);
    expect(isParcelOverdue(parcelOf(story), { now: endOf('2026-12-03'), parcelDays: 7 })).toBe(true);
    const last = story.events.at(-1);
    expect(last && historyLine(last, story.current)).toMatchObject({
      title: '已查找或补寄',
      detail: '原件退回,已改寄 EMS(邮政 EMS EB123456789CS)',
    });
  });

  it('may still arrive while it is looked for', () => {
    const story = notReceived(posted()).receives();
    expect(parcelOf(story)).toMatchObject({ missing: null, receivedAt: story.now });
  });

  it('lets the specialist put a wrong number right before anybody misses it', () => {
    expect(parcelOf(sentAgain(posted())).trackingNumber).toBe('EB123456789CS');
  });

  it.each(['specialist', 'window', 'supervisor', 'stranger'] as const)(
    'is not said to be missing by the %s',
    (person) => {
      expect(() => notReceived(posted(), person)).toThrow(/身份|其他企业/);
    },
  );

  it.each(['applicant', 'window', 'supervisor', 'otherSpecialist'] as const)(
    'is not sent again by the %s',
    (person) => {
      expect(() => sentAgain(posted(), person)).toThrow(/身份|其他专员/);
    },
  );

  it('is only a matter of the post', () => {
    const story = CaseStory.inProgress().grants('landUse').delivers();
    const { deliveryId } = parcelOf(story);
    expect(() => notReceived(story)).toThrow('没有正在寄送的结果');
    const payload = { deliveryId, carrier: '顺丰', trackingNumber: 'SF1', words: '补寄' };
    expect(() => story.does('specialist', 'ResendDelivery', payload)).toThrow('没有已寄出');
    expect(parcelAlerts(story.at(endOf('2026-12-10')).does('system', 'RunWatch', {}))).toEqual([]);
  });
});

describe('a receipt signed with a finger', () => {
  const signature = { fileId: 'file_sig', signerName: '示例门卫' };

  it('lets the specialist confirm in front of the enterprise, and says who signed', () => {
    const story = CaseStory.inProgress().grants('landUse').delivers();
    const { deliveryId } = parcelOf(story);
    const payload = { deliveryId, signedPaperFileId: null };
    const unsigned = story.command('specialist', 'ConfirmReceipt', payload);
    expect(() => decide(unsigned, story.current)).toThrow('需要企业手写签名');

    story.does('specialist', 'ConfirmReceipt', { ...payload, signature });
    expect(parcelOf(story)).toMatchObject({
      signature,
      receivedBy: { name: '示例专员甲', role: 'specialist' },
      receivedAt: story.now,
    });
    const last = story.events.at(-1);
    expect(last && historyLine(last, story.current).detail).toBe('示例门卫手写签名');
  });
});

describe('the couriers', () => {
  it('are found by the names that people type', () => {
    expect(findCarrier(' 顺丰 ')?.name).toBe('顺丰速运');
    expect(findCarrier('ems')?.name).toBe('邮政 EMS');
    expect(findCarrier('示例同城跑腿')).toBeUndefined();
    expect(findCarrier(null)).toBeUndefined();
  });

  it('lead to https pages of their own, with the number where the page takes one', () => {
    const [sf] = carriers.filter(({ name }) => name === '顺丰速运');
    expect(sf && trackingUrl(sf, 'SF 1')).toMatch(/^https:\/\/www\.sf-express\.com\/.*\/SF%201$/);
    for (const carrier of carriers) {
      expect(new URL(trackingUrl(carrier, '123')).protocol).toBe('https:');
      expect(trackingUrl(carrier, '123').includes('123')).toBe(takesNumber(carrier));
    }
  });
});
