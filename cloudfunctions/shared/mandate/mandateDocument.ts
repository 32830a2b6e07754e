import { AlignmentType, Document, ImageRun, Packer, Paragraph, TextRun } from 'docx';
import type { IParagraphOptions } from 'docx';

import { capacityNames, mandateText, plainDay } from '@/domain/mandate/mandateText';
import type { MandateFacts } from '@/domain/mandate/mandateText';
import type { MandateSigning } from '@/domain/mandate/Mandate';
import type { Day } from '@/domain/shared/time';

export interface SignedBy extends Pick<MandateSigning, 'signerName' | 'capacity'> {
  readonly day: Day;
  /** PNG, twice as wide as high. */
  readonly signature: Uint8Array;
}

/** A4 in twentieths of a point, and the margins of an official paper. */
const page = {
  size: { width: 11_906, height: 16_838 },
  margin: { top: 1_800, bottom: 1_600, left: 1_580, right: 1_480 },
};
/** Half points: 二号 for the title, 小四 for the rest. */
const TITLE_SIZE = 44;
const TEXT_SIZE = 24;
const font = { ascii: 'Times New Roman', hAnsi: 'Times New Roman', eastAsia: '宋体' };
/** Two letters of the text, in twentieths of a point. */
const INDENT = 480;
const LINE = 400;
/** px; printed it is about as wide as a name is written. */
const SIGNATURE = { width: 150, height: 75 };

/**
 * The mandate as a Word document: the words of `mandateText`, the signature below them, or empty lines to sign on paper. Load it only where a
 * document is wanted: its library is large, and every other call of the function starts without it.
 */
export function mandateDocument({
  facts,
  signed,
}: {
  readonly facts: MandateFacts;
  readonly signed: SignedBy | undefined;
}): Promise<Uint8Array> {
  const text = mandateText(facts);

  const line = (words: string, options: IParagraphOptions & { isBold?: boolean; size?: number } = {}) => {
    const { isBold = false, size = TEXT_SIZE, ...paragraph } = options;
    return new Paragraph({
      spacing: { line: LINE },
      ...paragraph,
      children: [new TextRun({ text: words, font, size, bold: isBold })],
    });
  };
  const signature = (signer: SignedBy): Paragraph[] => [
    new Paragraph({
      spacing: { before: 480 },
      children: [
        new TextRun({ text: '签署人签名:', font, size: TEXT_SIZE }),
        new ImageRun({ type: 'png', data: signer.signature, transformation: SIGNATURE }),
      ],
    }),
    line(`签署人:${signer.signerName}(${capacityNames[signer.capacity]})`),
    line(`签署日期:${plainDay(signer.day)}`),
  ];
  const emptyLines = [
    line('委托单位(盖章):', { spacing: { before: 600, line: LINE } }),
    line('法定代表人或经授权的经办人(签字):', { spacing: { before: 400, line: LINE } }),
    line('签署日期:      年    月    日', { spacing: { before: 400, line: LINE } }),
  ];

  const children = [
    line(text.title, {
      ...{ isBold: true, size: TITLE_SIZE, alignment: AlignmentType.CENTER },
      spacing: { after: 400 },
    }),
    ...text.parties.map((words) => line(words)),
    ...text.sections.flatMap(({ heading, lines }) => [
      line(heading, { isBold: true, spacing: { before: 200, line: LINE }, keepNext: true }),
      ...lines.map((words) => line(words, { indent: { firstLine: INDENT } })),
    ]),
    ...(signed === undefined ? emptyLines : signature(signed)),
  ];
  const document = new Document({
    ...{ title: text.title, creator: '帮代办' },
    sections: [{ properties: { page }, children }],
  });
  return Packer.toBuffer(document);
}
