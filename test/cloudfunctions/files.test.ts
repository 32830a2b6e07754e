import { createHash } from 'node:crypto';

import type { CaseAnswer } from '@/domain/agencyCase/CaseAnswer';
import { defaultTerms } from '@/domain/mandate/defaultTerms';
import { makeCreditCode } from '@/domain/shared/creditCode';
import { dayOf } from '@/domain/shared/time';

import { pictures } from '../support/pictures';
import { errorOf } from './support/client';
import type { Answer, Phone } from './support/client';
import { act, agencyRequest, assignedCase, startDistrict } from './support/district';
import type { District } from './support/district';

const { png } = pictures;
const pdf = Buffer.from('%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n');

interface Registered {
  fileId: string;
  kind: string;
  bytes: number;
}

let district: District;
beforeAll(async () => {
  district = await startDistrict();
});
afterAll(() => district.cloud.close());

async function upload(phone: Phone, name: string, bytes: Buffer): Promise<string> {
  const { folder } = await phone.do<{ folder: string }>('applicant', 'files.ticket');
  return phone.caller.upload(`${folder}/${name}`, bytes);
}

async function register(
  phone: Phone,
  name: string,
  bytes: Buffer,
  owner: object,
): Promise<Answer<Registered>> {
  const fileID = await upload(phone, name, bytes);
  return phone.tell<Registered>('applicant', 'files.register', { fileID, name, ...owner });
}

async function registered(phone: Phone, owner: object): Promise<string> {
  const answer = await register(phone, 'licence.pdf', pdf, owner);
  if (!answer.ok) throw new Error(answer.error.userMessage);
  return answer.output.fileId;
}

describe('handing a file in', () => {
  it.each([
    ['photo.png', png, 'png'],
    ['paper.PDF', pdf, 'pdf'],
  ])('takes %s by what its bytes say', async (name, bytes, kind) => {
    const answer = await register(district.applicant, name, bytes, { enterpriseId: district.enterpriseId });
    expect(answer).toMatchObject({ ok: true, output: { kind, bytes: bytes.length, name } });
  });

  it.each([
    ['licence.pdf', png, '后缀是 .pdf,内容却是PNG 图片'],
    ['licence.png', Buffer.from('<html><script>alert(1)</script>'), '后缀是 .png,内容却不是PNG 图片'],
    ['run.exe', Buffer.from('MZ'), '“.exe”这类文件不能上传'],
    ['noextension', pdf, '“noextension”这类文件不能上传'],
    ['empty.pdf', Buffer.alloc(0), '后缀是 .pdf,内容却不是PDF 文件'],
  ])('refuses %s with a sentence and keeps no bytes', async (name, bytes, sentence) => {
    const { applicant, enterpriseId } = district;
    const fileID = await upload(applicant, name, bytes);
    const wanted = { fileID, name, enterpriseId };
    const error = errorOf(await applicant.tell('applicant', 'files.register', wanted));
    expect(error.code).toBe('BAD_INPUT');
    expect(error.userMessage).toContain(sentence);

    const again = errorOf(await applicant.tell('applicant', 'files.register', wanted));
    expect(again.userMessage).toContain('没有收到这个文件');
  });

  it('refuses more than 10 MB', async () => {
    const large = Buffer.concat([pdf, Buffer.alloc(10 * 1024 * 1024)]);
    const answer = await register(district.applicant, 'large.pdf', large, {
      enterpriseId: district.enterpriseId,
    });
    expect(errorOf(answer).userMessage).toContain('超过 10 MB');
  });

  it('gives the same file when the registration is repeated', async () => {
    const { applicant, enterpriseId } = district;
    const fileID = await upload(applicant, 'a.pdf', pdf);
    const wanted = { fileID, name: 'a.pdf', enterpriseId };
    const first = await applicant.do<Registered>('applicant', 'files.register', wanted);
    expect(await applicant.do<Registered>('applicant', 'files.register', wanted)).toEqual(first);
  });

  it("refuses somebody else's upload, a path without a ticket, and another enterprise", async () => {
    const { applicant, stranger, enterpriseId } = district;
    const me = await stranger.get<{ enterprises: { enterpriseId: string }[] }>('applicant', 'me.get');
    const own = { name: 'a.pdf', enterpriseId: me.enterprises[0]?.enterpriseId };
    const fileID = await upload(applicant, 'a.pdf', pdf);
    const stolen = await stranger.tell('applicant', 'files.register', { fileID, ...own });
    expect(errorOf(stolen).code).toBe('FORBIDDEN');

    const stray = await stranger.caller.upload('uploads/elsewhere/a.pdf', pdf);
    expect(errorOf(await stranger.tell('applicant', 'files.register', { fileID: stray, ...own })).code).toBe(
      'FORBIDDEN',
    );

    const foreign = await register(stranger, 'a.pdf', pdf, { enterpriseId });
    expect(errorOf(foreign).code).toBe('FORBIDDEN');
  });

  it('wants to know whose the file is', async () => {
    expect(errorOf(await register(district.applicant, 'a.pdf', pdf, {})).code).toBe('BAD_INPUT');
  });
});

