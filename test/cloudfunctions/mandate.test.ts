import { createHash } from 'node:crypto';
import { inflateRawSync } from 'node:zlib';

import type { CaseAnswer } from '@/domain/agencyCase/CaseAnswer';
import { mandateOf, mandateState } from '@/domain/mandate/mandateState';
import { mandateText, mandateWords, plainDay } from '@/domain/mandate/mandateText';
import { dayOf } from '@/domain/shared/time';

import { signaturePng } from '../../config/demo/signaturePng';
import { errorOf } from './support/client';
import type { FunctionName, Phone } from './support/client';
import { act, agencyRequest, assignedCase, startDistrict } from './support/district';
import type { District } from './support/district';
import { signingInput, signMandate, uploaded, uploadedSignature } from './support/signing';

let district: District;
beforeAll(async () => {
  district = await startDistrict();
});
afterAll(() => district.cloud.close());

function mandateIn({ view }: CaseAnswer) {
  const mandate = mandateOf(view.agencyCase);
  if (mandate === undefined) throw new Error('the case has no mandate');
  return mandate;
}

interface Opened {
  readonly url: string;
  readonly name: string;
  readonly kind: string;
}

async function bytesOf(phone: Phone, name: FunctionName, fileId: string): Promise<Buffer> {
  const { url } = await phone.get<Opened>(name, 'files.open', { fileId });
  return bytesAt(url);
}

function bytesAt(url: string): Buffer {
  const [head, base64 = ''] = url.split(',');
  expect(head).toMatch(/^data:[\w./-]+;base64$/);
  return Buffer.from(base64, 'base64');
}

/** The parts of a zip by name, read from its central directory. */
function unzipped(zip: Buffer): Map<string, Buffer> {
  const parts = new Map<string, Buffer>();
  const end = zip.lastIndexOf(Buffer.from('504b0506', 'hex'));
  let at = zip.readUInt32LE(end + 16);
  while (zip.readUInt32LE(at) === 0x02014b50) {
    const [method, size] = [zip.readUInt16LE(at + 10), zip.readUInt32LE(at + 20)];
    const [nameLength, extra, comment] = [28, 30, 32].map((place) => zip.readUInt16LE(at + place)) as [
      number,
      number,
      number,
    ];
    const local = zip.readUInt32LE(at + 42);
    const from = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
    const packed = zip.subarray(from, from + size);
    const name = zip.toString('utf8', at + 46, at + 46 + nameLength);
    parts.set(name, method === 0 ? packed : inflateRawSync(packed));
    at += 46 + nameLength + extra + comment;
  }
  return parts;
}

function wordsIn(docx: Buffer): string {
  const xml = unzipped(docx).get('word/document.xml')?.toString('utf8') ?? '';
  return xml.replace(/<[^>]+>/g, '');
}

describe('a mandate signed on the phone', () => {
  let answer: CaseAnswer;
  beforeAll(async () => {
    const request = agencyRequest(district.enterpriseId);
    const submitted = await district.applicant.do<CaseAnswer>('applicant', 'cases.submit', request);
    answer = await signMandate(district.applicant, submitted);
  });

  it('is a Word document with names, dates and the signature, and its checksum in the history', async () => {
    const { signing, terms } = mandateIn(answer);
    const docx = await bytesOf(district.applicant, 'applicant', signing?.document?.fileId ?? '');
    const words = wordsIn(docx);
    for (const part of [
      '授权委托书',
      '示例甲企业有限公司',
      '示例厂房项目',
      plainDay(terms.from),
      plainDay(terms.until),
      '签署人:示例法人甲(法定代表人)',
      `签署日期:${plainDay(dayOf(signing?.signedAt ?? ''))}`,
    ])
      expect(words).toContain(part);

    expect(createHash('sha256').update(docx).digest('hex')).toBe(signing?.document?.sha256);
    const pictures = [...unzipped(docx)].filter(([name]) => name.startsWith('word/media/'));
    expect(pictures.map(([, bytes]) => bytes)).toEqual([Buffer.from(signaturePng())]);
    expect(answer.files[signing?.document?.fileId ?? '']?.name).toMatch(/\.docx$/);
  });

  it('opens for the people of the case and for nobody else', async () => {
    const { signing } = mandateIn(answer);
    const fileIds = [signing?.document?.fileId ?? '', signing?.signature?.fileId ?? ''];
    for (const fileId of fileIds) {
      expect((await district.window.ask('workbench', 'files.open', { fileId })).ok).toBe(true);
      expect((await district.supervisor.ask('supervision', 'files.open', { fileId })).ok).toBe(true);
      for (const phone of [district.stranger, district.otherSpecialist])
        expect(errorOf(await phone.ask('applicant', 'files.open', { fileId })).code).toBe('FORBIDDEN');
    }
  });

  it('is not signed twice', async () => {
    const fileId = await uploadedSignature(district.applicant, district.enterpriseId);
    const again = await district.applicant.tell(
      'applicant',
      'cases.signMandate',
      signingInput(answer, fileId),
    );
    expect(errorOf(again).userMessage).toContain('委托书已经签过了');
  });
});

