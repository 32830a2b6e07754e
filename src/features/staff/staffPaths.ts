import { urlOf } from '../navigation/urlOf';

const staffPages = '/packages/staff/pages';
const visitPages = '/packages/visit/pages';
const supervisorPages = '/packages/supervisor/pages';
const filingPages = '/packages/filing/pages';
const askingPages = '/packages/asking/pages';
const resultPages = '/packages/results/pages';
const districtPages = '/packages/district/pages';

interface OfCase {
  readonly caseId: string;
}

interface OfItem extends OfCase {
  readonly itemId: string;
}

interface HandoverVisit {
  readonly task: HandoverTask;
  readonly handoverId?: string;
}

/** Where the pages of the window and the specialist are, and what each must be told. */
export const staffPaths = {
  join: () => page(staffPages, 'join'),
  queue: () => page(staffPages, 'queue'),
  cases: () => page(staffPages, 'cases'),
  counter: () => page(staffPages, 'counter'),
  case: ({ caseId }: OfCase) => page(staffPages, 'case', { caseId }),
  assign: ({ caseId }: OfCase) => page(staffPages, 'assign', { caseId }),
  visit: ({ caseId }: OfCase) => page(visitPages, 'visit', { caseId }),
  handover: ({ caseId, task, handoverId }: OfCase & HandoverVisit) =>
    page(visitPages, 'handover', { caseId, task, handoverId }),
  item: ({ caseId, itemId }: OfItem) => page(filingPages, 'item', { caseId, itemId }),
  correction: ({ caseId, itemId }: OfItem) => page(filingPages, 'correction', { caseId, itemId }),
  delivery: ({ caseId, deliveryId }: OfCase & { readonly deliveryId?: string }) =>
    page(resultPages, 'delivery', { caseId, deliveryId }),
  assistance: ({ caseId, task }: OfCase & { readonly task: AssistanceTask }) =>
    page(visitPages, 'assistance', { caseId, task }),
  inquiry: ({ caseId, inquiryId }: OfCase & { readonly inquiryId?: string }) =>
    page(askingPages, 'inquiry', { caseId, inquiryId }),
  urge: ({ caseId, urgeId }: OfCase & { readonly urgeId: string }) =>
    page(askingPages, 'urge', { caseId, urgeId }),
  meeting: ({ caseId, meetingId }: OfCase & { readonly meetingId?: string }) =>
    page(askingPages, 'meeting', { caseId, meetingId }),
};

/** What the hand-over page is opened for: take more papers, give originals back, confirm on the signed list. */
export type HandoverTask = 'take' | 'return' | 'confirm';

/** What the page of words is opened for: tell progress, record help given, finish the help. */
export type AssistanceTask = 'report' | 'record' | 'finish';

/** Where the pages of the working group are. */
export const supervisorPaths = {
  setup: () => page(supervisorPages, 'setup'),
  overview: () => page(supervisorPages, 'overview'),
  cases: ({ status }: { readonly status?: string } = {}) => page(supervisorPages, 'cases', { status }),
  case: ({ caseId }: OfCase) => page(supervisorPages, 'case', { caseId }),
  followUps: () => page(supervisorPages, 'followUps'),
  followUp: ({ caseId }: OfCase) => page(supervisorPages, 'followUp', { caseId }),
  ratings: () => page(supervisorPages, 'ratings'),
  complaints: () => page(supervisorPages, 'complaints'),
  complaint: ({ complaintId }: { readonly complaintId: string }) =>
    page(supervisorPages, 'complaint', { complaintId }),
  staff: () => page(supervisorPages, 'staff'),
  rules: () => page(supervisorPages, 'rules'),
  comparison: () => page(supervisorPages, 'comparison'),
  assign: ({ caseId }: OfCase) => page(supervisorPages, 'assign', { caseId }),
  catalogue: ({ kind, id }: { readonly kind?: string; readonly id?: string } = {}) =>
    page(districtPages, 'catalogue', { kind, id }),
  catalogueItem: ({ itemId }: { readonly itemId: string }) =>
    page(districtPages, 'catalogueItem', { itemId }),
  newCatalogueItem: ({ stage }: { readonly stage: string }) =>
    page(districtPages, 'catalogueItem', { stage }),
  catalogueQuestion: ({ questionId }: { readonly questionId: string }) =>
    page(districtPages, 'catalogueQuestion', { questionId }),
  catalogueCheck: () => page(districtPages, 'catalogueCheck'),
  catalogueVersions: () => page(districtPages, 'catalogueVersions'),
  templates: () => page(districtPages, 'templates'),
  ratingTags: () => page(districtPages, 'ratingTags'),
  papers: () => page(districtPages, 'papers'),
  paper: ({ paperId }: { readonly paperId: string }) => page(districtPages, 'paper', { paperId }),
};

function page(
  folder: string,
  name: string,
  query: Readonly<Record<string, string | undefined>> = {},
): string {
  return urlOf(`${folder}/${name}/index`, query);
}
