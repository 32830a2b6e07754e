import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { withoutPersonalData } from '@cloud/shared/log';

import { signaturePng } from '../../config/demo/signaturePng';
import { startTestCloud } from '../support/cloud';
import { errorOf, phoneOf } from './support/client';
import { agencyRequest, assignedCase, phones, startDistrict } from './support/district';

let dir: string;
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'privacy-'));
});
afterEach(() => rm(dir, { recursive: true, force: true }));

async function storedBytes(): Promise<string> {
  const files = await Promise.all(
    ['cloud.sqlite', 'cloud.sqlite-wal'].map((name) => readFile(join(dir, name)).catch(() => '')),
  );
  return files.map((file) => file.toString('latin1')).join('');
}

async function filesUnder(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}

it('keeps no phone number in the clear in the database', async () => {
  const district = await startDistrict({ dir });
  await assignedCase(district);
  await district.window.do('workbench', 'forms.save', {
    ...{ formKey: 'counter.walkIn', title: '示例来访企业', version: 0, device: '网页版' },
    form: { contact: { name: '示例联系人', phone: phones.contact } },
  });
  const stored = await storedBytes();
  await district.cloud.close();
  const closed = await storedBytes();
  for (const number of Object.values(phones)) {
    expect(stored).not.toContain(number);
    expect(closed).not.toContain(number);
  }
});

it('keeps no signature in the clear, neither in the database nor in storage', async () => {
  const { cloud, applicant, enterpriseId } = await startDistrict({ dir });
  const png = Buffer.from(signaturePng());
  const { folder } = await applicant.do<{ folder: string }>('applicant', 'files.ticket');
  const fileID = await applicant.caller.upload(`${folder}/signature.png`, png);
  const wanted = { fileID, name: '签名.png', use: 'signature', enterpriseId };
  const { fileId } = await applicant.do<{ fileId: string }>('applicant', 'files.register', wanted);
  const { url } = await applicant.get<{ url: string }>('applicant', 'files.open', { fileId });
  await cloud.close();

  expect(url).toContain(png.toString('base64'));
  // The database's own log goes as it closes, maybe between being listed and being read.
  const read = (path: string) => readFile(path, 'latin1').catch(() => '');
  const everything = await Promise.all((await filesUnder(dir)).map(read));
  expect(everything.some((text) => text !== '')).toBe(true);
  for (const text of everything) {
    expect(text).not.toContain(png.toString('latin1').slice(-80));
    expect(text).not.toContain(png.toString('base64'));
  }
});

it("gives one enterprise nothing of another's, in any list or answer", async () => {
  const district = await startDistrict({ dir });
  await assignedCase(district);
  const answers = await Promise.all([
    district.stranger.ask('applicant', 'cases.list', { filter: 'all' }),
    district.stranger.ask('applicant', 'cases.head'),
    district.stranger.ask('applicant', 'messages.list'),
    district.stranger.ask('applicant', 'me.get'),
  ]);
  await district.cloud.close();
  const told = JSON.stringify(answers);
  for (const secret of ['示例甲企业', phones.contact, phones.applicant, '示例厂房'])
    expect(told).not.toContain(secret);
});

it('answers a fault of ours with a number, and logs it without anyone in it', async () => {
  const district = await startDistrict({ dir });
  await district.cloud.close();

  const lines: string[] = [];
  const spies = [process.stdout, process.stderr].map((stream) =>
    jest.spyOn(stream, 'write').mockImplementation((text) => lines.push(String(text)) > 0),
  );
  // Keys that do not open what was sealed: a fault that no caller can help.
  const FIELD_KEY = Buffer.alloc(32, 7).toString('base64');
  const cloud = await startTestCloud({ dir, env: { FIELD_KEY } });
  const applicant = phoneOf(await cloud.login('test-a'));
  const error = errorOf(await applicant.ask('applicant', 'me.get'));
  const request = {
    ...agencyRequest(district.enterpriseId),
    contact: { name: '示例联系人', phone: phones.contact },
  };
  await applicant.tell('applicant', 'cases.submit', request);
  await cloud.close();
  spies.forEach((spy) => spy.mockRestore());

  expect(error).toMatchObject({
    code: 'INTERNAL',
    traceId: expect.stringMatching(/^[0-9A-Z]{8}$/) as string,
  });
  expect(error.userMessage).toBe(`服务暂时出了问题,内容没有丢失,请稍后再试(编号 ${error.traceId})。`);
  const log = lines.join('\n');
  expect(log).toContain(error.traceId);
  for (const secret of [...Object.values(phones), '示例', 'test-a', FIELD_KEY])
    expect(log).not.toContain(secret);
});

it.each([
  ['E11000 duplicate key error dup key: {"openid":"o-1"}', 'o-1'],
  ['cannot read 张三 of undefined', '张三'],
  ['bad value "13800001111"', '13800001111'],
  ['value 13800001111 refused', '13800001111'],
])('takes what could be personal out of %p', (message, secret) => {
  expect(withoutPersonalData(message)).not.toContain(secret);
});
