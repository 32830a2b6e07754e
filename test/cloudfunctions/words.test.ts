import { emptyDraft } from '@/domain/request/RequestDraft';

import type { Phone } from './support/client';
import { errorOf, newCommandId } from './support/client';
import type { FunctionName } from './support/client';
import { agencyRequest, assignedCase, assistRequest, startDistrict } from './support/district';
import type { District } from './support/district';

const risky = '这里有违禁词';

let district: District;
let caseId: string;
beforeAll(async () => {
  district = await startDistrict();
  caseId = (await assignedCase(district)).view.agencyCase.caseId;
});
afterAll(() => district.cloud.close());

interface Saying {
  readonly what: string;
  readonly by: keyof District & ('applicant' | 'window' | 'specialist' | 'supervisor');
  readonly name: FunctionName;
  readonly path: string;
  /** Written when the test runs, for it names what the district has. */
  readonly input: () => object;
  readonly field: string;
}

const onCase = (type: string, payload: object) => () => ({ caseId, type, payload });
const meeting = { day: '2027-03-01', from: '09:00', to: '10:00', title: '协调会', place: '示例会议室' };
const plan = { ...meeting, departments: [], agenda: risky };

const sayings: Saying[] = [
  ...(
    [
      ['an urge', 'UrgeSpecialist', { words: risky }, 'words'],
      ['why a case ends', 'TerminateCase', { reason: risky }, 'reason'],
      ['an answer', 'AnswerInquiry', { inquiryId: 'inquiry_1', words: risky }, 'words'],
      ['a correction’s answer', 'AnswerCorrection', answerOf(risky), 'answers.0.words'],
      ['a rating', 'RateCase', { levels: {}, words: risky }, 'words'],
    ] as const
  ).map(([what, type, payload, field]) => ({
    ...({ what, by: 'applicant', name: 'applicant', path: 'cases.act', field } as const),
    input: onCase(type, payload),
  })),
  ...(
    [
      ['a question', 'AskInquiry', { words: risky, choices: [], takes: ['words'] }, 'words'],
      [
        'a correction',
        'RequestCorrection',
        { wishes: [{ title: '总图', explanation: risky }] },
        'wishes.0.explanation',
      ],
      ['a meeting', 'CallMeeting', plan, 'agenda'],
      ['minutes', 'RecordMinutes', { meetingId: 'meeting_1', words: risky }, 'words'],
    ] as const
  ).map(([what, type, payload, field]) => ({
    ...({ what, by: 'specialist', name: 'workbench', path: 'cases.act', field } as const),
    input: onCase(type, payload),
  })),
  {
    ...{ what: 'a request’s question', by: 'applicant', name: 'applicant', path: 'cases.submit' },
    ...{ field: 'question', input: () => ({ ...assistRequest(district.enterpriseId), question: risky }) },
  },
  {
    ...{
      what: 'a project’s name',
      by: 'applicant',
      name: 'applicant',
      path: 'cases.submit',
      field: 'project.name',
    },
    input: () => ({ ...agencyRequest(district.enterpriseId), project: { name: risky, address: '示例路' } }),
  },
  {
    ...{ what: 'an enterprise’s name', by: 'applicant', name: 'applicant', path: 'me.bindEnterprise' },
    ...{ field: 'enterpriseName', input: () => ({ enterpriseName: risky, myName: '示例经办人' }) },
  },
  {
    ...{ what: 'a file’s name', by: 'applicant', name: 'applicant', path: 'files.register', field: 'name' },
    input: () => ({ fileID: 'cloud://x/uploads/a/b.pdf', name: `${risky}.pdf`, caseId }),
  },
  {
    ...{ what: 'a complaint', by: 'applicant', name: 'applicant', path: 'complaints.file' },
    ...{
      field: 'content.words',
      input: () => ({ caseId, content: { kind: 'attitude', words: risky, fileIds: [] } }),
    },
  },
  {
    ...{ what: 'an order', by: 'supervisor', name: 'supervision', path: 'cases.act', field: 'words' },
    input: onCase('OrderSupervision', { words: risky }),
  },
];

function answerOf(words: string): object {
  return { correctionId: 'correction_1', answers: [{ wishId: 'wish_1', words, fileIds: [] }] };
}

