import { parseArgs } from 'node:util';
import { backup, restore } from './backup/backup';
import { messageOf } from './cloudError';
import { startLocalCloud } from './startLocalCloud';

const USAGE =
  'npm run cloud -- [--port N] [--dir D] [--functions F] [--web H5DIR] [--phones FILE] [--pages APP.JSON] [--strict] | --backup FILE | --restore FILE';

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      port: { type: 'string', default: '8787' },
      dir: { type: 'string', default: '.data/cloud' },
      functions: { type: 'string', default: 'dist/cloud' },
      web: { type: 'string' },
      phones: { type: 'string' },
      pages: { type: 'string', default: 'dist/weapp/app.json' },
      strict: { type: 'boolean', default: false },
      backup: { type: 'string' },
      restore: { type: 'string' },
    },
  });
  const { dir } = values;
  if (values.backup !== undefined) return tell(await backup({ dir, file: values.backup }), values.backup);
  if (values.restore !== undefined) return tell(await restore({ dir, file: values.restore }), dir);

  const port = Number(values.port);
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new Error(`--port ${values.port}\n${USAGE}`);

  const cloud = await startLocalCloud({ ...values, port });
  const stop = () => void cloud.close().finally(() => process.exit());
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
  process.stdout.write(`ready ${cloud.url}\n`);
}

function tell({ parts }: { parts: number }, place: string): void {
  process.stdout.write(`完成:${parts} 个文件,${place}\n`);
}

main().catch((error: unknown) => {
  process.stderr.write(`${messageOf(error)}\n`);
  process.exitCode = 1;
});
