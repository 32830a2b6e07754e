import type { ChosenFile } from '@/components/pickFiles';
import type { FileOwner } from '../FileGateway';
import type { Page } from '../usePages';

export interface PageRowProps {
  readonly page: Page;
  /** Counted from 1. */
  readonly number: number;
  readonly count: number;
  readonly scope: FileOwner['scope'];
  readonly isOpen: boolean;
  readonly isBusy: boolean;
  readonly onToggle: () => void;
  /** Ends once it shows, or did not open. */
  readonly onOpen: () => Promise<void>;
  readonly onMove: (by: -1 | 1) => void;
  readonly onTurn: () => void;
  readonly onRetake: (file: ChosenFile) => void;
  readonly onRetry: () => void;
  readonly onRemove: () => void;
}
