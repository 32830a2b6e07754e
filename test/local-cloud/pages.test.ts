import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { LocalCloud } from '../../local-cloud/LocalCloud';
import { startLocalCloud } from '../../local-cloud/startLocalCloud';

let cloud: LocalCloud;
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pages-'));
  const web = join(folder, 'h5');
  await mkdir(join(web, 'js'), { recursive: true });
  await writeFile(join(web, 'index.html'), '<title>app</title>');
  await writeFile(join(web, 'js', 'app.js'), 'run()');
  await writeFile(join(folder, 'secret.txt'), 'secret');
  await writeFile(
    join(folder, 'phones.json'),
    JSON.stringify([
      { title: '企业 <甲>', identity: 'demo-applicant', path: '/pages/home/index' },
      { title: '窗口', identity: 'demo window', path: '/packages/staff/pages/queue/index' },
    ]),
  );
  const functions = join(folder, 'functions');
  const phones = join(folder, 'phones.json');
  cloud = await startLocalCloud({ port: 0, dir: join(folder, 'data'), functions, web, phones });
});
afterAll(async () => {
  await cloud.close();
  await rm(folder, { recursive: true });
});

const get = async (path: string) => {
  const response = await fetch(cloud.url + path);
  return { status: response.status, type: response.headers.get('content-type'), text: await response.text() };
};

it('listens on 127.0.0.1 only', () => {
  expect(cloud.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
});

it('shows the phones of the list side by side, their text escaped, with the mailbox beside them', async () => {
  const { status, type, text } = await get('/');

  expect([status, type]).toEqual([200, 'text/html; charset=utf-8']);
  expect(text.match(/<iframe /g)).toHaveLength(2);
  expect(text).toContain('src="/app/?identity=demo-applicant#/pages/home/index"');
  expect(text).toContain('identity=demo%20window#/packages/staff/pages/queue/index');
  expect(text).not.toContain('<甲>');
  expect(text).toContain('href="/mailbox.html"');
});

it('shows the mailbox on a page of its own', async () => {
  expect(await get('/mailbox.html')).toMatchObject({
    status: 200,
    text: expect.stringContaining('消息信箱') as string,
  });
});

it('serves the built app, and its index for any page of it', async () => {
  expect(await get('/app/')).toMatchObject({ status: 200, text: '<title>app</title>' });
  expect(await get('/app/pages/home/index')).toMatchObject({ status: 200, text: '<title>app</title>' });
  expect(await get('/app/js/app.js')).toMatchObject({ status: 200, text: 'run()' });
  expect((await get('/app')).text).toBe('<title>app</title>');
});

it.each(['/app/js/absent.js', '/app/..%2f..%2fsecret.txt', '/app/%2e%2e/secret.txt', '/elsewhere'])(
  'answers 404 for %s',
  async (path) => {
    const { status, text } = await get(path);

    expect(status).toBeGreaterThanOrEqual(400);
    expect(text).not.toContain('secret');
  },
);
