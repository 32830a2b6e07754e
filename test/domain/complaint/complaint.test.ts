import type { Complaint } from '@/domain/complaint/Complaint';
import { complaintMessages } from '@/domain/complaint/complaintMessages';
import { complaintTag, isOpenComplaint } from '@/domain/complaint/complaintFacts';
import { complaintActions, type ComplaintActor } from '@/domain/complaint/complaintRules';
import { stepComplaint, type ComplaintCommand, type ComplaintIntent } from '@/domain/complaint/stepComplaint';
import { NOW, plainCalendar } from '../../support/caseBuilders';

const filed: Complaint = {
  complaintId: 'cmp_1',
  number: 'TS20261123-00001',
  caseId: 'case_1',
  caseNumber: '20261123-00001',
  projectName: '示例厂房',
  enterpriseName: '示例甲有限公司',
  kind: 'charge',
  words: '要我们另外付跑腿费',
  fileIds: [],
  wantsCall: true,
  check: 'pass',
  by: { accountId: 'acc_a', name: '示例经办人甲' },
  at: NOW,
  dueOn: '2026-11-30',
  assignee: null,
  answers: [],
  withdrawnAt: null,
  alertedAt: null,
  steps: [],
};

const people = {
  enterprise: { accountId: 'acc_a', name: '示例经办人甲', role: 'applicant', hasServed: false },
  colleague: { accountId: 'acc_c', name: '示例经办人丁', role: 'applicant', hasServed: false },
  group: { accountId: 'acc_g', name: '示例组员甲', role: 'supervisor', hasServed: false },
  other: { accountId: 'acc_h', name: '示例组员乙', role: 'supervisor', hasServed: false },
  server: { accountId: 'acc_s', name: '示例专员甲', role: 'supervisor', hasServed: true },
  timer: { accountId: 'system', name: '系统', role: 'system', hasServed: false },
} as const satisfies Record<string, ComplaintActor>;

let count = 0;
function step(complaint: Complaint, who: keyof typeof people, intent: ComplaintIntent): Complaint {
  count += 1;
  const envelope = { commandId: `cmd_${count}`, now: NOW, calendar: plainCalendar, answerWd: 5 };
  return stepComplaint(complaint, { ...intent, ...envelope, actor: people[who] });
}

const answer = { type: 'Answer', payload: { words: '已核实,不收任何费用' } } as const;
const pleased = { type: 'Reply', payload: { isSatisfied: true, words: '' } } as const;
const notPleased = { type: 'Reply', payload: { isSatisfied: false, words: '钱还没有退' } } as const;
const release = { type: 'Release', payload: { words: '服务免费,不得收取费用' } } as const;
const withdraw = { type: 'Withdraw', payload: { reason: '误会' } } as const;
const alert = { type: 'Alert', payload: {} } as const;

