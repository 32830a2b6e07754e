import { PDFDocument, PDFName, PDFRawStream } from '@cantoo/pdf-lib';

import { paperPdf } from '../../config/demo/paper';
import { pictures } from '../support/pictures';
import { errorOf } from './support/client';
import type { Phone } from './support/client';
import { agencyRequest, assignedCase, startDistrict } from './support/district';
import type { District } from './support/district';

interface Stored {
  fileId: string;
  kind: string;
  bytes: number;
}

let district: District;
beforeAll(async () => {
  district = await startDistrict();
});
afterAll(() => district.cloud.close());

async function handIn(name: string, bytes: Uint8Array): Promise<Stored> {
  const { applicant, enterpriseId } = district;
  const { folder } = await applicant.do<{ folder: string }>('applicant', 'files.ticket');
  const fileID = await applicant.caller.upload(`${folder}/upload`, bytes);
  return applicant.do<Stored>('applicant', 'files.register', { fileID, name, enterpriseId });
}

function turn(fileId: string, quarterTurns = 1): Promise<Stored> {
  return district.applicant.do<Stored>('applicant', 'files.turn', { fileId, quarterTurns });
}

async function read(phone: Phone, path: string, input: object): Promise<Uint8Array> {
  const { url } = await phone.get<{ url: string }>('workbench', path, input);
  return new Uint8Array(await (await fetch(url)).arrayBuffer());
}

async function bound(phone: Phone, fileIds: string[]): Promise<PDFDocument> {
  return PDFDocument.load(await read(phone, 'files.bind', { fileIds, name: '合同' }));
}

const sidesOf = (document: PDFDocument) =>
  document.getPages().map((page) => (page.getWidth() > page.getHeight() ? 'lying' : 'upright'));

describe('turning a photo', () => {
  it.each([
    ['照片.jpg', pictures.jpeg],
    ['截图.png', pictures.png],
    ['索引色.png', pictures.palettePng],
  ])('gives %s as another photo that stands, and after four turns the first one', async (name, bytes) => {
    const first = await handIn(name, bytes);
    const second = await turn(first.fileId);
    expect(second.fileId).not.toBe(first.fileId);
    expect(sidesOf(await bound(district.applicant, [first.fileId, second.fileId]))).toEqual([
      'lying',
      'upright',
    ]);

    const third = await turn(second.fileId);
    const fourth = await turn(third.fileId);
    expect(await turn(fourth.fileId)).toEqual(first);
    expect(await turn(first.fileId, 3)).toEqual(fourth);
  });

  it('keeps every byte of the pixels of a JPEG', async () => {
    const first = await handIn('照片.jpg', pictures.jpeg);
    const { fileId } = await turn(first.fileId);
    const turned = Buffer.from(await read(district.applicant, 'files.open', { fileId }));
    const pixelsOf = (jpeg: Buffer) => jpeg.subarray(jpeg.indexOf(Buffer.from('ffdb', 'hex')));
    expect(pixelsOf(turned)).toEqual(pixelsOf(pictures.jpeg));
  });

  it('says that a PDF cannot be turned here', async () => {
    const { fileId } = await handIn('批复.pdf', paperPdf('approval'));
    const answer = await district.applicant.tell('applicant', 'files.turn', { fileId, quarterTurns: 1 });
    expect(errorOf(answer).userMessage).toContain('只有 JPG 和 PNG 照片能在这里旋转');
  });

  it('is not for another enterprise', async () => {
    const { fileId } = await handIn('照片.jpg', pictures.jpeg);
    const answer = await district.stranger.tell('applicant', 'files.turn', { fileId, quarterTurns: 1 });
    expect(errorOf(answer).code).toBe('FORBIDDEN');
  });

  it('of a case leaves no copy with a specialist who has lost the case', async () => {
    const { specialist, otherSpecialist, otherSpecialistId, window, enterpriseId } = district;
    const photo = await handIn('现场.jpg', pictures.jpeg);
    const submissions = [{ materialId: 'sitePlan', name: '总平面图', fileIds: [photo.fileId] }];
    const { view } = await assignedCase(district, { ...agencyRequest(enterpriseId), submissions });
    const wish = { fileId: photo.fileId, quarterTurns: 1 };
    const { fileId } = await specialist.do<Stored>('workbench', 'files.turn', wish);
    expect((await specialist.ask('workbench', 'files.open', { fileId })).ok).toBe(true);

    const { caseId } = view.agencyCase;
    const assign = { caseId, specialistId: otherSpecialistId, reason: '调整分工' };
    await window.do('workbench', 'cases.assign', assign);
    for (const each of [photo.fileId, fileId])
      expect(errorOf(await specialist.ask('workbench', 'files.open', { fileId: each })).code).toBe(
        'FORBIDDEN',
      );
    expect((await otherSpecialist.ask('workbench', 'files.open', { fileId })).ok).toBe(true);
  });
});

