import type { ArticleContent, ArticleDraft } from '@/domain/publicity/Article';

import type { Row } from '../../database/collection';

/** What readers see, and since when. */
export interface Publication {
  readonly content: ArticleContent;
  /** 1 for the first. */
  readonly number: number;
  readonly publishedBy: string;
  readonly publisherName: string;
  /** ISO instant. */
  readonly publishedAt: string;
}

export interface ArticleDocument extends Row {
  /** Raised by every change; what is written names the one that was read. */
  readonly revision: number;
  /** The command that made this revision. */
  readonly commandId: string;
  readonly editedBy: string;
  readonly editorName: string;
  /** ISO instant. */
  readonly editedAt: string;
  /** Instant and id: newest first for those who write. */
  readonly editedKey: string;
  /** Null where nothing waits to be published. */
  readonly draft: ArticleDraft | null;
  /** Null while readers see nothing of it. */
  readonly published: Publication | null;
  readonly isPublished: boolean;
  /** Of what is published, for the lists of readers; '' while nothing is. */
  readonly category: string;
  /** How many publications there were, also before it was withdrawn. */
  readonly publicationCount: number;
  /** Place among all publications; the order of the lists. */
  readonly seq: number;
  readonly key: string;
  /** A hundred publications stand on one shelf, and a search looks at one shelf at a time; -1 while nothing is there. */
  readonly shelf: number;
  /** What it is found by (articleTerms); empty while nothing is published. */
  readonly terms: readonly string[];
  readonly withdrawReason: string;
}

/** A publication as it was, kept for good. */
export interface ArticleVersion extends Row, Publication {
  readonly articleId: string;
}
