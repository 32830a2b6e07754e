import { CloudError, invalidParameter, messageOf } from '../cloudError';
import { aggregate, checkStage } from '../database/aggregate';
import type { IndexKey } from '../database/collection';
import type { Database } from '../database/database';
import { isPlainObject, type Document } from '../database/document';
import { parseEjson, stringifyEjson } from '../database/ejson';
import { project } from '../database/findDocuments';
import {
  insertInside,
  readInside,
  removeInside,
  setInside,
  updateInside,
} from '../database/transactionalWrites';
import type { Transaction } from '../database/transactions';
import type { Action, ActionTable } from './actions';

const DEFAULT_LIMIT = 100;
const MOST_ROWS = 1000;

type Fields = Record<string, unknown>;
type Context = { fields: Fields; database: Database; now: number };
type DatabaseAction = (context: Context) => unknown;

const ACTIONS: Record<string, DatabaseAction> = {
  'database.addCollection': async ({ fields, database }) => {
    await database.collections.create(fields.collectionName);
    return {};
  },
  'database.insertDocument': insert,
  'database.getDocument': get,
  'database.calculateDocument': ({ fields, database, now }) => {
    const filter = objectIn({ fields, name: 'query', now }) ?? {};
    return { data: { total: database.count({ name: fields.collectionName, filter }) } };
  },
  'database.modifyDocument': modify,
  'database.removeDocument': remove,
  'database.aggregateDocuments': runAggregate,
  'database.startTransaction': ({ database }) => ({ transactionId: database.transactions.start().id }),
  'database.commitTransaction': async ({ fields, database }) => {
    await database.commit(database.transactions.get(String(fields.transactionId)));
    return { committed: 1 };
  },
  'database.abortTransaction': ({ fields, database }) => {
    database.transactions.end(database.transactions.get(String(fields.transactionId)));
    return { aborted: 1 };
  },
};

/** The gateway's actions on documents, in the shapes that @cloudbase/database 1.4.3 sends and reads. */
export function databaseActions(database: Database): ActionTable {
  const bind =
    (action: DatabaseAction): Action =>
    ({ fields, now }) =>
      action({ fields, database, now });
  return Object.fromEntries(Object.entries(ACTIONS).map(([name, action]) => [name, bind(action)]));
}

async function insert({ fields, database, now }: Context): Promise<unknown> {
  if (!Array.isArray(fields.data) || fields.data.length === 0)
    throw invalidParameter('data must not be empty');
  const documents = fields.data.map((text) => objectFrom({ text, name: 'data', now }));
  const transaction = transactionOf({ fields, database });
  const name = fields.collectionName;
  const insertedIds = transaction
    ? insertInside({ database, transaction, collection: database.collections.get(name), documents })
    : await database.insert({ name, documents });
  return { data: { insertedIds } };
}

function get({ fields, database, now }: Context): unknown {
  const filter = objectIn({ fields, name: 'query', now }) ?? {};
  const projection = objectIn({ fields, name: 'projection', now });
  const name = fields.collectionName;
  const transaction = transactionOf({ fields, database });
  if (fields.queryType === 'DOC') {
    const stored = transaction
      ? readInside({ database, transaction, collection: database.collections.get(name), id: filter._id })
      : database.findOne({ name, id: filter._id })?.document;
    return listOf({ documents: stored ? [stored] : [], projection });
  }

  const sort = sortFrom(objectIn({ fields, name: 'order', now }));
  const limit = Math.min(countIn({ fields, name: 'limit' }) || DEFAULT_LIMIT, MOST_ROWS);
  const offset = countIn({ fields, name: 'offset' });
  const found = database.find({ name, query: { filter, sort, limit, offset } });
  if (!projection) return { data: { list: found.map(({ body }) => body) } };
  return listOf({ documents: found.map(({ document }) => document), projection });
}

function listOf({ documents, projection }: { documents: Document[]; projection?: Document }): unknown {
  const list = projection ? project({ documents, projection }) : documents;
  return { data: { list: list.map(stringifyEjson) } };
}

async function modify({ fields, database, now }: Context): Promise<unknown> {
  const data = objectIn({ fields, name: 'data', now });
  if (!data) throw invalidParameter('data must not be empty');
  return fields.merge === true
    ? update({ fields, database, now, update: data })
    : replace({ fields, database, now, document: data });
}

