import path from 'node:path';
import { endWith, startProduct } from './startProduct';
import { root } from './stamp';
import { watchCloud } from './watchCloud';

/**
 * `npm run dev`: as `npm start`, and an edit under cloudfunctions or src/domain is in the next call. Indexes and
 * timers are read at the start, so a change of indexes.json or of triggers wants a restart; pages want
 * `npm run build:h5`.
 */
async function main(): Promise<void> {
  await startProduct();
  const folders = [path.join(root, 'cloudfunctions'), path.join(root, 'src/domain')];
  watchCloud({ folders, output: path.join(root, 'dist/cloud'), tell: (sentence) => console.log(sentence) });
  console.log(
    '正在留意 cloudfunctions 和 src/domain 的修改。索引和定时器改了请重新启动;页面改了请运行 npm run build:h5。',
  );
}

main().catch(endWith);