describe('opening a file', () => {
  it('is for the enterprise and for those who handle its case', async () => {
    const { applicant, stranger, window, specialist, otherSpecialist, supervisor, enterpriseId } = district;
    const fileId = await registered(applicant, { enterpriseId });
    const beforehand = await specialist.ask('workbench', 'files.open', { fileId });
    expect(errorOf(beforehand).code).toBe('FORBIDDEN');

    const submissions = [{ materialId: 'businessLicence', name: '营业执照', fileIds: [fileId] }];
    const answer = await assignedCase(district, { ...agencyRequest(enterpriseId), submissions });
    expect(answer.files).toEqual({ [fileId]: { name: 'licence.pdf', kind: 'pdf', bytes: pdf.length } });

    for (const phone of [applicant, window, specialist, supervisor]) {
      const { url } = await phone.get<{ url: string }>('workbench', 'files.open', { fileId });
      expect(Buffer.from(await (await fetch(url)).arrayBuffer())).toEqual(pdf);
    }
    for (const phone of [stranger, otherSpecialist]) {
      expect(errorOf(await phone.ask('workbench', 'files.open', { fileId })).code).toBe('FORBIDDEN');
    }
  });

  it('is for the specialist who uploaded it before it is handed in, and for no other specialist', async () => {
    const { specialist, otherSpecialist } = district;
    const { view } = await assignedCase(district);
    const fileId = await registered(specialist, { caseId: view.agencyCase.caseId });
    expect((await specialist.ask('workbench', 'files.open', { fileId })).ok).toBe(true);
    const other = await otherSpecialist.ask('workbench', 'files.open', { fileId });
    expect(errorOf(other).code).toBe('FORBIDDEN');
  });

  it('answers for a file that does not exist', async () => {
    expect(
      errorOf(await district.applicant.ask('applicant', 'files.open', { fileId: 'file_none' })).code,
    ).toBe('NOT_FOUND');
  });
});

describe('the checksums of a file', () => {
  const sumOf = (algorithm: string, bytes: Buffer) => createHash(algorithm).update(bytes).digest('hex');

  it('are counted from the bytes that arrived, and told to those who may open it', async () => {
    const { applicant, stranger, supervisor, enterpriseId } = district;
    const fileId = await registered(applicant, { enterpriseId });
    const expected = { bytes: pdf.length, sha256: sumOf('sha256', pdf), sha1: sumOf('sha1', pdf) };

    for (const phone of [applicant, supervisor])
      expect(await phone.get('applicant', 'files.sums', { fileId })).toMatchObject(expected);
    expect(errorOf(await stranger.ask('applicant', 'files.sums', { fileId })).code).toBe('FORBIDDEN');
    const none = { fileId: 'file_none' };
    expect(errorOf(await applicant.ask('applicant', 'files.sums', none)).code).toBe('NOT_FOUND');
  });

  it('show that the bytes were exchanged after they were taken into the books', async () => {
    const { applicant, enterpriseId } = district;
    const { folder } = await applicant.do<{ folder: string }>('applicant', 'files.ticket');
    const fileID = await applicant.caller.upload(`${folder}/a.pdf`, pdf);
    const wanted = { fileID, name: 'a.pdf', enterpriseId };
    const { fileId } = await applicant.do<Registered>('applicant', 'files.register', wanted);

    await applicant.caller.upload(`${folder}/a.pdf`, Buffer.concat([pdf, Buffer.from('changed')]));
    const { url } = await applicant.get<{ url: string }>('applicant', 'files.open', { fileId });
    const arrived = Buffer.from(await (await fetch(url)).arrayBuffer());
    const told = await applicant.get<{ sha256: string }>('applicant', 'files.sums', { fileId });
    expect(told.sha256).toBe(sumOf('sha256', pdf));
    expect(told.sha256).not.toBe(sumOf('sha256', arrived));
  });
});