describe('words that WeChat finds risky', () => {
  it.each(sayings)('are refused in $what, at their field and with what to do', async (saying) => {
    const phone: Phone = district[saying.by];
    const refused = errorOf(await phone.tell(saying.name, saying.path, saying.input()));
    expect(refused.code).toBe('BAD_INPUT');
    expect(refused.userMessage).toMatch(/^“这里有违禁词.*”可能含有不适合发送的内容,没有提交。文字还在/);
    expect(refused.fields).toEqual({ [saying.field]: refused.userMessage });
  });

  it('are named among many others', async () => {
    const wishes = ['总图', '说明', '地形图'].map((title, place) => ({
      ...{ title, explanation: place === 2 ? `缺一张${risky},请补齐以后再交来` : '请盖章' },
    }));
    const input = { caseId, type: 'RequestCorrection', payload: { wishes } };
    const refused = errorOf(await district.specialist.tell('workbench', 'cases.act', input));
    expect(Object.keys(refused.fields ?? {})).toEqual(['wishes.2.explanation']);
    expect(refused.userMessage).toContain('“缺一张这里有违禁词,请补…”');
  });

  it('are found behind the first 2,500 characters, also across the seam', async () => {
    for (const at of [2498, 4000]) {
      const words = `${'好'.repeat(at)}违禁词${'好'.repeat(900)}`;
      const refused = errorOf(
        await district.applicant.tell('applicant', 'cases.act', {
          caseId,
          type: 'RateCase',
          payload: { words },
        }),
      );
      expect(refused.userMessage).toContain('可能含有不适合发送的内容');
    }
  });

  it('may stand in a draft, which nobody else reads', async () => {
    const draft = { ...emptyDraft({ mode: 'assist', commandId: newCommandId() }), question: risky };
    const wish = { draft, version: 0, device: '手机甲' };
    expect(await district.applicant.do('applicant', 'drafts.save', wish)).toMatchObject({ status: 'saved' });
  });
});

it('refuses more words than any form takes, before WeChat is asked', async () => {
  const payload = { words: '长'.repeat(40_001) };
  const refused = errorOf(
    await district.applicant.tell('applicant', 'cases.act', { caseId, type: 'UrgeSpecialist', payload }),
  );
  expect(refused).toMatchObject({
    code: 'TOO_LARGE',
    userMessage: expect.stringContaining('请分几次提交') as string,
  });
});

it('lets a case go on while the check is out of order', async () => {
  await district.cloud.orderFault({ api: 'security.msgSecCheck', code: 45009, times: 1 });
  await district.applicant.do('applicant', 'cases.act', {
    ...{ caseId, type: 'UrgeSpecialist', payload: { words: '等了很久' } },
  });
});

describe('an article', () => {
  const content = { category: 'question', title: '代办收费吗?', source: '', body: '不收费。' };

  async function drafted(change: object): Promise<{ articleId: string; revision: number }> {
    return district.supervisor.do('supervision', 'articles.saveDraft', {
      ...{ revision: 0, draft: { ...content, ...change } },
    });
  }
  const publish = (place: object) => district.supervisor.tell('supervision', 'articles.publish', place);
  async function draftOf(articleId: string): Promise<unknown> {
    const { draft } = await district.supervisor.get<{ draft: unknown }>('supervision', 'articles.get', {
      articleId,
    });
    return draft;
  }

  it.each([
    ['title', { title: risky }],
    ['body', { body: `${'说明'.repeat(1500)}\n${risky}` }],
  ])('with a risky %s is not published, and its draft is kept', async (field, change) => {
    const place = await drafted(change);
    const refused = errorOf(await publish({ articleId: place.articleId, revision: place.revision }));
    expect(refused.userMessage).toContain('没有发布。草稿还在');
    expect(Object.keys(refused.fields ?? {})).toEqual([field]);
    expect(await draftOf(place.articleId)).toMatchObject(change);
  });

  it('waits while it cannot be checked, and goes out when it can', async () => {
    const place = await drafted({});
    const wish = { articleId: place.articleId, revision: place.revision, commandId: newCommandId() };
    await district.cloud.orderFault({ api: 'security.msgSecCheck', code: -1, times: 1 });
    expect(errorOf(await publish(wish))).toMatchObject({
      code: 'TRY_LATER',
      userMessage: expect.stringContaining('过几分钟再点发布') as string,
    });
    expect(await draftOf(place.articleId)).toMatchObject(content);
    expect(await publish(wish)).toMatchObject({ ok: true, output: { number: 1 } });
  });
});
