import { CloudError, invalidParameter } from '../../cloudError';
import { aggregate, checkStage } from '../../database/aggregation/aggregate';
import { isPlainObject, type Document } from '../../database/document';
import { stringifyEjson } from '../../database/ejson';
import { project } from '../../database/project';
import { readInside } from '../../database/transactionalWrites';
import type { RequestFields } from './databaseRequest';

/** Rows of one read when the request does not say, and at most. */
const DEFAULT_LIMIT = 100;
const MOST_ROWS = 1000;

type ListAnswer = { data: { list: string[] } };

/** `doc().get()` and `where().get()`; one document that is not there is an empty list. */
export function getDocuments(request: RequestFields): ListAnswer {
  return request.is('queryType', 'DOC') ? getOne(request) : getMany(request);
}

function getOne(request: RequestFields): ListAnswer {
  const { database, transaction, collection, collectionName: name } = request;
  const { _id: id } = request.filter;
  const document = transaction
    ? readInside({ database, transaction, collection, id })
    : database.findOne({ name, id })?.document;
  const documents = document ? [document] : [];
  return listOf({ documents, projection: request.object('projection'), filter: request.filter });
}

function getMany(request: RequestFields): ListAnswer {
  const { database, collectionName: name, filter, sort } = request;
  const limit = Math.min(request.count('limit') || DEFAULT_LIMIT, MOST_ROWS);
  const found = database.find({ name, query: { filter, sort, limit, offset: request.count('offset') } });
  const projection = request.object('projection');
  if (!projection) return answered(found.map(({ body }) => body));
  return listOf({ documents: found.map(({ document }) => document), projection, filter });
}

export function countDocuments({ database, collectionName: name, filter }: RequestFields): unknown {
  return { data: { total: database.count({ name, filter }) } };
}

export function aggregateDocuments(request: RequestFields): ListAnswer {
  const stages = request.list('stages').map((stage) => {
    if (!isPlainObject(stage)) throw invalidParameter('a stage must be an object');
    const value = request.valueFrom({ text: stage.stageValue, name: 'stageValue' });
    return { key: checkStage(stage.stageKey), value };
  });
  const { database, collectionName: name } = request;
  return listOf({ documents: aggregate({ database, name, stages }) });
}

type Listing = { documents: Document[]; projection?: Document; filter?: Document };

function listOf({ documents, projection, filter = {} }: Listing): ListAnswer {
  const list = projection ? project({ documents, projection, filter }) : documents;
  return answered(list.map(stringifyEjson));
}

/** What one answer may hold, in bytes of its documents. */
const MOST_ANSWER_BYTES = 16 * 1024 * 1024;

function answered(list: string[]): ListAnswer {
  const bytes = list.reduce((sum, body) => sum + Buffer.byteLength(body), 0);
  if (bytes <= MOST_ANSWER_BYTES) return { data: { list } };
  throw new CloudError(
    'DATABASE_REQUEST_FAILED',
    `the answer is larger than 16 MB (${bytes} bytes): ask for fewer fields or rows`,
  );
}
