import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { readBuiltApp } from '../support/weapp/builtApp';
import { startTestCloud } from '../support/cloud';
import type { TestCloud } from '../support/cloud';
import { compileTemplates } from '../support/weapp/compileTemplates';
import type { MiniProgram } from '../support/weapp/MiniProgram';
import { createPhoneRealm } from '../support/weapp/phoneRealm';
import { runtimes } from '../support/weapp/runtimes';

const app = readBuiltApp(path.resolve(__dirname, '../../dist/weapp'));

it('compiles every template without an error', () => {
  expect(app.wxml.length).toBeGreaterThan(app.routes.length);
  expect(compileTemplates(app).problems).toEqual([]);
});

it('reports a template that does not compile', () => {
  const broken = { ...app, wxml: [{ path: 'broken', text: '<view>{{ a + }}</view>' }] };

  expect(compileTemplates(broken).problems).toMatchObject([{ file: 'broken.wxml' }]);
});

it('carries no rule about what only a browser shows', () => {
  const onlyInBrowsers = /[^{}]*(?:taro[-_]|weui|@media print|100vh - )[^{}]*/g;
  const sheets = readdirSync(app.root, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.wxss'),
  );
  const rules = sheets.flatMap(
    (file) => readFileSync(path.join(app.root, file), 'utf8').match(onlyInBrowsers) ?? [],
  );

  expect(sheets.length).toBeGreaterThan(app.tabs.length);
  expect(rules).toEqual([]);
});

it('gives the app nothing that only browsers have', () => {
  const browserNames = [
    ...[
      'window',
      'document',
      'navigator',
      'localStorage',
      'XMLHttpRequest',
      'fetch',
      'URL',
      'AbortController',
    ],
    ...['crypto', 'structuredClone', 'TextEncoder', 'queueMicrotask', 'MessageChannel', 'Buffer', 'process'],
  ];
  const root = mkdtempSync(path.join(tmpdir(), 'phone-'));
  writeFileSync(
    path.join(root, 'probe.js'),
    `module.exports = { seen: [${browserNames.map((name) => `typeof ${name}`).join(',')}], makeCode: () => new Function('') }`,
  );
  const realm = createPhoneRealm({ root, report: () => undefined });

  const probe = realm.require('probe') as { seen: string[]; makeCode: () => unknown };
  expect(new Set(probe.seen)).toEqual(new Set(['undefined']));
  expect(probe.makeCode).toThrow('Code generation from strings disallowed');
  rmSync(root, { recursive: true });
});

describe.each(runtimes)('on a phone without a browser, in $name', (runtime) => {
  let cloud: TestCloud;
  let phone: MiniProgram;

  beforeAll(async () => {
    cloud = await startTestCloud();
  });

  afterAll(() => cloud.close());

  beforeEach(async () => {
    phone = await runtime.start({ cloud: await cloud.login('visitor') });
    await phone.open('pages/home/index');
  });

  afterEach(() => phone.close());

  it('opens the home page', async () => {
    await phone.waitFor('帮代办');
    expect(phone.errors()).toEqual([]);
  });

  it('opens every tab', async () => {
    for (const { text, pagePath } of app.tabs) {
      await phone.tab(text);
      expect(phone.route()).toBe(pagePath);
      await phone.waitFor(() => phone.texts().length > 0);
    }
    expect(phone.errors()).toEqual([]);
  });

  it('shows words on every page, even to a visitor and about a case that does not exist', async () => {
    for (const route of app.routes) {
      await phone.open(route, { caseId: 'nothing' });
      await phone.waitFor(() => phone.texts().length > 0);
    }
    expect(phone.errors()).toEqual([]);
  });

  it('sends an attribute under the name that the template reads it by', async () => {
    await phone.open('packages/staff/pages/queue/index');

    await phone.waitFor(() => phone.canTap({ placeholder: '编号、企业、项目或信用代码' }));
  });
});
