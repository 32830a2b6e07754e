import { EncryptedPDFError, PDFDocument } from '@cantoo/pdf-lib';

import { pictures } from '../support/pictures';
import { errorOf } from './support/client';
import type { Answer } from './support/client';
import { startDistrict } from './support/district';
import type { District } from './support/district';

interface Registered {
  fileId: string;
  kind: string;
  name: string;
}

let district: District;
beforeAll(async () => {
  district = await startDistrict();
});
afterAll(() => district.cloud.close());

async function handIn(name: string, bytes: Uint8Array): Promise<Answer<Registered>> {
  const { applicant, enterpriseId } = district;
  const { folder } = await applicant.do<{ folder: string }>('applicant', 'files.ticket');
  const fileID = await applicant.caller.upload(`${folder}/upload`, bytes);
  return applicant.tell<Registered>('applicant', 'files.register', { fileID, name, enterpriseId });
}

async function pdfWith(passwords?: { userPassword?: string; ownerPassword: string }): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  document.addPage([300, 300]);
  if (passwords) document.encrypt({ ...passwords, permissions: { printing: false } });
  return document.save({ useObjectStreams: false });
}

/** An Office file with a password is wrapped in the container of the old ones. */
function lockedOffice(): Buffer {
  const container = Buffer.alloc(2048);
  Buffer.from('d0cf11e0a1b11ae1', 'hex').copy(container);
  Buffer.from('EncryptedPackage', 'utf16le').copy(container, 1024);
  return container;
}

const program = Buffer.concat([Buffer.from('MZ\x90\x00\x03', 'latin1'), Buffer.alloc(512)]);
const video = Buffer.concat([Buffer.from('00000018667479706d703432', 'hex'), Buffer.alloc(512)]);
const halfOf = (bytes: Buffer) => bytes.subarray(0, Math.floor(bytes.length * 0.6));
const damaged = (bytes: Buffer) => {
  const copy = Buffer.from(bytes);
  const middle = copy.indexOf('IDAT') + 12;
  copy[middle] = (copy[middle] ?? 0) ^ 0xff;
  return copy;
};

describe('a bad file', () => {
  it('is a PDF that nobody can open without its password', async () => {
    const locked = await pdfWith({ userPassword: 'secret', ownerPassword: 'owner' });
    await expect(PDFDocument.load(locked)).rejects.toThrow(EncryptedPDFError);
    const { code, userMessage } = errorOf(await handIn('合同.pdf', locked));
    expect([code, userMessage]).toEqual(['BAD_INPUT', '这份 PDF 有密码,窗口打不开。请去掉密码后再传。']);
  });

  it('is not one that only forbids to print it', async () => {
    const answer = await handIn('批复.pdf', await pdfWith({ ownerPassword: 'owner' }));
    expect(answer).toMatchObject({ ok: true, output: { kind: 'pdf' } });
  });

  it.each([
    ['a photo that breaks off', '照片.jpg', halfOf(pictures.jpeg), '照片打不开'],
    ['a picture that breaks off', '截图.png', halfOf(pictures.png), '照片打不开'],
    ['a picture with damaged pixels', '截图.png', damaged(pictures.png), '照片打不开'],
    ['a WebP that breaks off', '图.webp', halfOf(pictures.webp), '照片打不开'],
    ['a PDF that breaks off', '批复.pdf', Buffer.from('%PDF-1.7\n1 0 obj <<'), '打不开,可能没有存完整'],
    ['a program under the name of a PDF', '材料.pdf', program, '内容却不是PDF 文件'],
    ['a video under the name of a photo', '照片.jpg', video, '内容却不是JPG 图片'],
    ['a photo under the name of a PDF', '材料.pdf', pictures.jpeg, '内容却是JPG 图片'],
    ['a Word document with a password', '合同.docx', lockedOffice(), '有密码,窗口打不开'],
    ['a video', '现场.mp4', video, '“.mp4”这类文件不能上传'],
  ])('is %s, and says so', async (_, name, bytes, words) => {
    const error = errorOf(await handIn(name, bytes));
    expect(error.code).toBe('BAD_INPUT');
    expect(error.userMessage).toContain(words);
  });
});

describe('a good file', () => {
  it.each([
    ['照片.jpg', pictures.jpeg, 'jpeg'],
    ['截图.png', pictures.png, 'png'],
    ['图.webp', pictures.webp, 'webp'],
    ['手机加的尾巴.jpg', Buffer.concat([pictures.jpeg, Buffer.from('SEFT trailer')]), 'jpeg'],
    ['𠮷野家👨‍👩‍👧合同 📄.png', pictures.palettePng, 'png'],
  ])('such as %s keeps its name and is what its bytes are', async (name, bytes, kind) => {
    expect(await handIn(name, bytes)).toMatchObject({ ok: true, output: { name, kind } });
  });
});
