import type { FileKind } from '../files/FileKind';

/** What is checked of a file of the guide, on the phone and again by its bytes in the cloud. Sizes in bytes. */
const guideFileRules = {
  picture: { name: '样例图片', kinds: ['jpeg', 'png'], mostBytes: 2 * 1024 * 1024 },
  blank: { name: '空白表', kinds: ['docx', 'pdf'], mostBytes: 5 * 1024 * 1024 },
} as const satisfies Record<string, GuideFileRule>;
export type GuideFileUse = keyof typeof guideFileRules;

interface GuideFileRule {
  readonly name: string;
  readonly kinds: readonly FileKind[];
  readonly mostBytes: number;
}

/** A file of the guide: which, and since when and by whom it is there. */
export interface GuideFile {
  readonly fileId: string;
  readonly name: string;
  readonly kind: string;
  readonly bytes: number;
  /** Hex, over the bytes as they were when they were checked. */
  readonly sha256: string;
  /** ISO instant. */
  readonly since: string;
  /** Who put it there; the working group's alone to read. */
  readonly by: string;
}

/** One version of a blank form; what was replaced or withdrawn has an end. */
export interface BlankVersion extends GuideFile {
  /** From 1, never used twice. */
  readonly number: number;
  /** ISO instant; null while it is handed out. */
  readonly until: string | null;
}

/** What the district has made of the guide to one paper. */
export interface PaperGuide {
  /** Null where the shipped sentences stand. */
  readonly looks: readonly string[] | null;
  readonly picture: GuideFile | null;
  /** Whether the shipped blank form, where there is one, is handed out while the district has none of its own. */
  readonly offersShipped: boolean;
  /** Newest first. */
  readonly blanks: readonly BlankVersion[];
}

export const untouchedPaper: PaperGuide = { looks: null, picture: null, offersShipped: true, blanks: [] };

/** The district's own form that is handed out now. */
export function currentBlank({ blanks }: Pick<PaperGuide, 'blanks'>): BlankVersion | undefined {
  return blanks.find(({ until }) => until === null);
}

/** Why a file cannot be used so, as a sentence; undefined where it can. */
export function guideFileProblem(
  use: GuideFileUse,
  { name, kind, bytes }: { readonly name: string; readonly kind: string | undefined; readonly bytes: number },
): string | undefined {
  const rule: GuideFileRule = guideFileRules[use];
  const isKind = rule.kinds.some((each) => each === kind);
  if (!isKind)
    return `${rule.name}只能用${use === 'blank' ? ' Word(docx)或 PDF' : ' JPG 或 PNG 图片'},“${name}”不是。请换一个文件。`;
  if (bytes > rule.mostBytes)
    return `${rule.name}最大 ${rule.mostBytes / 1024 / 1024} MB,“${name}”超过了。请压缩后再传。`;
  return undefined;
}
