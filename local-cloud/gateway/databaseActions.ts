import { setTimeout as delay } from 'node:timers/promises';
import type { Database } from '../database/database';
import type { Action, ActionTable } from './actions';
import { RequestFields } from './database/databaseRequest';
import { aggregateDocuments, countDocuments, getDocuments } from './database/readActions';
import { insertDocuments, modifyDocuments, removeDocuments } from './database/writeActions';

type DatabaseAction = (request: RequestFields) => unknown;

const ACTIONS: Record<string, DatabaseAction> = {
  'database.addCollection': addCollection,
  'database.insertDocument': insertDocuments,
  'database.getDocument': getDocuments,
  'database.calculateDocument': countDocuments,
  'database.modifyDocument': modifyDocuments,
  'database.removeDocument': removeDocuments,
  'database.aggregateDocuments': aggregateDocuments,
  'database.startTransaction': ({ database }) => ({ transactionId: database.transactions.start().id }),
  'database.commitTransaction': commit,
  'database.abortTransaction': abort,
};

/** The gateway's actions on documents, in the shapes that @cloudbase/database 1.4.3 sends and reads. */
export function databaseActions(database: Database): ActionTable {
  const bind =
    (action: DatabaseAction): Action =>
    ({ fields, now }) => {
      const work = () => action(new RequestFields({ fields, database, now }));
      const { transactionId } = fields;
      return typeof transactionId === 'string' ? oneAtATime({ database, transactionId, work }) : work();
    };
  return Object.fromEntries(Object.entries(ACTIONS).map(([name, action]) => [name, bind(action)]));
}

/** A transaction takes one operation after the other; a second one that does not wait for the first is refused. */
async function oneAtATime(operation: {
  database: Database;
  transactionId: string;
  work: () => unknown;
}): Promise<unknown> {
  const { database, transactionId, work } = operation;
  const release = database.transactions.occupy(transactionId);
  try {
    const answer = await work();
    await delay(1);
    return answer;
  } finally {
    release();
  }
}

async function addCollection({ database, collectionName }: RequestFields): Promise<unknown> {
  await database.collections.create(collectionName);
  return {};
}

async function commit(request: RequestFields): Promise<unknown> {
  await request.database.commit(request.requiredTransaction);
  return { committed: 1 };
}

function abort(request: RequestFields): unknown {
  request.database.transactions.end(request.requiredTransaction);
  return { aborted: 1 };
}
