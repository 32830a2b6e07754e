import path from 'node:path';
import { readBuiltApp } from '../support/weapp/builtApp';
import { compileTemplates } from '../support/weapp/compileTemplates';
import type { MiniProgram } from '../support/weapp/MiniProgram';
import { runtimes } from '../support/weapp/runtimes';

const app = readBuiltApp(path.resolve(__dirname, '../../dist/weapp'));

it('compiles every template without an error', () => {
  expect(app.wxml.length).toBeGreaterThan(app.routes.length);
  expect(compileTemplates(app).problems).toEqual([]);
});

describe.each(runtimes)('on a phone without a browser, in $name', (runtime) => {
  let phone: MiniProgram;

  beforeEach(async () => {
    phone = await runtime.start();
  });

  afterEach(() => phone.close());

  it('opens the home page and shows text', async () => {
    await phone.open('pages/home/index');

    await phone.waitFor(() => phone.texts().length > 0);
    expect(phone.errors()).toEqual([]);
  });

  it('opens every tab', async () => {
    await phone.open('pages/home/index');

    for (const { text, pagePath } of app.tabs) {
      await phone.tab(text);
      expect(phone.route()).toBe(pagePath);
      await phone.waitFor(() => phone.texts().length > 0);
    }
  });
});
