import { defaultCatalogue } from '@/domain/catalogue/defaultCatalogue';
import { answersScene } from '@/domain/catalogue/routeMap/answersScene';
import type { CaseAnswer } from '@/domain/agencyCase/CaseAnswer';
import type { PublicGuide } from '@/domain/publicity/PublicGuide';
import type { SupervisionOutputs } from '@/api/api';

import { waitUntil } from '../support/weapp/waitUntil';
import { errorOf, newCommandId, phoneOf } from './support/client';
import type { Phone } from './support/client';
import { agencyRequest, phones, startDistrict } from './support/district';
import type { District } from './support/district';

type Desk = SupervisionOutputs['publicity']['get'];
type Info = Desk['info'];

let district: District;
let visitor: Phone;
beforeAll(async () => {
  district = await startDistrict();
  visitor = phoneOf(await district.cloud.login('test-visitor'));
});
afterAll(() => district.cloud.close());

const desk = () => district.supervisor.get<Desk>('supervision', 'publicity.get');
const guide = () => visitor.get<PublicGuide>('applicant', 'guide.get');

/** Saves the information as `edit` makes it of what is stored. */
async function save(edit: (info: Info) => Info): Promise<void> {
  const { version, info } = await desk();
  await district.supervisor.do('supervision', 'publicity.save', { version, info: edit(info) });
}

/** A function believes for five seconds what it read, so the newest may be a little late. */
async function guideWhere(isThere: (guide: PublicGuide) => boolean): Promise<PublicGuide> {
  let found = await guide();
  await waitUntil({
    attempt: async () => isThere((found = await guide())),
    timeoutMs: 30_000,
    explain: () => 'the change never reached the public',
  });
  return found;
}

describe('what anyone may read', () => {
  it('has specialists with department and stages, and no account, number or openid of theirs', async () => {
    const found = await guide();
    expect(found.people).toEqual(
      ['示例专员甲', '示例专员乙'].map((name) => ({
        name,
        departmentName: '规划和自然资源局',
        duty: '立项用地规划许可、工程建设许可阶段',
        phone: '',
      })),
    );
    expect(JSON.stringify(found)).not.toMatch(/acc_|openid|1380000/);
  });

  it('has the fees that remain, each with a source and none with a figure', async () => {
    const { fees } = await guide();
    expect(fees.map(({ name }) => name)).toContain('城市基础设施配套费');
    expect(fees.every(({ amount, source, verified }) => amount === '' && source !== '' && !verified)).toBe(
      true,
    );
  });

  it('follows what the working group enters', async () => {
    const { specialists } = await desk();
    const [first, second] = specialists;
    await save((info) => ({
      ...info,
      hall: { ...info.hall, address: '示例区示例路 1 号', phone: '023 6123 4567' },
      contacts: [
        { accountId: first?.accountId ?? '', duty: '用地规划', phone: '023-61234568', isListed: true },
        { accountId: second?.accountId ?? '', duty: '', phone: '', isListed: false },
      ],
    }));
    const found = await guideWhere(({ people }) => people.length === 1);
    expect(found.hall.phone).toBe('023-61234567');
    expect(found.people[0]).toMatchObject({ duty: '用地规划', phone: '023-61234568' });
  });
});