describe('the pages of a paper as one PDF', () => {
  it('stand in the order that was handed in, photos as they were taken', async () => {
    const [photo, document] = [
      await handIn('照片.jpg', pictures.jpeg),
      await handIn('批复.pdf', paperPdf('approval')),
    ];
    const turned = await turn(photo.fileId);
    const fileIds = [turned.fileId, document.fileId, photo.fileId];
    const submissions = [{ materialId: 'businessLicence', name: '营业执照', fileIds }];
    await assignedCase(district, { ...agencyRequest(district.enterpriseId), submissions });

    const pdf = await bound(district.specialist, fileIds);
    expect(sidesOf(pdf)).toEqual(['upright', 'upright', 'lying']);
    const photos = pdf.context
      .enumerateIndirectObjects()
      .flatMap(([, object]) => (object instanceof PDFRawStream ? [object] : []))
      .filter(({ dict }) => dict.get(PDFName.of('Subtype')) === PDFName.of('Image'))
      .map(({ contents }) => Buffer.from(contents));
    expect(photos).toContainEqual(pictures.jpeg);
  });

  it('names what cannot be a page, and refuses where nothing can', async () => {
    const [photo, other] = [
      await handIn('照片.jpg', pictures.jpeg),
      await handIn('截图.webp', pictures.webp),
    ];
    const ask = (fileIds: string[]) =>
      district.applicant.ask('applicant', 'files.bind', { fileIds, name: '合同' });
    expect(await ask([photo.fileId, other.fileId])).toMatchObject({
      ok: true,
      output: { leftOut: ['截图.webp'], name: '合同.pdf', kind: 'pdf' },
    });
    expect(errorOf(await ask([other.fileId])).userMessage).toContain('不能合并成 PDF');
    expect(errorOf(await ask(['file_none'])).code).toBe('NOT_FOUND');
  });

  it('are bound once: the same pages give the same file, another order another', async () => {
    const [one, two] = [await handIn('一.jpg', pictures.jpeg), await handIn('二.png', pictures.png)];
    const urlOf = async (fileIds: string[]) => {
      const { url } = await district.applicant.get<{ url: string }>('applicant', 'files.bind', {
        fileIds,
        name: '合同',
      });
      return new URL(url).pathname;
    };
    const first = await urlOf([one.fileId, two.fileId]);
    expect(await urlOf([one.fileId, two.fileId])).toBe(first);
    expect(await urlOf([two.fileId, one.fileId])).not.toBe(first);
  });

  it('do not open for strangers, nor for a specialist of other cases', async () => {
    const { fileId } = await handIn('照片.jpg', pictures.jpeg);
    for (const phone of [district.stranger, district.otherSpecialist]) {
      const answer = await phone.ask('workbench', 'files.bind', { fileIds: [fileId], name: '合同' });
      expect(errorOf(answer).code).toBe('FORBIDDEN');
    }
  });
});
