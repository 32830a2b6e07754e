import { invalidParameter } from '../../cloudError';
import { isPlainObject, type Document } from '../../database/document';
import { stringifyEjson } from '../../database/ejson';
import { insertInside, removeInside, setInside, updateInside } from '../../database/transactionalWrites';
import type { RequestFields } from './databaseRequest';

export async function insertDocuments(request: RequestFields): Promise<unknown> {
  const { database, transaction, collection, collectionName: name } = request;
  const documents = request.list('data').map((text) => request.objectFrom({ text, name: 'data' }));
  if (documents.length === 0) throw invalidParameter('data must not be empty');

  const insertedIds = transaction
    ? insertInside({ database, transaction, collection, documents })
    : await database.insert({ name, documents });
  return { data: { insertedIds: insertedIds.map(asJson) } };
}

/** `update` sends operators with merge, `set` a whole document without. */
export async function modifyDocuments(request: RequestFields): Promise<unknown> {
  const data = request.object('data');
  if (!data) throw invalidParameter('data must not be empty');
  return request.is('merge', true) ? update({ request, data }) : replace({ request, data });
}

type Modification = { request: RequestFields; data: Document };

async function update({ request, data }: Modification): Promise<unknown> {
  if (Object.values(data).some((changes) => !isPlainObject(changes))) {
    throw invalidParameter('data must consist of update operators');
  }
  const { database, transaction, collection, collectionName: name, requiredFilter: filter, now } = request;
  const updated = transaction
    ? updateInside({ database, transaction, collection, id: filter._id, update: data, now })
    : await database.update({
        name,
        change: { filter, update: data, isMulti: request.is('multi', true), now },
      });
  return { data: { updated, upsert_id: null } };
}

async function replace({ request, data: document }: Modification): Promise<unknown> {
  const { database, transaction, collection, collectionName: name } = request;
  const { _id: id } = request.requiredFilter;
  if (id === undefined) throw invalidParameter('set needs the _id of a document');
  if (Object.keys(document).some((key) => key.startsWith('$')))
    throw invalidParameter('set takes no operators');

  const { isNew, isChanged } = transaction
    ? setInside({ database, transaction, collection, id, document })
    : await database.set({ name, id, document });
  return { data: { updated: !isNew && isChanged ? 1 : 0, upsert_id: isNew ? asJson(id) : null } };
}

export async function removeDocuments(request: RequestFields): Promise<unknown> {
  const { database, transaction, collection, collectionName: name, requiredFilter: filter } = request;
  const deleted = transaction
    ? removeInside({ database, transaction, collection, id: filter._id })
    : await database.remove({ name, filter, isMulti: request.is('multi', true) });
  return { data: { deleted } };
}

/** An id may be of a type that JSON has not. */
function asJson(id: unknown): unknown {
  return JSON.parse(stringifyEjson(id));
}