describe('who may change what is public', () => {
  it.each(['applicant', 'stranger', 'window', 'specialist'] as const)('not the %s', async (person) => {
    const { version, info } = await desk();
    expect(errorOf(await district[person].ask('supervision', 'publicity.get')).code).toBe('FORBIDDEN');
    const answer = await district[person].tell('supervision', 'publicity.save', { version, info });
    expect(errorOf(answer).code).toBe('FORBIDDEN');
  });

  it('never a private number of the staff, whoever enters it', async () => {
    const { version, info, specialists } = await desk();
    const accountId = specialists[0]?.accountId;
    const contacts = [{ accountId, duty: '', phone: phones.specialist, isListed: true }];
    const refused = errorOf(
      await district.supervisor.tell('supervision', 'publicity.save', {
        version,
        info: { ...info, contacts },
      }),
    );
    expect(refused.userMessage).toBe('这是示例专员甲本人登记的号码,不能公开。请填办公室的座机,或留空。');
    expect(refused.fields).toHaveProperty(['contacts.0.phone']);
  });

  it('not two at once: the slower one is told who was faster', async () => {
    const { version, info } = await desk();
    const wish = { version, info, commandId: newCommandId() };
    const first = await district.supervisor.tell('supervision', 'publicity.save', wish);
    expect(await district.supervisor.tell('supervision', 'publicity.save', wish)).toEqual(first);
    const slower = await district.supervisor.tell('supervision', 'publicity.save', { version, info });
    expect(errorOf(slower)).toMatchObject({ code: 'CONFLICT' });
    expect(errorOf(slower).userMessage).toContain('示例组长刚刚改过公开信息');
  });

  it('not with a figure that nobody has confirmed', async () => {
    const { version, info } = await desk();
    const fees = info.fees.map((fee) => ({ ...fee, amount: '每平方米 100 元' }));
    const answer = await district.supervisor.tell('supervision', 'publicity.save', {
      version,
      info: { ...info, fees },
    });
    expect(errorOf(answer).userMessage).toContain('写明标准的费用要先核定');
  });
});

describe('a blank document', () => {
  it('is a Word file for anyone', async () => {
    const answer = await visitor.get<{ url: string; name: string }>('applicant', 'guide.blank', {
      blankId: 'commitmentLetter',
    });
    expect(answer.name).toBe('承诺书(空白).docx');
    const bytes = Buffer.from(await (await fetch(answer.url)).arrayBuffer());
    expect(bytes.subarray(0, 2).toString()).toBe('PK');
    expect(bytes.includes('word/document.xml')).toBe(true);
  });

  it('is refused where there is none of that name', async () => {
    expect(errorOf(await visitor.ask('applicant', 'guide.blank', { blankId: 'toString' })).code).toBe(
      'NOT_FOUND',
    );
  });
});

describe('a mini-program code', () => {
  const isPicture = ({ png }: { png: string }) =>
    Buffer.from(png, 'base64').subarray(1, 4).toString() === 'PNG';

  it('of a case is for its enterprise alone', async () => {
    const request = agencyRequest(district.enterpriseId);
    const { view } = await district.applicant.do<CaseAnswer>('applicant', 'cases.submit', request);
    const input = { caseId: view.agencyCase.caseId };

    expect(isPicture(await district.applicant.get<{ png: string }>('applicant', 'codes.case', input))).toBe(
      true,
    );
    expect(errorOf(await district.stranger.ask('applicant', 'codes.case', input)).code).toBe('FORBIDDEN');
    expect(errorOf(await visitor.ask('applicant', 'codes.case', input)).code).toBe('NOT_SIGNED_UP');
    const missing = await district.applicant.ask('applicant', 'codes.case', { caseId: 'case_none' });
    expect(errorOf(missing).code).toBe('NOT_FOUND');
  });

  it('of a route map is for anyone, and only for answers to the questions that are asked now', async () => {
    const scene = answersScene(defaultCatalogue.questions, { kind: ['factory'] }) ?? '';
    expect(isPicture(await visitor.get<{ png: string }>('applicant', 'codes.routeMap', { scene }))).toBe(
      true,
    );
    const other = await visitor.ask('applicant', 'codes.routeMap', { scene: 'anything.123' });
    expect(errorOf(other).code).toBe('CONFLICT');
  });

  it('can be asked for again where WeChat gave none', async () => {
    const scene = answersScene(defaultCatalogue.questions, {}) ?? '';
    await district.cloud.orderFault({ api: 'wxacode.getUnlimited', code: 45009, times: 1 });
    const refused = errorOf(await visitor.ask('applicant', 'codes.routeMap', { scene }));
    expect(refused.code).toBe('TRY_LATER');
    expect(isPicture(await visitor.get<{ png: string }>('applicant', 'codes.routeMap', { scene }))).toBe(
      true,
    );
  });
});
