import path from 'node:path';
import { fileURLToPath } from 'node:url';
import boundaries from 'eslint-plugin-boundaries';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');

const rooms = {
  app: 'src/app.*',
  page: 'src/{pages,packages}/**/*',
  feature: 'src/features/**/*',
  component: 'src/components/**/*',
  api: 'src/api/**/*',
  domain: 'src/domain/**/*',
  function: 'cloudfunctions/**/*',
  localCloud: 'local-cloud/**/*',
  tool: 'config/**/*',
  test: 'test/**/*',
};

/** Who may import whom; a room may always import from itself. Tests and tools may import everything. */
const mayImport = {
  app: ['page', 'feature', 'component', 'api', 'domain'],
  page: ['feature', 'component', 'api', 'domain'],
  feature: ['component', 'api', 'domain'],
  component: [],
  api: ['domain'],
  domain: [],
  function: ['domain'],
  localCloud: [],
  tool: Object.keys(rooms),
  test: Object.keys(rooms),
};

const toRooms = (types) => ({ to: { element: { types: { anyOf: types } } } });

const mayImportTypes = (room, others) => ({
  from: { element: { type: room } },
  allow: { ...toRooms(others), dependency: { kind: 'type' } },
});

const policies = [
  ...Object.entries(mayImport).map(([room, others]) => ({
    from: { element: { type: room } },
    allow: toRooms([room, ...others]),
  })),
  mayImportTypes('api', ['function']),
  mayImportTypes('component', ['domain']),
];

const zodOnly = {
  paths: [
    {
      name: 'zod',
      allowTypeImports: true,
      message: 'Import z from @/domain/zod, which sets jitless before the first schema.',
    },
  ],
};

const pure = [
  {
    selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']",
    message: 'Pass `now` in.',
  },
  { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: 'Pass `now` in.' },
  {
    selector: "CallExpression[callee.object.name='Math'][callee.property.name='random']",
    message: 'Rules have no randomness: pass the value in.',
  },
];

/** Methods that phones of before 2022 lack and nothing here adds (iOS 15.4 and Chrome 93 brought the last of them). */
const tooNew = [
  {
    selector:
      'CallExpression[callee.property.name=/^(at|findLast|findLastIndex|replaceAll|toSorted|toReversed|with)$/]',
    message: 'Older phones do not know this method: use lastOf, a loop or a pattern.',
  },
  {
    selector: "CallExpression[callee.object.name='Object'][callee.property.name=/^(hasOwn|groupBy)$/]",
    message: 'Older phones do not know this method.',
  },
];

/** A phone may be a day off; the day on which something is said or handed in is the service's. */
const phonesDay = {
  selector: "CallExpression[callee.name='dayOf'] NewExpression[callee.name='Date'][arguments.length=0]",
  message: 'The clock of a phone may be wrong: dayOf(serverNow()).',
};

export default tseslint.config(
  { ignores: ['dist/**', 'node_modules/**', '.cache/**', 'coverage/**', '.data/**'] },
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.base],
    plugins: { boundaries, 'react-hooks': reactHooks },
    settings: {
      'boundaries/root-path': root,
      'boundaries/elements': Object.entries(rooms).map(([type, pattern]) => ({
        type,
        pattern,
        partialMatch: false,
      })),
      'import/resolver': { typescript: { project: path.join(root, 'tsconfig.json') } },
    },
    rules: {
      eqeqeq: 'error',
      'no-var': 'error',
      'prefer-const': 'error',
      'no-debugger': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', caughtErrors: 'none' },
      ],
      '@typescript-eslint/consistent-type-imports': ['error', { disallowTypeAnnotations: false }],
      '@typescript-eslint/ban-ts-comment': 'error',
      'react-hooks/rules-of-hooks': 'error',
      'react-hooks/exhaustive-deps': 'error',
      '@typescript-eslint/no-restricted-imports': ['error', zodOnly],
      'boundaries/dependencies': ['error', { default: 'disallow', policies }],
    },
  },
  { files: ['src/**/*.{ts,tsx}'], rules: { 'no-restricted-syntax': ['error', ...tooNew, phonesDay] } },
  { files: ['src/domain/**/*.ts'], rules: { 'no-restricted-syntax': ['error', ...pure, ...tooNew] } },
  {
    files: ['src/domain/zodParts.ts', 'local-cloud/**/*.ts'],
    rules: { '@typescript-eslint/no-restricted-imports': 'off' },
  },
);
