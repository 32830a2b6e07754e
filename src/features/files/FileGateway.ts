import { api } from '@/api/api';
import type { ApiScope } from '../caseView/CaseGateway';

/** A file that is in the cloud and in the books. */
export interface StoredFile {
  readonly fileId: string;
  readonly name: string;
  readonly kind: string;
  /** Size in bytes. */
  readonly bytes: number;
}

/** Personal papers that the cloud keeps sealed: a signature, and the picture of a paper that was signed on a phone. */
export type FileUse = 'signature' | 'signedPicture';

/** Whose a file will be: an enterprise's or a case's. The counter may leave both open. */
export interface FileOwner {
  readonly scope: ApiScope;
  readonly enterpriseId?: string;
  readonly caseId?: string;
}

export interface Registration {
  readonly commandId: string;
  /** The storage's own id. */
  readonly fileID: string;
  readonly name: string;
  readonly use?: FileUse;
  readonly enterpriseId?: string;
  readonly caseId?: string;
}

/** What a copy of a file must come to. */
export interface StoredSums {
  readonly name: string;
  readonly kind: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly sha1: string | null;
}

interface FileGateway {
  ticket(commandId: string): Promise<{ folder: string }>;
  register(registration: Registration): Promise<StoredFile>;
  open(fileId: string): Promise<OpenedFile>;
  /** Checksums, hex, by the bytes as they were registered. */
  sums(fileId: string): Promise<StoredSums>;
  /** The same photo, turned right by so many quarters: another file, to stand in its place. */
  turn(turning: Turning): Promise<StoredFile>;
  /** One PDF of the pages of a paper, in their order; `leftOut` names what cannot be a page. */
  bind(paper: Paper): Promise<OpenedFile & { readonly leftOut: readonly string[] }>;
}

export interface OpenedFile {
  /** Good for ten minutes. */
  readonly url: string;
  readonly name: string;
  readonly kind: string;
}

export interface Turning {
  readonly commandId: string;
  readonly fileId: string;
  readonly quarterTurns: number;
}

export interface Paper {
  readonly fileIds: string[];
  readonly name: string;
}

/** The same procedures stand in every function, each for its own people. */
export const fileGateways: Readonly<Record<ApiScope, FileGateway>> = {
  applicant: {
    ticket: (commandId) => api.applicant.files.ticket.mutate({ commandId }),
    register: (registration) => api.applicant.files.register.mutate(registration),
    open: (fileId) => api.applicant.files.open.query({ fileId }),
    sums: (fileId) => api.applicant.files.sums.query({ fileId }),
    turn: (turning) => api.applicant.files.turn.mutate(turning),
    bind: (paper) => api.applicant.files.bind.query(paper),
  },
  workbench: {
    ticket: (commandId) => api.workbench.files.ticket.mutate({ commandId }),
    register: (registration) => api.workbench.files.register.mutate(registration),
    open: (fileId) => api.workbench.files.open.query({ fileId }),
    sums: (fileId) => api.workbench.files.sums.query({ fileId }),
    turn: (turning) => api.workbench.files.turn.mutate(turning),
    bind: (paper) => api.workbench.files.bind.query(paper),
  },
  supervision: {
    ticket: (commandId) => api.supervision.files.ticket.mutate({ commandId }),
    register: (registration) => api.supervision.files.register.mutate(registration),
    open: (fileId) => api.supervision.files.open.query({ fileId }),
    sums: (fileId) => api.supervision.files.sums.query({ fileId }),
    turn: (turning) => api.supervision.files.turn.mutate(turning),
    bind: (paper) => api.supervision.files.bind.query(paper),
  },
};
