import { randomBytes } from 'node:crypto';
import { CloudError } from '../cloudError';
import type { Document } from './document';

/** Gives a document its `_id` when it has none: 32 hex digits, as the platform does. */
export function withId(document: Document): Document {
  if (Array.isArray(document._id)) throw new CloudError('INVALID_PARAM', '_id must not be an array');
  if (document._id !== undefined && document._id !== null) return document;
  return { ...document, _id: randomBytes(16).toString('hex') };
}
