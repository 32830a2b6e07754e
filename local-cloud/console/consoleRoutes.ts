import type { FastifyInstance, FastifyReply } from 'fastify';
import { CloudError, invalidParameter, messageOf } from '../cloudError';
import type { Database } from '../database/database';
import { isPlainObject, type Document } from '../database/document';
import { findDocuments } from '../database/findDocuments';
import { parseEjson, stringifyEjson } from '../database/ejson';
import type { FunctionFolder } from '../functions/FunctionFolder';
import type { Journal } from '../journal/journal';
import type { Pushes } from '../wechat/pushes';
import { consolePage } from './consolePage';

type Setting = {
  server: FastifyInstance;
  database: Database;
  journal: Journal;
  pushes: Pushes;
  folder: FunctionFolder;
};

const PAGE_SIZE = 20;
const MOST_CALLS = 100;

/** `/console` and what it reads. Documents are shown as they are stored, and nothing here writes them. */
export function consoleRoutes({ server, database, journal, pushes, folder }: Setting): void {
  server.get('/console', (_request, reply) => reply.type('text/html; charset=utf-8').send(consolePage()));

  server.get('/console/collections', () => ({
    collections: database.collections.list().map(({ name, indexes }) => ({
      name,
      count: database.count({ name, filter: {} }),
      indexes: indexes.map(({ name: index, keys, isUnique }) => ({ name: index, keys, isUnique })),
    })),
  }));

  server.get<{ Params: { name: string }; Querystring: { filter?: string; page?: string } }>(
    '/console/collections/:name',
    (request, reply) => documentsOf({ database, reply, name: request.params.name, ...request.query }),
  );

  server.get<{ Querystring: { functionName?: string } }>('/console/calls', (request) => ({
    calls: journal.listCalls({ functionName: request.query.functionName || undefined, limit: MOST_CALLS }),
  }));
  server.get<{ Params: { id: string } }>('/console/calls/:id', (request, reply) => {
    const call = journal.findCall(request.params.id);
    return call ?? reply.code(404).send({ errMsg: '这次调用已不在最近的记录里。' });
  });
  server.get('/console/slow-queries', () => ({ slowQueries: journal.listSlowQueries() }));
  server.get('/console/pushes', () => ({ pushes: pushes.list() }));
  server.get('/console/timers', () => ({
    timers: folder
      .list()
      .definitions.flatMap(({ name, triggers }) =>
        triggers.map((trigger) => ({ functionName: name, name: trigger.name, config: trigger.config })),
      ),
  }));
}

type Wish = { database: Database; reply: FastifyReply; name: string; filter?: string; page?: string };

function documentsOf({ database, reply, name, filter: text = '', page: wanted = '0' }: Wish): unknown {
  const page = Math.max(0, Math.floor(Number(wanted)) || 0);
  try {
    const filter = filterFrom(text);
    // Not through the database's own find: what a person looks at here must not count as a slow query of the product.
    const { store, collections } = database;
    const paging = { offset: page * PAGE_SIZE, limit: PAGE_SIZE + 1 };
    const found = findDocuments({ store, collection: collections.get(name), filter, ...paging });
    return {
      documents: found
        .slice(0, PAGE_SIZE)
        .map(({ document }) => JSON.parse(stringifyEjson(document)) as unknown),
      hasMore: found.length > PAGE_SIZE,
      page,
    };
  } catch (error) {
    if (error instanceof CloudError) return reply.code(400).send({ errMsg: error.message });
    throw error;
  }
}

function filterFrom(text: string): Document {
  if (text.trim() === '') return {};
  let value: unknown;
  try {
    value = parseEjson({ text, now: Date.now() });
  } catch (error) {
    throw invalidParameter(`筛选条件不是 JSON:${messageOf(error)}`);
  }
  if (isPlainObject(value)) return value;
  throw invalidParameter('筛选条件应当是一个 JSON 对象,例如 {"status":"submitted"}。');
}
