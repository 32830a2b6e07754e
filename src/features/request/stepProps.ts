import type { RequestDraft } from '@/domain/request/RequestDraft';

/** What every step of the form is given. */
export interface StepProps {
  readonly draft: RequestDraft;
  readonly change: (edit: (draft: RequestDraft) => RequestDraft) => void;
  /** By field; shown only once the person has tried to go on. */
  readonly problems: Readonly<Record<string, string>>;
}
