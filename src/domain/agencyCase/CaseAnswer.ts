import type { PictureNote } from '../files/pictureCheck';
import type { Day } from '../shared/time';
import type { CaseForecast } from './CaseForecast';
import type { CaseRow } from './CaseRow';
import type { CaseView } from './CaseView';
import type { ClockReading } from './itemClock';
import type { Notice } from './Notice';
import type { OfferedTag } from './ratingTags';

/** A file as lists show it; its bytes are asked for only when it is opened. */
export interface FileFacts {
  readonly name: string;
  readonly kind: string;
  /** Size in bytes. */
  readonly bytes: number;
  /** What is to be told of a picture's check; absent where there is nothing to tell. */
  readonly note?: PictureNote;
}

/** One case with what its page needs beside the view, answered in one round trip. */
export interface CaseAnswer {
  readonly view: CaseView;
  /** The enterprise's contact; only for the staff on the case and the working group. */
  readonly contactPhone: string | null;
  /** Whether the number is known to reach the contact; a typed one is not until staff have reached somebody by it. */
  readonly isContactPhoneProven: boolean;
  /** Only for the enterprise and the working group. */
  readonly specialistPhone: string | null;
  /** By fileId, every file that the view names. */
  readonly files: Readonly<Record<string, FileFacts>>;
  /** Working days left from today, for every due day in the view; negative is overdue. */
  readonly remaining: Readonly<Record<Day, number>>;
  /** By itemId, the departments' clocks that run or stand. */
  readonly clocks: Readonly<Record<string, ClockReading>>;
  /** Only for the staff and the working group; the enterprise has its inbox. */
  readonly notices: readonly Notice[];
  /** 预计办结; null for 帮办 and for what was declined, withdrawn or terminated. */
  readonly forecast: CaseForecast | null;
  /** What may be tapped beside the faces; only for who may rate now. */
  readonly ratingTags?: readonly OfferedTag[];
}

/** One page of a list of cases; `nextCursor` is null on the last. */
export interface CasePage {
  readonly rows: readonly CaseRow[];
  readonly nextCursor: string | null;
  /** Messages that the reader has not read, by caseId; absent where the reader is no side of the conversations. */
  readonly unread?: Readonly<Record<string, number>>;
}
