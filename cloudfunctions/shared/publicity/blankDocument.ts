import type { BlankForm, BlankPart } from '@/domain/guide/blankForms';
import { blankNote, blankTitle } from '@/domain/guide/blankForms';

import type { Paragraph, Table } from 'docx';

const FONT = '宋体';
/** Half points. */
const SIZES = { title: 36, words: 24, note: 18 } as const;
/** Twentieths of a point. */
const GAP = 160;
const ROOM = '                                        ';

/** The blank document as a .docx file. The library is loaded by the first who asks: nobody else waits for it. */
export async function blankDocument(form: BlankForm): Promise<Buffer> {
  const title = blankTitle(form);
  const docx = await import('docx');
  const { AlignmentType, Document, Packer } = docx;
  const heading = paragraph(docx, title, {
    size: SIZES.title,
    isBold: true,
    alignment: AlignmentType.CENTER,
  });
  const body = form.parts.flatMap((part) => partOf(docx, part));
  const note = paragraph(docx, blankNote, { size: SIZES.note });
  const written = new Document({ title, sections: [{ children: [heading, ...body, note] }] });
  return Packer.toBuffer(written);
}

type Docx = typeof import('docx');

function partOf(docx: Docx, part: BlankPart): (Paragraph | Table)[] {
  switch (part.kind) {
    case 'words':
      return [paragraph(docx, part.words, { size: SIZES.words })];
    case 'line':
      return [line(docx, part.name)];
    case 'table':
      return [table(docx, part.rows), paragraph(docx, '', { size: SIZES.note })];
    default:
      throw new Error(`unknown part ${JSON.stringify(part satisfies never)}`);
  }
}

interface Look {
  readonly size: number;
  readonly isBold?: boolean;
  readonly alignment?: 'center';
}

function paragraph({ Paragraph, TextRun }: Docx, text: string, { size, isBold, alignment }: Look): Paragraph {
  const run = new TextRun({ text, font: FONT, size, bold: isBold ?? false });
  return new Paragraph({ children: [run], spacing: { after: GAP }, ...(alignment ? { alignment } : {}) });
}

function line({ Paragraph, TextRun }: Docx, name: string): Paragraph {
  const style = { font: FONT, size: SIZES.words };
  const children = [
    new TextRun({ text: `${name}:`, ...style }),
    new TextRun({ text: ROOM, ...style, underline: {} }),
  ];
  return new Paragraph({ children, spacing: { after: GAP } });
}

function table(docx: Docx, rows: readonly string[]): Table {
  const { Table, TableCell, TableRow, WidthType } = docx;
  const cell = (text: string, percent: number) =>
    new TableCell({
      children: [paragraph(docx, text, { size: SIZES.words })],
      width: { size: percent, type: WidthType.PERCENTAGE },
      margins: { top: 80, left: 100, right: 100 },
    });
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: rows.map((name) => new TableRow({ children: [cell(name, 32), cell('', 68)] })),
  });
}