describe('naming files in a command', () => {
  it('refuses files of another enterprise and files that were never taken, and changes nothing', async () => {
    const { applicant, stranger } = district;
    const me = await stranger.get<{ enterprises: { enterpriseId: string }[] }>('applicant', 'me.get');
    const foreign = await registered(stranger, { enterpriseId: me.enterprises[0]?.enterpriseId });
    const { view } = await assignedCase(district);
    const { caseId } = view.agencyCase;

    for (const fileId of [foreign, 'file_none']) {
      const payload = { materialId: 'projectBasics', name: '基本信息', fileIds: [fileId] };
      const answer = await applicant.tell('applicant', 'cases.act', {
        caseId,
        type: 'SubmitMaterial',
        payload,
      });
      expect(errorOf(answer).code).toBe('BAD_INPUT');
    }
    expect(await applicant.get('applicant', 'cases.version', { caseId })).toEqual({ version: view.version });
  });

  it('lets the specialist add a result that the enterprise can open', async () => {
    const { applicant, specialist } = district;
    const { view } = await assignedCase(district);
    const { caseId } = view.agencyCase;
    await act(specialist, 'workbench', caseId, 'RecordVisit', { place: '示例路', papers: [] });
    const fileId = await registered(specialist, { caseId });
    const payload = { materialId: 'projectBasics', name: '基本信息', fileIds: [fileId] };
    await act(specialist, 'workbench', caseId, 'SubmitMaterial', payload);
    expect((await applicant.ask('applicant', 'files.open', { fileId })).ok).toBe(true);
  });

  it('takes what the counter scanned before the enterprise was entered', async () => {
    const { window, stranger } = district;
    const fileId = await registered(window, {});
    const submissions = [{ materialId: 'businessLicence', name: '营业执照', fileIds: [fileId] }];
    const enterprise = { name: '示例丁企业有限公司', creditCode: makeCreditCode('91500000MA5DEMXD4') };
    const request = { ...agencyRequest(''), enterprise, submissions };
    const answer = await window.tell('workbench', 'cases.submitAtCounter', request);
    expect(answer.ok).toBe(true);
    expect(errorOf(await stranger.ask('applicant', 'files.open', { fileId })).code).toBe('FORBIDDEN');
  });
});

describe('a paper mandate at the counter', () => {
  it('comes into the case with its request, signed, and opens for who handles it', async () => {
    const { window, stranger, supervisor } = district;
    const fileId = await registered(window, {});
    const enterprise = { name: '示例戊企业有限公司', creditCode: makeCreditCode('91500000MA5DEMXE5') };
    const today = dayOf(new Date().toISOString());
    const request = { ...agencyRequest(''), enterprise };
    const mandate = defaultTerms({ itemIds: request.itemIds, today });
    const signing = {
      way: 'paper',
      signerName: '示例法人',
      capacity: 'legalRepresentative',
      photos: [{ fileId }],
    };
    const { view } = await window.do<CaseAnswer>('workbench', 'cases.submitAtCounter', {
      ...{ ...request, mandate, signing },
    });
    expect(view.agencyCase.mandates[0]?.signing).toMatchObject({ way: 'paper', signerName: '示例法人' });
    expect((await supervisor.ask('supervision', 'files.open', { fileId })).ok).toBe(true);
    expect(errorOf(await stranger.ask('applicant', 'files.open', { fileId })).code).toBe('FORBIDDEN');

    const bare = { ...signing, photos: [] };
    const again = { ...agencyRequest(''), enterprise, mandate, signing: bare };
    const refused = errorOf(await window.tell('workbench', 'cases.submitAtCounter', again));
    expect(refused.userMessage).toContain('请上传已签字的委托书照片');
  });
});

describe('a signature', () => {
  const sign = async (phone: Phone, enterpriseId: string, bytes: Buffer = png, name = '签名.png') => {
    const fileID = await upload(phone, 'signature.png', bytes);
    const wanted = { fileID, name, use: 'signature', enterpriseId };
    return { wanted, answer: await phone.tell<Registered>('applicant', 'files.register', wanted) };
  };

  it('comes back as bytes, never as a link, also when it is registered twice', async () => {
    const { applicant, enterpriseId } = district;
    const { wanted, answer } = await sign(applicant, enterpriseId);
    if (!answer.ok) throw new Error(answer.error.userMessage);

    const opened = await applicant.get<{ url: string }>('applicant', 'files.open', {
      fileId: answer.output.fileId,
    });
    expect(opened.url).toBe(`data:image/png;base64,${png.toString('base64')}`);
    expect(await applicant.do<Registered>('applicant', 'files.register', wanted)).toEqual(answer.output);
  });

  it('opens for its maker alone until something is signed with it', async () => {
    const { applicant, supervisor, stranger, enterpriseId } = district;
    const { answer } = await sign(applicant, enterpriseId);
    if (!answer.ok) throw new Error(answer.error.userMessage);

    const { fileId } = answer.output;
    expect(errorOf(await supervisor.ask('supervision', 'files.open', { fileId })).code).toBe('FORBIDDEN');
    expect(errorOf(await stranger.ask('applicant', 'files.open', { fileId })).code).toBe('FORBIDDEN');
  });

  it('is a small PNG', async () => {
    const { applicant, enterpriseId } = district;
    const large = await sign(applicant, enterpriseId, Buffer.concat([png, Buffer.alloc(61 * 1024)]));
    expect(errorOf(large.answer).userMessage).toContain('超过 60 KB');

    const document = await sign(applicant, enterpriseId, pdf, '签名.pdf');
    expect(errorOf(document.answer).userMessage).toContain('签名应为PNG 图片');
  });
});
