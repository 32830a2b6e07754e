export type BenchDatabase = {
  collection: (name: string) => BenchQuery;
  command: { inc: (by: number) => unknown; in: (values: readonly string[]) => unknown };
};
type BenchQuery = {
  where: (filter: object) => BenchQuery;
  doc: (id: string) => BenchQuery;
  orderBy: (path: string, way: string) => BenchQuery;
  limit: (most: number) => BenchQuery;
  get: () => Promise<unknown>;
  update: (change: object) => Promise<unknown>;
  set: (change: object) => Promise<unknown>;
};

/** The real SDK in this process, loaded anew for each cloud, since it reads where its cloud is when it is loaded. */
export function databaseOf(cloud: { readonly environment: Record<string, string> }): BenchDatabase {
  Object.assign(process.env, cloud.environment);
  for (const key of Object.keys(require.cache))
    if (/wx-server-sdk|@cloudbase/.test(key)) Reflect.deleteProperty(require.cache, key);
  const sdk = require('wx-server-sdk') as { init: (setting: object) => void; database: () => BenchDatabase };
  sdk.init({ env: 'local' });
  return sdk.database();
}
