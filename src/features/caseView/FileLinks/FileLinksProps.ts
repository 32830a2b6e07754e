import type { CaseAnswer } from '@/domain/agencyCase/CaseAnswer';
import type { ApiScope } from '../CaseGateway';

export interface FileLinksProps {
  readonly scope: ApiScope;
  readonly fileIds: readonly string[];
  readonly files: CaseAnswer['files'];
  /** Where they are the pages of one paper: what it is called. They are then counted, and open as one PDF too. */
  readonly paperName?: string;
}