async function update({
  fields,
  database,
  now,
  update: data,
}: Context & { update: Document }): Promise<unknown> {
  const filter = requiredFilter({ fields, now });
  if (Object.values(data).some((changes) => !isPlainObject(changes))) {
    throw invalidParameter('data must consist of update operators');
  }
  const name = fields.collectionName;
  const transaction = transactionOf({ fields, database });
  const updated = transaction
    ? updateInside({ ...inside({ fields, database, transaction }), id: filter._id, update: data, now })
    : await database.update({ name, change: { filter, update: data, isMulti: fields.multi === true, now } });
  return { data: { updated, upsert_id: null } };
}

async function replace({
  fields,
  database,
  now,
  document,
}: Context & { document: Document }): Promise<unknown> {
  const { _id: id } = requiredFilter({ fields, now });
  if (id === undefined) throw invalidParameter('set needs the _id of a document');
  if (Object.keys(document).some((key) => key.startsWith('$')))
    throw invalidParameter('set takes no operators');
  const transaction = transactionOf({ fields, database });
  if (transaction) {
    const { isNew } = setInside({ ...inside({ fields, database, transaction }), id, document });
    return { data: { updated: isNew ? 0 : 1, upsert_id: isNew ? id : null } };
  }
  const { isNew, isChanged } = await database.set({ name: fields.collectionName, id, document });
  return { data: { updated: !isNew && isChanged ? 1 : 0, upsert_id: isNew ? id : null } };
}

async function remove({ fields, database, now }: Context): Promise<unknown> {
  const filter = requiredFilter({ fields, now });
  const transaction = transactionOf({ fields, database });
  const deleted = transaction
    ? removeInside({ ...inside({ fields, database, transaction }), id: filter._id })
    : await database.remove({ name: fields.collectionName, filter, isMulti: fields.multi === true });
  return { data: { deleted } };
}

function runAggregate({ fields, database, now }: Context): unknown {
  if (!Array.isArray(fields.stages)) throw invalidParameter('stages must be a list');
  const stages = fields.stages.map((stage) => {
    if (!isPlainObject(stage)) throw invalidParameter('a stage must be an object');
    return {
      key: checkStage(stage.stageKey),
      value: ejsonFrom({ text: stage.stageValue, name: 'stageValue', now }),
    };
  });
  const documents = aggregate({ database, name: fields.collectionName, stages });
  return { data: { list: documents.map(stringifyEjson) } };
}

function inside({
  fields,
  database,
  transaction,
}: {
  fields: Fields;
  database: Database;
  transaction: Transaction;
}) {
  return { database, transaction, collection: database.collections.get(fields.collectionName) };
}

function transactionOf({
  fields,
  database,
}: {
  fields: Fields;
  database: Database;
}): Transaction | undefined {
  if (!fields.transactionId) return undefined;
  return database.transactions.get(String(fields.transactionId));
}

/** A write without a condition would hit every document: the SDK sends an empty text for it. */
function requiredFilter({ fields, now }: { fields: Fields; now: number }): Document {
  const filter = objectIn({ fields, name: 'query', now });
  if (filter && Object.keys(filter).length > 0) return filter;
  throw invalidParameter('a write needs a condition: use where() or doc()');
}

function sortFrom(order: Document | undefined): IndexKey[] {
  return Object.entries(order ?? {}).map(([path, direction]) => [path, direction === -1 ? -1 : 1]);
}

function countIn({ fields, name }: { fields: Fields; name: string }): number {
  const value = fields[name] ?? 0;
  if (Number.isInteger(value) && (value as number) >= 0) return value as number;
  throw invalidParameter(`${name} must be a whole number from 0`);
}

function objectIn({
  fields,
  name,
  now,
}: {
  fields: Fields;
  name: string;
  now: number;
}): Document | undefined {
  const text = fields[name];
  return text === undefined || text === '' ? undefined : objectFrom({ text, name, now });
}

type Text = { text: unknown; name: string; now: number };

function objectFrom(source: Text): Document {
  const value = ejsonFrom(source);
  if (isPlainObject(value)) return value;
  throw invalidParameter(`${source.name} must be an object`);
}

function ejsonFrom({ text, name, now }: Text): unknown {
  try {
    return parseEjson({ text: String(text), now });
  } catch (error) {
    throw new CloudError('INVALID_PARAM', `${name} cannot be read: ${messageOf(error)}`);
  }
}
