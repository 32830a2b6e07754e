import type { Document } from '../../document';

/** Finds, for each document given, the documents of another collection that belong to it. */
export type Join = (documents: Document[]) => Document[][];
