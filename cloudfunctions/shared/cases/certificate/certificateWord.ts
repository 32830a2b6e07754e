import { AlignmentType, Document, HeadingLevel, ImageRun, Packer, Paragraph, TextRun } from 'docx';

import type { CertificateDocument, CertificateEntry } from '@/domain/agencyCase/receiptCertificate';
import { clockOf, dayOf } from '@/domain/shared/time';
import type { Day } from '@/domain/shared/time';

import type { CertificatePaper } from './readCertificate';

/** Pixels on paper; a signature is twice as wide as high. */
const SIGNATURE_SIZE = { width: 200, height: 100 };

/**
 * 签收单 as a Word document: its letters are the reader's own, so that no font has to be embedded, and anybody can
 * print it.
 */
export function certificateWord({
  paper,
  madeOn,
}: {
  readonly paper: CertificatePaper;
  readonly madeOn: Day;
}): Promise<Buffer> {
  const { certificate } = paper;
  const { number, enterpriseName, creditCode, projectName, specialistName, documents, entries } = certificate;
  const document = new Document({
    title: `签收单 ${number}`,
    styles: {
      default: { document: { run: { font: { eastAsia: '宋体', ascii: 'Times New Roman' }, size: 24 } } },
    },
    sections: [
      {
        children: [
          new Paragraph({
            heading: HeadingLevel.TITLE,
            alignment: AlignmentType.CENTER,
            children: [new TextRun({ text: '审批结果签收单', bold: true, size: 36, color: '000000' })],
          }),
          line('办件编号', number),
          line('项目单位', `${enterpriseName}(统一社会信用代码 ${creditCode})`),
          line('项目名称', projectName),
          ...(specialistName === '' ? [] : [line('帮代办专员', specialistName)]),
          line('签收结果', `${documents} 份`),
          ...entries.flatMap((entry, place) => entryParts(entry, place, paper)),
          ...outstandingParts(certificate.outstanding),
          new Paragraph({
            spacing: { before: 400 },
            alignment: AlignmentType.RIGHT,
            children: [new TextRun(`${madeOn} 由帮代办系统按办件记录生成`)],
          }),
        ],
      },
    ],
  });
  return Packer.toBuffer(document);
}

function line(label: string, words: string): Paragraph {
  return new Paragraph({
    spacing: { after: 60 },
    children: [new TextRun({ text: `${label}:`, bold: true }), new TextRun(words)],
  });
}

function entryParts(entry: CertificateEntry, place: number, paper: CertificatePaper): Paragraph[] {
  const { documents, how, deliveredAt, receivedAt, signer, signatureFileId } = entry;
  const picture = signatureFileId === null ? undefined : paper.signatures[signatureFileId];
  return [
    new Paragraph({
      spacing: { before: 300, after: 60 },
      keepNext: true,
      children: [new TextRun({ text: `第 ${place + 1} 次签收`, bold: true, size: 28 })],
    }),
    ...documents.flatMap((document, row) => documentParts(document, row, paper)),
    line('送达方式', how),
    line('送达时间', momentWords(deliveredAt)),
    line('签收时间', momentWords(receivedAt)),
    line('签收人', signer),
    ...(picture === undefined ? [] : [signaturePart(picture)]),
  ];
}

function documentParts(
  document: CertificateDocument,
  row: number,
  { sha256 }: CertificatePaper,
): Paragraph[] {
  const { itemName, name, number, validUntil, fileId } = document;
  const sum = fileId === null ? undefined : sha256[fileId];
  return [
    line(`${row + 1}. ${name}`, number === null ? '无编号' : `编号 ${number}`),
    line('   事项', itemName),
    ...(validUntil === null ? [] : [line('   有效期至', validUntil)]),
    ...(sum === undefined ? [] : [line('   文件校验码 SHA-256', sum)]),
  ];
}

function signaturePart(picture: string): Paragraph {
  return new Paragraph({
    children: [
      new ImageRun({
        type: 'png',
        data: Buffer.from(picture, 'base64'),
        transformation: SIGNATURE_SIZE,
        altText: { name: '签名', title: '签名', description: '签收人的手写签名' },
      }),
    ],
  });
}

function outstandingParts(outstanding: number): Paragraph[] {
  if (outstanding === 0) return [];
  return [
    new Paragraph({
      spacing: { before: 300 },
      children: [new TextRun(`另有 ${outstanding} 份结果已送出、还没有签收,不在本单。`)],
    }),
  ];
}

function momentWords(instant: string): string {
  return `${dayOf(instant)} ${clockOf(instant)}`;
}
