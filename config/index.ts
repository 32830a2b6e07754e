import path from 'node:path';
import { defineConfig } from '@tarojs/cli';
import type { UserConfigExport } from '@tarojs/cli';
import type { IH5Config } from '@tarojs/taro/types/compile';

type Chain = Parameters<NonNullable<IH5Config['webpackChain']>>[0];
type Webpack = typeof import('webpack');

const root = path.resolve(__dirname, '..');
const isH5 = process.env.TARO_ENV === 'h5';
const designWidth = 375;

const alias = {
  '@/domain': path.join(root, 'src/domain'),
  '@/api': path.join(root, 'src/api'),
  '@/features': path.join(root, 'src/features'),
  '@/components': path.join(root, 'src/components'),
  '@/packages': path.join(root, 'src/packages'),
  '@cloud': path.join(root, 'cloudfunctions'),
};

/** Values that are known at build time; a missing one stays in the output as process.env.X and throws on a phone. */
const defineConstants = {
  'process.env.CLOUD_ENV': JSON.stringify(process.env.CLOUD_ENV ?? ''),
  // An iPhone before iOS 14 has none: zod's tables of limits, read by nothing of ours, would keep the app from starting.
  BigInt: 'Number',
};

const modernPackages = /node_modules[\\/](@tanstack|@trpc|zod)[\\/]/;

/**
 * Packages written for newer engines than the phones we serve: private fields and `?.` are made plain. The babel key of
 * package.json is for our own files only, so the same preset is named here.
 */
function makePlain(chain: Chain): void {
  const presets = [['taro', { framework: 'react', ts: false, compiler: 'webpack5', useBuiltIns: false }]];
  const options = { babelrc: false, configFile: false, compact: false, sourceType: 'unambiguous', presets };
  const rule = chain.module.rule('modernPackages').test(/\.m?js$/);
  rule.include.add(modernPackages);
  rule.use('babel').loader('babel-loader').options(options);
}

/** As zod's own modules name them to each other. */
const jsonSchema = /^\.\.?\/(core\/)?(to-json-schema|json-schema-processors)\.js$/;

function leaveOutJsonSchema(chain: Chain, webpack: Webpack): void {
  const instead = path.join(root, 'src/domain/zodJsonSchema.ts');
  chain.plugin('jsonSchema').use(webpack.NormalModuleReplacementPlugin, [jsonSchema, instead]);
}

/** The phone has no AbortController, and queries wait for ever without one. */
const abortGlobals = {
  AbortController: [path.join(root, 'src/api/phoneAbort.ts'), 'AbortController'],
  AbortSignal: [path.join(root, 'src/api/phoneAbort.ts'), 'AbortSignal'],
};

/** In a browser, what two pages share is loaded once; else each of thirty pages carries a copy of the whole. */
const onceForAllPages = {
  chunks: 'all',
  cacheGroups: { shared: { name: 'shared', minChunks: 2, enforce: true, reuseExistingChunk: true } },
};

/** A pixel stays a pixel on every phone and in H5, so that text and tap targets keep the sizes they were drawn with. */
const pxtransform = { enable: false, config: {} };
/** Leaves out of the mini-program what stands between `#ifdef h5` and `#endif`; a pixel stays a pixel here too. */
const platformRules = { enable: true, config: { methods: ['platform'] } };

const config: UserConfigExport<'webpack5'> = {
  projectName: 'bangdaiban',
  date: '2026-11-22',
  designWidth,
  deviceRatio: { 375: 2, 640: 1.17, 750: 1, 828: 0.905 },
  sourceRoot: 'src',
  outputRoot: process.env.BUILD_OUTPUT ?? (isH5 ? 'dist/h5' : 'dist/weapp'),
  plugins: [path.join(root, 'config/accessibilityPlugin.ts')],
  framework: 'react',
  compiler: { type: 'webpack5', prebundle: { enable: false } },
  cache: { enable: true },
  logger: { quiet: true, stats: false },
  alias,
  defineConstants,
  mini: {
    optimizeMainPackage: { enable: true },
    webpackChain(chain, webpack: Webpack) {
      makePlain(chain);
      leaveOutJsonSchema(chain, webpack);
      chain.plugin('abort').use(webpack.ProvidePlugin, [abortGlobals]);
    },
    postcss: { pxtransform: platformRules, cssModules: { enable: false } },
    miniCssExtractPluginOption: { ignoreOrder: true },
  },
  h5: {
    publicPath: './',
    staticDirectory: 'static',
    router: { mode: 'hash' },
    webpackChain(chain, webpack: Webpack) {
      makePlain(chain);
      leaveOutJsonSchema(chain, webpack);
      chain.optimization.splitChunks(onceForAllPages);
    },
    output: { filename: 'js/[name].[hash:8].js', chunkFilename: 'js/[name].[chunkhash:8].js' },
    miniCssExtractPluginOption: {
      ignoreOrder: true,
      filename: 'css/[name].[hash].css',
      chunkFilename: 'css/[name].[chunkhash].css',
    },
    postcss: { autoprefixer: { enable: true, config: {} }, pxtransform, cssModules: { enable: false } },
  },
};

export default defineConfig(config);
