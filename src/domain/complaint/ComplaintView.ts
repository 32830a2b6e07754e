import type { FileFacts } from '../agencyCase/CaseAnswer';
import type { Complaint, ComplaintStepType } from './Complaint';

/** One complaint as the person who filed it, or a member of the working group, sees it. */
export interface ComplaintView {
  /** To the enterprise without the group's own record of steps. */
  readonly complaint: Complaint;
  readonly version: number;
  readonly actions: readonly ComplaintStepType[];
  /** By fileId. */
  readonly files: Readonly<Record<string, FileFacts>>;
  /** Working days to `dueOn`; negative is overdue. Null while no answer is awaited. */
  readonly remainingWd: number | null;
}

/** As the working group sees it. */
export interface GroupComplaintView extends ComplaintView {
  /** Only where the enterprise wishes to be called. */
  readonly phone: string | null;
  /** Those of the group who have had no part in the case. */
  readonly members: readonly { readonly accountId: string; readonly name: string }[];
}

/** One line of a list of complaints. */
export interface ComplaintRow extends Pick<
  Complaint,
  'complaintId' | 'number' | 'projectName' | 'enterpriseName' | 'kind' | 'words' | 'at' | 'dueOn'
> {
  readonly tag: { readonly word: string; readonly tone: 'neutral' | 'brand' | 'good' | 'warn' | 'bad' };
  readonly assigneeName: string | null;
  readonly remainingWd: number | null;
}

/** What those who serve a case may read of an answered complaint: nothing but the words passed on to them. */
export interface ReleasedAnswer {
  readonly words: string;
  readonly at: string;
}
