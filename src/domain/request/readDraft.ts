import { draftFieldNames, draftFields } from './draftFields';
import { DraftFile, emptyDraft, parseDraft, RequestDraft } from './RequestDraft';
import { z } from '../zod';

export interface ReadDraft {
  readonly draft: RequestDraft;
  /** What was filled in and could not be taken over, as `名称:原来的内容`. */
  readonly lost: readonly string[];
}

const Head = z.object({ mode: RequestDraft.shape.mode, commandId: RequestDraft.shape.commandId });
type Loose = Readonly<Record<string, unknown>>;

/** Names of what a form of any version may hold. */
const places: Readonly<Record<string, string>> = {
  project: '项目',
  contact: '联系人',
  visit: '上门',
  ...Object.fromEntries(draftFieldNames.map((field) => [field, draftFields[field].label])),
  itemIds: '事项',
  papers: '材料',
  validity: '材料有效期',
  attachments: '附件',
};

/** A draft of any version, as far as it fits this one; undefined where not even its mode and number can be read. */
export function readDraft(stored: unknown): ReadDraft | undefined {
  const draft = parseDraft(stored);
  if (draft !== undefined) return { draft, lost: [] };

  const head = Head.safeParse(stored);
  return head.success ? readOlder(stored as Loose, emptyDraft(head.data)) : undefined;
}

function readOlder(stored: Loose, empty: RequestDraft): ReadDraft {
  const lost: string[] = [];
  let draft = empty;

  for (const [name, value] of Object.entries(stored)) {
    if (name === 'formatVersion' || name === 'mode' || name === 'commandId') continue;
    if (isUnspoken(name) && !RequestDraft.shape[name].safeParse(value).success) continue;
    draft = takeOver(draft, { name, value, lost });
  }
  return { draft, lost };
}

/** Where somebody stood in the form, and when, was never filled in: it is no loss where it does not fit. */
function isUnspoken(name: string): name is 'step' | 'savedAt' {
  return name === 'step' || name === 'savedAt';
}

interface Found {
  readonly name: string;
  readonly value: unknown;
  readonly lost: string[];
}

function takeOver(draft: RequestDraft, { name, value, lost }: Found): RequestDraft {
  const parsed = RequestDraft.safeParse({ ...draft, [name]: value });
  if (name in RequestDraft.shape && parsed.success) return parsed.data;
  if (name === 'papers') return { ...draft, papers: papersFrom(value, lost) };
  if (isLoose(value)) return takeOverParts(draft, { name, value, lost });

  noteLost({ name, value, lost });
  return draft;
}

/** A group (project, contact, visit) of which some parts fit. */
function takeOverParts(draft: RequestDraft, { name, value, lost }: Found & { value: Loose }): RequestDraft {
  let next = draft;
  for (const [part, each] of Object.entries(value)) {
    const group = (next as unknown as Loose)[name];
    const parsed = RequestDraft.safeParse({
      ...next,
      [name]: { ...(isLoose(group) ? group : {}), [part]: each },
    });
    const isKnown = isLoose(group) && part in group;
    if (isKnown && parsed.success) next = parsed.data;
    else noteLost({ name, value: each, lost });
  }
  return next;
}

function papersFrom(value: unknown, lost: string[]): RequestDraft['papers'] {
  const papers: Record<string, DraftFile[]> = {};
  for (const [materialId, files] of Object.entries(isLoose(value) ? value : {})) {
    const parsed = z.array(DraftFile).safeParse(files);
    if (parsed.success) papers[materialId] = parsed.data;
    else noteLost({ name: 'papers', value: files, lost });
  }
  return papers;
}

function isLoose(value: unknown): value is Loose {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Empty values are no loss. */
function noteLost({ name, value, lost }: Found): void {
  if (value === null || value === '' || JSON.stringify(value) === '[]' || JSON.stringify(value) === '{}')
    return;

  const words =
    typeof value === 'string' || typeof value === 'number' ? String(value) : JSON.stringify(value);
  lost.push(`${places[name] ?? '其他内容'}:${words}`);
}
