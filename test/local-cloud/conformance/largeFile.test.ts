import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CloudProcess } from '../../bench/cloud/CloudProcess';

jest.setTimeout(60_000);

const SIZE = 100 * 1024 * 1024;

let dir: string;
let cloud: CloudProcess;
beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'large-'));
  cloud = await CloudProcess.start({ dir, functions: join(dir, 'none') });
});
afterAll(async () => {
  await cloud.stop();
  await rm(dir, { recursive: true, force: true });
});

type Sdk = {
  init: (setting: object) => void;
  uploadFile: (wish: object) => Promise<{ fileID: string }>;
  getTempFileURL: (wish: object) => Promise<{ fileList: { tempFileURL: string }[] }>;
};

/** Up through the SDK and back by the temporary address. */
async function thereAndBack(content: Buffer): Promise<Buffer> {
  Object.assign(process.env, cloud.environment);
  const sdk = (await import('wx-server-sdk')) as unknown as Sdk;
  sdk.init({ env: 'local' });
  const { fileID } = await sdk.uploadFile({ cloudPath: '竣工图/全套.pdf', fileContent: content });
  const { fileList } = await sdk.getTempFileURL({ fileList: [fileID] });
  const response = await fetch(encodeURI(fileList[0]?.tempFileURL ?? ''));
  return Buffer.from(await response.arrayBuffer());
}

it('streams a file of 100 MB in and out: the cloud’s memory grows by less than 60 MB', async () => {
  const content = Buffer.alloc(SIZE, 'not only one letter');
  const before = cloud.memoryMb();
  let most = before;
  const watching = setInterval(() => void (most = Math.max(most, cloud.memoryMb())), 20);
  const back = await thereAndBack(content).finally(() => clearInterval(watching));

  expect(back.length).toBe(SIZE);
  expect(back.equals(content)).toBe(true);
  expect(most - before).toBeLessThan(60);
});
