import type { RequestDraft } from '@/domain/request/RequestDraft';

/** A draft as the list shows it, without what it says. */
export interface DraftSummary {
  readonly draftId: string;
  /** Raised by every saving; the first is 1. */
  readonly version: number;
  readonly mode: RequestDraft['mode'];
  /** Empty where none is chosen yet. */
  readonly enterpriseId: string;
  readonly projectName: string;
  readonly itemCount: number;
  /** Named by the draft: they stay while it does. */
  readonly fileIds: readonly string[];
  /** What it was saved on, in words: `iPhone 15`. */
  readonly device: string;
  /** ISO instant, by the server's clock. */
  readonly savedAt: string;
}

type Summarised = Pick<
  DraftSummary,
  'draftId' | 'mode' | 'enterpriseId' | 'projectName' | 'itemCount' | 'fileIds'
>;

export function summaryOf(draft: RequestDraft): Summarised {
  const files = [...Object.values(draft.papers).flat(), ...draft.attachments];
  return {
    draftId: draft.commandId,
    mode: draft.mode,
    enterpriseId: draft.enterpriseId,
    projectName: draft.project.name.trim().slice(0, 60),
    itemCount: draft.itemIds.length,
    fileIds: [...new Set(files.map(({ fileId }) => fileId))],
  };
}
