import { CaseMode } from '../agencyCase/AgencyCase';
import { SigningWish } from '../mandate/SigningWish';
import { Day } from '../shared/time';
import { z } from '../zod';

/** A file that is already in the cloud. */
export const DraftFile = z.object({
  fileId: z.string(),
  name: z.string(),
  kind: z.string(),
  /** Size in bytes. */
  bytes: z.number(),
  /** Set where it came from the vault's papers of one project: that project's name. */
  vaultProject: z.string().optional(),
});
export type DraftFile = z.infer<typeof DraftFile>;

export const RequestStep = z.enum(['project', 'items', 'papers', 'visit', 'mandate', 'check']);
export type RequestStep = z.infer<typeof RequestStep>;

/** The mandate as far as it was changed and signed; until then the request fills it in. */
export const DraftMandate = z.object({
  terms: z.object({
    fromItemId: z.string(),
    toItemId: z.string(),
    from: z.string(),
    until: z.string(),
    rights: z.array(z.string()),
  }),
  signing: SigningWish.nullable(),
});
export type DraftMandate = z.infer<typeof DraftMandate>;

/** The form as typed: text stays text, however wrong, until the check page. */
export const RequestDraft = z.object({
  formatVersion: z.literal(1),
  mode: CaseMode,
  /** Kept for as long as the draft lives, so that one request can never be filed twice. */
  commandId: z.string().min(8),
  step: RequestStep,
  /** Empty for the only one, or the first, of the person's enterprises. */
  enterpriseId: z.string().default(''),
  project: z.object({ name: z.string(), address: z.string(), investment: z.string() }),
  contact: z.object({ name: z.string(), phone: z.string() }),
  itemIds: z.array(z.string()),
  /** By materialId. */
  papers: z.record(z.string(), z.array(DraftFile)),
  /** By materialId: until when the uploaded paper may be used, where somebody said so. */
  validity: z.record(z.string(), Day).default({}),
  /** An empty place means the project's address. */
  visit: z.object({ day: z.string(), period: z.enum(['morning', 'afternoon']), place: z.string() }),
  mandate: DraftMandate.nullable().default(null),
  question: z.string(),
  attachments: z.array(DraftFile),
  /** ISO instant; null while nothing has been typed. */
  savedAt: z.string().nullable(),
});
export type RequestDraft = z.infer<typeof RequestDraft>;

export function emptyDraft({ mode, commandId }: Pick<RequestDraft, 'mode' | 'commandId'>): RequestDraft {
  return {
    formatVersion: 1,
    mode,
    commandId,
    step: 'project',
    enterpriseId: '',
    project: { name: '', address: '', investment: '' },
    contact: { name: '', phone: '' },
    itemIds: [],
    papers: {},
    validity: {},
    visit: { day: '', period: 'morning', place: '' },
    mandate: null,
    question: '',
    attachments: [],
    savedAt: null,
  };
}

/** What was stored, or undefined where it is of an older version or broken: the form then begins anew. */
export function parseDraft(stored: unknown): RequestDraft | undefined {
  const parsed = RequestDraft.safeParse(stored);
  return parsed.success ? parsed.data : undefined;
}

/** Whether anything was typed or chosen that would be a pity to lose. */
export function hasContent({ project, itemIds, papers, question, attachments }: RequestDraft): boolean {
  const words = [project.name, project.address, project.investment, question];
  const isTyped = words.some((text) => text.trim() !== '');
  return isTyped || itemIds.length > 0 || Object.keys(papers).length > 0 || attachments.length > 0;
}
