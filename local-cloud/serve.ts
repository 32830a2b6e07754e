import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { messageOf } from './cloudError';
import { createServer } from './createServer';
import { consoleRoutes } from './console/consoleRoutes';
import { peopleRoutes } from './console/peopleRoutes';
import type { Database } from './database/database';
import { functionEnvironment, sdkEnvironment, SecretFile } from './functions/environment';
import { FunctionFolder } from './functions/FunctionFolder';
import { checkSecretMark } from './functions/secretMark';
import { Functions } from './functions/functions';
import { Timers } from './functions/timers';
import { adminRoute } from './gateway/adminRoute';
import { clientRoutes } from './gateway/clientRoutes';
import { databaseActions } from './gateway/databaseActions';
import { functionActions } from './gateway/functionActions';
import { openApiActions } from './gateway/openApiActions';
import { storageActions } from './gateway/storageActions';
import type { Journal } from './journal/journal';
import type { LocalCloud, LocalCloudOptions } from './LocalCloud';
import type { Credential } from './gateway/verifySignature';
import { Sessions } from './session/sessions';
import { FileStore } from './storage/fileStore';
import { AddressSigner } from './storage/signedAddress';
import { Storage } from './storage/storage';
import { storageRoutes } from './storage/storageRoutes';
import { webRoutes } from './web/webRoutes';
import { OpenApi } from './wechat/openApi';
import { Pushes } from './wechat/pushes';
import { createWechat } from './wechat/wechat';

const ENVIRONMENT_ID = 'local';

type Serving = {
  journal: Journal;
  options: LocalCloudOptions;
  dir: string;
  /** The functions' folder. */
  root: string;
  database: Database;
  /** What to close, in order; everything started here puts itself in front. */
  closers: (() => unknown)[];
};

/** Puts the parts together around one HTTP server and opens its port. */
export async function serve({
  options,
  dir,
  root,
  database,
  journal,
  closers,
}: Serving): Promise<LocalCloud> {
  const secrets = new SecretFile(dir);
  const signingKey = await checkSecretMark({
    store: database.store,
    secrets,
    dir,
    signingKey: () => secrets.read('local-cloud/signing', 32),
  });
  const credential: Credential = {
    secretId: secrets.read('local-cloud/secretId', 16),
    secretKey: secrets.read('local-cloud/secretKey', 32),
  };

  const server = createServer();
  closers.unshift(() => server.close());
  const address = { url: '' };
  const files = new FileStore({ folder: dir, store: database.store });
  const signer = new AddressSigner(signingKey);
  const storage = new Storage({ files, signer, environmentId: ENVIRONMENT_ID, url: () => address.url });
  const wechat = createWechat({ store: database.store, now: options.now, pages: options.pages });
  const templateIds = options.templates && Object.keys(options.templates);
  const sessions = new Sessions(signingKey, (openid) => wechat.people.see({ openid, now: wechat.now() }));

  const environment: Record<string, string> = {};
  const folder = new FunctionFolder(root);
  const functions = new Functions({
    folder,
    compiledFolder: join(dir, 'compiled'),
    environmentId: ENVIRONMENT_ID,
    environment,
    onCallStarted: (call) => journal.startCall(call),
    onCallEnded: (record) => journal.endCall(record),
  });
  const timers = new Timers({ functions, folder });
  const pushes = new Pushes({ functions, root, faults: wechat.faults, now: wechat.now });
  closers.unshift(
    () => timers.stop(),
    () => pushes.stop(),
    () => functions.close(),
  );

  const actions = {
    ...databaseActions(database),
    ...storageActions(storage),
    ...openApiActions(new OpenApi({ wechat, pushes, templates: options.templates, url: () => address.url })),
    ...functionActions(functions),
  };
  const findInvocation = (token: string) => functions.findInvocation(token);
  adminRoute({ server, gateway: { actions, credential, findInvocation, journal, faults: wechat.faults } });
  consoleRoutes({ server, database, journal, pushes, folder });
  peopleRoutes({ server, wechat, templates: options.templates });
  clientRoutes({ server, sessions, functions, timers, wechat, templateIds });
  storageRoutes({
    server,
    storage,
    identityOf: (request) => sessions.callerOf(request),
    faults: wechat.faults,
  });
  await webRoutes({ server, web: options.web, phones: options.phones, templates: options.templates });

  address.url = await listen({ server, port: options.port });
  const base = { url: address.url, environmentId: ENVIRONMENT_ID, credential };
  const overrides = { ...process.env, ...options.env };
  Object.assign(
    environment,
    functionEnvironment({ ...base, functions: root, secrets, overrides }),
    options.env,
  );
  functions.warmUp();
  if (options.timers !== false) timers.start();

  const close = async (): Promise<void> => {
    for (const closeOne of closers) await closeOne();
  };
  return { url: address.url, sdkEnvironment: sdkEnvironment(base), close };
}

async function listen({ server, port }: { server: FastifyInstance; port: number }): Promise<string> {
  try {
    return await server.listen({ host: '127.0.0.1', port });
  } catch (error) {
    const isTaken = (error as NodeJS.ErrnoException).code === 'EADDRINUSE';
    throw new Error(
      isTaken
        ? `端口 ${port} 已被占用。请停止占用它的程序,或换一个端口。`
        : `端口 ${port} 不能使用:${messageOf(error)}`,
    );
  }
}
