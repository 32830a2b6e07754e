import { readFileSync } from 'node:fs';
import path from 'node:path';
import { startTestCloud, type TestCloud } from '../support/cloud';
import type { MiniProgram } from '../support/weapp/MiniProgram';
import { runtimes } from '../support/weapp/runtimes';

type Theme = Record<'light' | 'dark', Record<string, string>>;

const dist = path.resolve(__dirname, '../../dist/weapp');
const read = <Content>(file: string) => JSON.parse(readFileSync(path.join(dist, file), 'utf8')) as Content;
const theme = read<Theme>('theme.json');

it('tells WeChat every colour of its bars twice, for light and for dark', () => {
  const { darkmode, themeLocation, window, tabBar } = read<Record<string, unknown>>('app.json');
  const names = [...JSON.stringify([window, tabBar]).matchAll(/"@(\w+)"/g)].map(([, name = '']) => name);

  expect({ darkmode, themeLocation }).toEqual({ darkmode: true, themeLocation: 'theme.json' });
  expect(names.length).toBeGreaterThan(6);
  for (const look of ['light', 'dark'] as const)
    expect(names.filter((name) => theme[look][name] === undefined)).toEqual([]);
});

describe.each(runtimes)('the look of the app, in $name', (runtime) => {
  let cloud: TestCloud;
  let phone: MiniProgram;

  beforeAll(async () => {
    cloud = await startTestCloud();
  });

  afterAll(() => cloud.close());

  afterEach(() => phone.close());

  const start = async (options: { storage?: Map<string, string>; theme?: 'light' | 'dark' }) => {
    phone = await runtime.start({ cloud: await cloud.login('visitor'), ...options });
    await phone.open('pages/mine/index');
    await phone.waitFor('跟随系统');
  };
  const barColours = () =>
    phone.calls('setNavigationBarColor').map(({ options }) => options['backgroundColor']);

  it('leaves the bars to WeChat until someone chooses', async () => {
    await start({ theme: 'dark' });

    expect(barColours()).toEqual([]);
    expect(phone.errors()).toEqual([]);
  });

  it('dresses title bar and tabs as chosen, and again after a new start', async () => {
    await start({});
    await phone.tap({ text: '深色' });
    expect(barColours().at(-1)).toBe(theme.dark['barColour']);
    expect(phone.calls('setTabBarStyle').at(-1)?.options).toMatchObject({
      color: theme.dark['tabColour'],
      selectedColor: theme.dark['tabOnColour'],
    });

    const { storage } = phone;
    await phone.close();
    await start({ storage });
    expect(barColours().at(-1)).toBe(theme.dark['barColour']);
    expect(phone.errors()).toEqual([]);
  });

  it('gives the bars back to the look of the system', async () => {
    await start({ theme: 'light' });
    await phone.tap({ text: '深色' });
    await phone.tap({ text: '跟随系统' });

    expect(barColours().at(-1)).toBe(theme.light['barColour']);
  });
});
