import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { mailboxPage } from './mailboxPage';
import type { MessageLabels } from './messageList';
import { phonesPage, type Phone } from './phonesPage';

type Phones = string | readonly Phone[] | undefined;
type Setting = {
  server: FastifyInstance;
  web: string | undefined;
  phones: Phones;
  templates: MessageLabels['templates'];
};

/** The pages for people: the phones side by side, the mailbox, and the H5 build under /app/. */
export async function webRoutes({ server, web, phones, templates }: Setting): Promise<void> {
  server.get('/', (_request, reply) => html(reply, phonesPage(readPhones(phones), templates)));
  server.get('/mailbox.html', (_request, reply) => html(reply, mailboxPage(templates)));
  server.get('/favicon.ico', (_request, reply) => reply.code(204).send());
  if (web === undefined || !existsSync(web)) {
    for (const path of ['/app', '/app/*'])
      server.get(path, (_request, reply) =>
        reply
          .code(404)
          .type('text/plain; charset=utf-8')
          .send('网页版还没有构建。请先运行 npm run build:h5。'),
      );
    return;
  }
  await serveApp({ server, folder: resolve(web) });
}

/** Any page address of the app gets index.html; a missing file with an ending stays missing. */
async function serveApp({ server, folder }: { server: FastifyInstance; folder: string }): Promise<void> {
  const index = join(folder, 'index.html');
  const app = async (scope: FastifyInstance): Promise<void> => {
    await scope.register(fastifyStatic, { root: folder });
    scope.setNotFoundHandler((request, reply) => {
      const path = request.url.split('?')[0] ?? '';
      const isPage = request.method === 'GET' && !/\.\w+$/.test(path);
      if (isPage && existsSync(index)) return html(reply, readFileSync(index, 'utf8'));
      return reply.code(404).send({ errCode: -501007, errMsg: '没有这个地址。' });
    });
  };
  await server.register(app, { prefix: '/app' });
}

function html(reply: FastifyReply, page: string): FastifyReply {
  return reply.type('text/html; charset=utf-8').send(page);
}

/** A file is read at each request, so that the list can be written after the start. */
function readPhones(phones: Phones): readonly Phone[] {
  if (typeof phones !== 'string') return phones ?? [];
  if (!existsSync(phones)) return [];
  return JSON.parse(readFileSync(phones, 'utf8')) as Phone[];
}