describe('a complaint', () => {
  it('is answered by the group, passed on in part, and rated once', () => {
    const answered = step(filed, 'group', answer);
    expect(complaintTag(answered).word).toBe('已答复');
    const released = step(answered, 'group', release);
    expect(released.answers[0]?.released?.words).toBe('服务免费,不得收取费用');
    const settled = step(released, 'enterprise', pleased);
    expect(() => step(settled, 'enterprise', notPleased)).toThrow('每次答复评价一次');
    expect(() => step(settled, 'group', release)).toThrow('每次答复转一次');
    expect(settled.steps.map(({ type }) => type)).toEqual(['Answer', 'Release', 'Reply']);
  });

  it('waits for a second and last answer when the first does not please, with a new last day', () => {
    const late = { ...filed, alertedAt: NOW, dueOn: '2026-11-20' };
    const again = step(step(late, 'group', answer), 'enterprise', notPleased);
    expect(again).toMatchObject({ dueOn: '2026-11-30', alertedAt: null });
    expect(complaintTag(again).word).toBe('待再次答复');
    const last = step(step(again, 'group', answer), 'enterprise', notPleased);
    expect(isOpenComplaint(last)).toBe(false);
    expect(() => step(last, 'group', answer)).toThrow('不等待答复');
  });

  it('is answered by whom it was assigned to', () => {
    const member = { accountId: 'acc_h', name: '示例组员乙' };
    const assigned = step(filed, 'group', { type: 'Assign', payload: member });
    expect(() => step(assigned, 'group', answer)).toThrow('由示例组员乙办理');
    expect(step(assigned, 'other', answer).answers).toHaveLength(1);
  });

  it('is withdrawn before it is answered, and not after', () => {
    const withdrawn = step(filed, 'enterprise', withdraw);
    expect(complaintTag(withdrawn).word).toBe('已撤回');
    expect(() => step(withdrawn, 'group', answer)).toThrow('不等待答复');
    expect(() => step(step(filed, 'group', answer), 'enterprise', withdraw)).toThrow('不用再撤回');
  });

  it('passes nothing on before it is answered', () => {
    expect(() => step(filed, 'group', release)).toThrow('答复后才能转给专员');
  });

  it('alerts once for each last day', () => {
    const alerted = step(filed, 'timer', alert);
    expect(() => step(alerted, 'timer', alert)).toThrow('已经提醒过');
  });

  it('takes a repeated step once', () => {
    const envelope = { commandId: 'cmd_twice', now: NOW, calendar: plainCalendar, answerWd: 5 };
    const command: ComplaintCommand = { ...answer, ...envelope, actor: people.group };
    const once = stepComplaint(filed, command);
    expect(stepComplaint(once, command)).toBe(once);
  });

  it('offers each person only the own steps, and nothing to who has served', () => {
    const offered = (complaint: Complaint, who: keyof typeof people) =>
      complaintActions({ complaint, actor: people[who] });
    const answered = step(filed, 'group', answer);
    expect(offered(filed, 'enterprise')).toEqual(['Withdraw']);
    expect(offered(answered, 'enterprise')).toEqual(['Reply']);
    expect(offered(filed, 'group')).toEqual(['Assign', 'Answer']);
    expect(offered(answered, 'group')).toEqual(['Release']);
    for (const complaint of [filed, answered])
      expect([offered(complaint, 'server'), offered(complaint, 'colleague')]).toEqual([[], []]);
  });
});

describe('the messages of a complaint', () => {
  const told = (complaint: Complaint, what: Parameters<typeof complaintMessages>[0]['step']) =>
    complaintMessages({
      complaint,
      step: what,
      at: NOW,
      groupIds: ['acc_g', 'acc_h'],
      specialistId: 'acc_s',
    });

  it.each(['File', 'Alert'] as const)('go to the group at %s', (what) => {
    expect(told(filed, what).map(({ toAccountId }) => toAccountId)).toEqual(['acc_g', 'acc_h']);
  });

  it('tell the specialist what was passed on and nothing else, ever', () => {
    const answered = step(filed, 'group', answer);
    const released = step(answered, 'group', release);
    const again = step(answered, 'enterprise', notPleased);
    const others = [filed, answered, again].flatMap((complaint) =>
      (['File', 'Assign', 'Answer', 'Reply', 'Withdraw', 'Alert'] as const).flatMap((each) =>
        told(complaint, each),
      ),
    );
    expect(others.map(({ toAccountId }) => toAccountId)).not.toContain('acc_s');

    const [message] = told(released, 'Release');
    expect(message).toMatchObject({ toAccountId: 'acc_s', values: { remark: '服务免费,不得收取费用' } });
    expect(JSON.stringify(message)).not.toMatch(/投诉|跑腿费|TS2026/);
  });

  it('tell who complained that there is an answer', () => {
    expect(told(step(filed, 'group', answer), 'Answer')).toMatchObject([
      { toAccountId: 'acc_a', templateKey: 'voiceAnswered' },
    ]);
  });
});