describe('signing', () => {
  let answer: CaseAnswer;
  beforeAll(async () => {
    answer = await assignedCase(district);
  });

  it('wants the words that hold, and the signer’s own signature', async () => {
    const { applicant, enterpriseId } = district;
    const input = signingInput(answer, await uploadedSignature(applicant, enterpriseId));
    const stale = { ...input, signing: { ...input.signing, readText: '别的内容' } };
    expect(errorOf(await applicant.tell('applicant', 'cases.signMandate', stale)).userMessage).toContain(
      '请重新阅读后再签署',
    );

    const photo = await uploaded(applicant, 'applicant', {
      ...{ name: 'photo.png', bytes: signaturePng(), owner: { enterpriseId } },
    });
    const forged = { ...input, signing: { ...input.signing, signature: { fileId: photo } } };
    expect(errorOf(await applicant.tell('applicant', 'cases.signMandate', forged)).userMessage).toContain(
      '没有收到您的签名',
    );
  });

  it.each(['stranger', 'otherSpecialist', 'supervisor'] as const)('is refused to the %s', async (person) => {
    const input = signingInput(answer, 'file_none');
    for (const name of ['applicant', 'workbench'] as const) {
      const refused = errorOf(await district[person].tell(name, 'cases.signMandate', input));
      expect(['FORBIDDEN', 'NOT_SIGNED_UP']).toContain(refused.code);
    }
  });

  it('gives the staff the empty paper, and takes its photo', async () => {
    const { specialist } = district;
    const { caseId } = answer.view.agencyCase;
    const blank = await specialist.get<Opened>('workbench', 'cases.blankMandate', { caseId });
    expect(wordsIn(bytesAt(blank.url))).toContain('法定代表人或经授权的经办人(签字):');

    const photo = await uploaded(specialist, 'workbench', {
      ...{ name: 'paper.png', bytes: signaturePng(), owner: { caseId } },
    });
    const { terms } = signingInput(answer, '');
    const signing = {
      way: 'paper',
      signerName: '示例法人甲',
      capacity: 'authorised',
      photos: [{ fileId: photo }],
    };
    const signed = await specialist.do<CaseAnswer>('workbench', 'cases.signMandate', {
      caseId,
      terms,
      signing,
    });
    expect(mandateState(signed.view.agencyCase)).toBe('active');
    expect(mandateIn(signed).signing?.photos[0]?.fileId).toBe(photo);
  });

  it('is suspended, continued and ended by the enterprise alone', async () => {
    const { applicant, specialist, stranger } = district;
    const { caseId } = answer.view.agencyCase;
    const suspend = { caseId, type: 'SuspendMandate', payload: { reason: '方案要改' } };
    expect(errorOf(await stranger.tell('applicant', 'cases.act', suspend)).code).toBe('FORBIDDEN');
    expect(errorOf(await specialist.tell('workbench', 'cases.act', suspend)).code).toBe('BAD_INPUT');

    const suspended = await act(applicant, 'applicant', caseId, 'SuspendMandate', { reason: '方案要改' });
    expect(suspended.view.turn.task).toBe('决定是否续办委托');
    const continued = await act(applicant, 'applicant', caseId, 'ContinueMandate');
    expect(mandateState(continued.view.agencyCase)).toBe('active');
    const ended = await act(applicant, 'applicant', caseId, 'EndMandate', { reason: '缓建' });
    expect(mandateState(ended.view.agencyCase)).toBe('ended');
  });
});

describe('a request that brings its mandate signed', () => {
  async function request() {
    const { applicant, enterpriseId } = district;
    const [first] = (await assignedCase(district)).view.agencyCase.items;
    const terms = {
      ...{ fromItemId: 'investmentFiling', toItemId: 'investmentFiling' },
      ...{ from: dayOf(new Date().toISOString()), until: '2027-06-30', rights: ['代为申报'] },
    };
    const wanted = agencyRequest(enterpriseId);
    const facts = {
      enterprise: (await assignedCase(district)).view.agencyCase.enterprise,
      project: wanted.project,
      items: [{ itemId: 'investmentFiling', name: first?.name ?? '' }],
      ...{ specialist: null, terms },
    };
    const signature = { fileId: await uploadedSignature(applicant, enterpriseId) };
    const readText = mandateWords(mandateText(facts));
    const said = { way: 'typed', signerName: '示例经办人', capacity: 'authorised', readText };
    return { ...wanted, commandId: 'request-with-mandate', mandate: terms, signing: { ...said, signature } };
  }

  it('is one case with a signed mandate, also when the answer was lost', async () => {
    const wanted = await request();
    const first = await district.applicant.do<CaseAnswer>('applicant', 'cases.submit', wanted);
    const again = await district.applicant.do<CaseAnswer>('applicant', 'cases.submit', wanted);
    expect(mandateState(first.view.agencyCase)).toBe('signed');
    expect(mandateIn(again)).toEqual(mandateIn(first));
    expect(again.view.version).toBe(first.view.version);
  });
});
