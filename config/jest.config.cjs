const path = require('node:path');

const root = path.resolve(__dirname, '..');

/** Packages that ship ES modules only; jest runs CommonJS, so these are transformed too. */
const esmOnly = [
  'file-type',
  'strtok3',
  'token-types',
  'uint8array-extras',
  '@tokenizer',
  '@borewit',
  'content-disposition',
];

const swc = [
  '@swc/jest',
  {
    jsc: {
      parser: { syntax: 'typescript', tsx: true, decorators: true },
      transform: { react: { runtime: 'automatic' } },
      target: 'es2022',
    },
    module: { type: 'commonjs', ignoreDynamic: false },
  },
];

const base = {
  rootDir: root,
  testEnvironment: 'node',
  setupFilesAfterEnv: ['<rootDir>/config/testTimeouts.cjs'],
  transform: { '\\.(m?[jt]sx?)$': swc },
  transformIgnorePatterns: [`/node_modules/(?!(${esmOnly.join('|')})/)`, '<rootDir>/dist/'],
  modulePathIgnorePatterns: ['<rootDir>/dist/'],
  moduleNameMapper: {
    '^@/(domain|api|features|components|packages)/(.*)$': '<rootDir>/src/$1/$2',
    '^@cloud/(.*)$': '<rootDir>/cloudfunctions/$1',
    '^file-type$': '<rootDir>/node_modules/file-type/index.js',
  },
};

const projects = ['domain', 'features', 'local-cloud', 'cloudfunctions', 'weapp', 'browser'];

module.exports = {
  rootDir: root,
  maxWorkers: 2,
  reporters: ['default', '<rootDir>/config/summaryReporter.cjs'],
  projects: projects.map((name) => ({
    ...base,
    displayName: name,
    testMatch: [`<rootDir>/test/${name}/**/*.test.{ts,tsx}`],
  })),
};
