import { viewFor } from '@/domain/agencyCase/CaseView';
import { nextSteps } from '@/features/staffCase/nextSteps';
import { actors, CaseStory, NOW, type Person } from '../../support/caseBuilders';

function labels(story: CaseStory, person: Person): string[] {
  const { current: agencyCase, events } = story;
  const view = viewFor({ agencyCase, version: 1, events, actor: actors[person], now: NOW });
  return nextSteps(view).map((step) => step.label);
}

describe('nextSteps', () => {
  it('offers the window nothing but its own decision on a new request, which has buttons of its own', () => {
    expect(labels(CaseStory.submitted(), 'window')).toEqual([]);
  });

  it('asks the window to assign a specialist once the case is accepted', () => {
    const story = CaseStory.submitted().does('window', 'AcceptCase', { note: '' });
    expect(labels(story, 'window')).toEqual(['指派专员']);
  });

  it('sends the specialist on the visit first', () => {
    expect(labels(CaseStory.assigned(), 'specialist')[0]).toBe('登记上门受理');
  });

  it('leads to the one item that can be filed', () => {
    expect(labels(CaseStory.inProgress(), 'specialist')[0]).toBe('申报“建设用地规划许可证”');
  });

  it('asks for the mandate on paper where the enterprise has not signed, first of all once the visit was', () => {
    expect(labels(CaseStory.inProgress({ signing: null }), 'specialist')[0]).toBe('收到纸质委托书');
    const assigned = labels(CaseStory.assigned({ signing: null }), 'specialist');
    expect(assigned[0]).toBe('登记上门受理');
    expect(assigned).toContain('收到纸质委托书');
    expect(labels(CaseStory.submitted({ signing: null }), 'window')).toEqual([]);
  });

  it('puts the delivery of what is approved before filing the next item', () => {
    expect(labels(CaseStory.inProgress().grants('landUse'), 'specialist').slice(0, 2)).toEqual([
      '送达 1 份结果',
      '申报“设计方案审查”',
    ]);
  });

  it('looks for a parcel that the enterprise misses before anything that can wait', () => {
    const story = CaseStory.allReceived();
    const { current } = CaseStory.inProgress().grants('landUse');
    const posted = CaseStory.inProgress().grants('landUse');
    posted.does('specialist', 'RecordDelivery', {
      ...{ method: 'byPost', carrier: '顺丰速运', trackingNumber: 'SF1' },
      documents: current.items
        .filter(({ state }) => state === 'approved')
        .map(({ itemId, resultName }) => ({ itemId, name: resultName, number: null, fileId: null })),
    });
    expect(labels(posted, 'specialist')).toContain('查快递或登记签收');

    const deliveryId = posted.current.deliveries[0]?.deliveryId ?? '';
    posted.does('applicant', 'ReportNotReceived', { deliveryId, words: '' });
    expect(labels(posted, 'specialist')[0]).toBe('处理没收到的快递');
    expect(labels(story, 'specialist')).not.toContain('处理没收到的快递');
  });

  it('gives originals back first once every result is received', () => {
    expect(labels(CaseStory.allReceived(), 'specialist')[0]).toBe('归还 1 种原件');
  });

  it('keeps returning originals at hand while the case is still going on', () => {
    expect(labels(CaseStory.inProgress(), 'specialist').slice(1)).toContain('归还 1 种原件');
  });

  it('offers no finish of the help before any help was given', () => {
    const story = CaseStory.submitted({ mode: 'assist', itemIds: [], visitWish: null, question: '怎么办?' })
      .does('window', 'AcceptCase', { note: '' })
      .does('window', 'AssignSpecialist', {
        specialist: { accountId: 'acc_s', name: '示例专员甲', departmentName: '规资局' },
        reason: '',
      });
    expect(labels(story, 'specialist')).toEqual(['记录帮办', '汇报进展', '向企业提问', '召集会议']);

    story.does('specialist', 'RecordAssistance', { kind: 'advice', summary: '讲解备案流程' });
    expect(labels(story, 'specialist')).toContain('帮办完成');
  });
});
