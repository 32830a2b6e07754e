/** Milliseconds one test may take, by folder of test/: jest takes no such setting per project. */
const limits = {
  domain: 20_000,
  features: 20_000,
  'local-cloud': 30_000,
  cloudfunctions: 60_000,
  weapp: 90_000,
  browser: 240_000,
};

const [, folder] = /[\\/]test[\\/]([^\\/]+)/.exec(expect.getState().testPath) ?? [];
jest.setTimeout(limits[folder] ?? 5_000);
