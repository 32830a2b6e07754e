import { createHash } from 'node:crypto';

import type { CertificatePaper } from '@cloud/shared/cases/certificate/readCertificate';
import type { CaseAnswer } from '@/domain/agencyCase/CaseAnswer';
import type { ResultsPage } from '@/domain/agencyCase/results';
import { addDays, dayOf } from '@/domain/shared/time';
import type { MessageRow } from '@cloud/applicant/procedures/messages/listMessages';

import { paperPdf } from '../../config/demo/paper';
import { CaseStory } from '../support/caseBuilders';
import { pictures } from '../support/pictures';
import { unzip } from '../support/unzip';
import { errorOf, phoneOf } from './support/client';
import type { Phone } from './support/client';
import { act, agencyRequest, assignedCase, startDistrict } from './support/district';
import type { District } from './support/district';
import { uploadPaper } from './support/papers';
import { signMandate } from './support/signing';
import { openDatabase } from './support/ownDatabase';
import { storedCase } from './support/storedCase';

const itemId = 'investmentFiling';

let district: District;
beforeAll(async () => {
  district = await startDistrict();
});
afterAll(() => district.cloud.close());

function projectOf(name: string) {
  const project = { name, address: '示例区示例路 1 号', investmentWan: 100 };
  return { ...agencyRequest(district.enterpriseId), project };
}

/** A case of this project, its one item approved with this number. */
async function approvedCase(project: string, resultNumber: string): Promise<string> {
  const { specialist, applicant } = district;
  const { view } = await signMandate(applicant, await assignedCase(district, projectOf(project)));
  const { caseId, items } = view.agencyCase;
  const papers = (items[0]?.needs ?? []).map(({ name, materialId }) => ({
    ...{ name, materialId, kind: 'copy', count: 1 },
  }));
  const visited = await act(specialist, 'workbench', caseId, 'RecordVisit', { place: '示例路', papers });
  const handoverId = visited.view.agencyCase.handoverLists[0]?.handoverId;
  await act(applicant, 'applicant', caseId, 'ConfirmHandover', { handoverId });
  await act(specialist, 'workbench', caseId, 'FileItem', { itemId, externalNumber: 'SP-1' });
  await act(specialist, 'workbench', caseId, 'ApproveItem', { itemId, resultNumber });
  return caseId;
}

async function post(caseId: string, number: string): Promise<CaseAnswer> {
  return act(district.specialist, 'workbench', caseId, 'RecordDelivery', {
    ...{ method: 'byPost', carrier: '顺丰速运', trackingNumber: 'SF1234567890123' },
    documents: [{ itemId, name: '备案证', number, validUntil: '2029-12-31' }],
  });
}

function results(phone: Phone, input: object = {}): Promise<ResultsPage> {
  return phone.get<ResultsPage>('applicant', 'results.list', input);
}

describe('the results of an enterprise', () => {
  it('are there with the delivery, over several cases, and found by project, number and words', async () => {
    const { applicant, stranger } = district;
    const first = await approvedCase('示例一期', 'PF-1');
    expect((await results(applicant)).rows).toEqual([]);

    await post(first, 'PF-1');
    const second = await approvedCase('示例二期', 'PF-2');
    await post(second, 'PF-2');

    const { rows, nextCursor } = await results(applicant);
    expect(nextCursor).toBeNull();
    expect(rows.map(({ caseId, projectName }) => [caseId, projectName])).toEqual([
      [second, '示例二期'],
      [first, '示例一期'],
    ]);
    expect(rows[1]?.results).toMatchObject([
      { name: '备案证', number: 'PF-1', stage: 'landUse', method: 'byPost', validUntil: '2029-12-31' },
    ]);
    expect(rows[1]?.results[0]?.decidedOn).toMatch(/^\d{4}-\d\d-\d\d$/);

    const found = async (input: object) => (await results(applicant, input)).rows.map(({ caseId }) => caseId);
    expect(await found({ project: '示例一期' })).toEqual([first]);
    expect(await found({ search: 'pf-2' })).toEqual([second]);
    expect(await found({ search: '备案证' })).toEqual([second, first]);
    expect(await found({ search: '示例一期', project: '示例二期' })).toEqual([]);
    expect(await found({ search: '.*' })).toEqual([]);
    expect((await results(stranger)).rows).toEqual([]);
  });

  it('come page after page, and never those of another enterprise', async () => {
    const { applicant, enterpriseId } = district;
    const { cases } = await openDatabase(district.cloud);
    const { current } = CaseStory.inProgress().grants('landUse').delivers();
    const enterprise = { ...current.enterprise, enterpriseId };
    for (let place = 0; place < 25; place += 1) {
      const id = `case_old_${String(place).padStart(2, '0')}`;
      const owner = place === 24 ? current.enterprise : enterprise;
      const old = { ...current, caseId: id, number: id, enterprise: owner, project: { ...current.project } };
      await cases.insert(await storedCase({ ...old, project: { ...old.project, name: '示例多年项目' } }));
    }

    const project = '示例多年项目';
    const one = await results(applicant, { project });
    const two = await results(applicant, { project, cursor: one.nextCursor });
    const seen = [...one.rows, ...two.rows].map(({ caseId }) => caseId);
    expect([one.rows.length, two.rows.length, two.nextCursor]).toEqual([20, 4, null]);
    expect(new Set(seen).size).toBe(24);
    expect(seen).not.toContain('case_old_24');
  });

  it('are there also for cases that were stored and ended before results had a list', async () => {
    const { applicant, enterpriseId, cloud } = district;
    const { cases } = await openDatabase(cloud);
    const { current } = CaseStory.inProgress().grants('landUse').delivers();
    const earlier = await storedCase({
      ...{ ...current, caseId: 'case_earlier', number: 'earlier' },
      enterprise: { ...current.enterprise, enterpriseId },
      project: { ...current.project, name: '示例旧项目' },
    });
    const { byResult: _, ...keys } = earlier.keys;
    await cases.insert({ ...earlier, keys: keys as typeof earlier.keys });
    expect((await results(applicant, { project: '示例旧项目' })).rows).toEqual([]);

    await cloud.runTimer('sweep', 'learn');
    const { rows } = await results(applicant, { project: '示例旧项目', search: '用地规划' });
    expect(rows.map(({ caseId }) => caseId)).toEqual(['case_earlier']);
    expect((await cases.find('case_earlier'))?.version).toBe(earlier.version);
  });

  it('are for people who have told who they are', async () => {
    const nobody = phoneOf(await district.cloud.login('test-nobody'));
    expect(errorOf(await nobody.ask('applicant', 'results.list')).code).toBe('NOT_SIGNED_UP');
  });
});

describe('a result that does not hold for ever', () => {
  const inDays = (days: number) => addDays({ day: dayOf(new Date().toISOString()), days });
  const sweep = () => district.cloud.runTimer('sweep', 'vault');

  /** What the inbox says of results of this project, oldest first. */
  async function told(project: string, phone = district.applicant): Promise<string[]> {
    const { rows } = await phone.get<{ rows: MessageRow[] }>('applicant', 'messages.list', {});
    const found = rows.filter(
      ({ title, lines }) => title === '材料到期提醒' && JSON.stringify(lines).includes(project),
    );
    return found.map(({ lines }) => lines.map(({ value }) => value).join(' ')).reverse();
  }

  async function deliver(project: string, validUntil: string): Promise<string> {
    const caseId = await approvedCase(project, '');
    const document = { itemId, name: '备案证', number: null, validUntil };
    await act(district.specialist, 'workbench', caseId, 'RecordDelivery', {
      ...{ method: 'byHand', documents: [document] },
    });
    return caseId;
  }

  it('is told of once before it ends and once after, to who asked for it', async () => {
    const caseId = await deliver('示例到期项目', inDays(20));
    const { cases } = await openDatabase(district.cloud);
    await Promise.all([sweep(), sweep()]);
    await sweep();
    expect(await told('示例到期项目')).toEqual([expect.stringContaining('备案证快到期')]);
    expect(await told('示例到期项目', district.stranger)).toEqual([]);
    const before = await cases.find(caseId);
    expect(before?.resultWarnOn).toBe(inDays(21));

    // As it will stand in three weeks.
    const deliveries = (before?.deliveries ?? []).map((delivery) => ({
      ...delivery,
      documents: delivery.documents.map((document) => ({ ...document, validUntil: inDays(-1) })),
    }));
    const { command } = await import('@cloud/shared/database/collection');
    await cases.update({ _id: caseId }, { deliveries: command.set(deliveries), resultWarnOn: inDays(0) });
    await sweep();
    await sweep();
    expect((await told('示例到期项目'))[1]).toContain('备案证已到期');
    expect(await told('示例到期项目')).toHaveLength(2);
    expect(await cases.find(caseId)).toMatchObject({ resultWarnOn: '', version: before?.version });
  });

  it('is looked for only where one ends, and also in cases that an earlier version stored', async () => {
    const { cases } = await openDatabase(district.cloud);
    const lasting = await approvedCase('示例长期项目', '');
    await post(lasting, 'PF-9');
    expect((await cases.find(lasting))?.resultWarnOn).toBe('2029-12-01');

    const caseId = await deliver('示例旧到期项目', inDays(10));
    const { command } = await import('@cloud/shared/database/collection');
    await cases.update({ _id: caseId }, { resultWarnOn: command.remove() });
    await sweep();
    expect(await told('示例旧到期项目')).toEqual([]);
    await district.cloud.runTimer('sweep', 'learn');
    expect((await cases.find(caseId))?.resultWarnOn).toBe(inDays(11));
  });
});

describe('a parcel that does not come', () => {
  it('is said to be missing by the enterprise, looked into by its specialist, and received', async () => {
    const { applicant, stranger, specialist, otherSpecialist } = district;
    const caseId = await approvedCase('示例三期', 'PF-3');
    const { view } = await post(caseId, 'PF-3');
    const deliveryId = view.agencyCase.deliveries[0]?.deliveryId ?? '';

    const missing = { caseId, type: 'ReportNotReceived', payload: { deliveryId, words: '前台没有收到' } };
    expect(errorOf(await stranger.tell('applicant', 'cases.act', missing)).code).toBe('FORBIDDEN');
    const said = await applicant.do<CaseAnswer>('applicant', 'cases.act', missing);
    expect(said.view.turn).toMatchObject({ holder: 'specialist', task: '查找企业没收到的 1 份结果' });

    const words = '地址写错,已补寄';
    const again = { deliveryId, carrier: '邮政 EMS', trackingNumber: 'EB123456789CS', words };
    const resend = { caseId, type: 'ResendDelivery', payload: again };
    expect(errorOf(await otherSpecialist.tell('workbench', 'cases.act', resend)).code).toBe('FORBIDDEN');
    const sent = await specialist.do<CaseAnswer>('workbench', 'cases.act', resend);
    expect(sent.view.agencyCase.deliveries[0]).toMatchObject({
      trackingNumber: 'EB123456789CS',
      missing: null,
    });

    const received = await act(applicant, 'applicant', caseId, 'ConfirmReceipt', { deliveryId });
    expect(received.view.agencyCase.deliveries[0]?.receivedBy).toMatchObject({ role: 'applicant' });
    const { rows } = await results(applicant, { project: '示例三期' });
    expect(rows[0]?.results[0]?.receivedAt).not.toBeNull();
  });
});

describe('a receipt signed with a finger', () => {
  const { png } = pictures;
  const licence = Buffer.from(paperPdf('Licence'));

  async function upload(phone: Phone, name: string, bytes: Buffer, more: object): Promise<string> {
    const { folder } = await phone.do<{ folder: string }>('workbench', 'files.ticket');
    const fileID = await phone.caller.upload(`${folder}/${name}`, bytes);
    return (await phone.do<{ fileId: string }>('workbench', 'files.register', { fileID, name, ...more }))
      .fileId;
  }

  it('is given on the specialist’s phone, and stands on the certificate with its picture', async () => {
    const { applicant, stranger, specialist, otherSpecialist, supervisor } = district;
    const caseId = await approvedCase('示例四期', 'PF-4');
    const fileId = await upload(specialist, 'licence.pdf', licence, { caseId });
    const { view } = await act(specialist, 'workbench', caseId, 'RecordDelivery', {
      method: 'byHand',
      documents: [{ itemId, name: '备案证', number: 'PF-4', fileId }],
    });
    const deliveryId = view.agencyCase.deliveries[0]?.deliveryId ?? '';
    const receive = (signatureId: string) => ({
      caseId,
      type: 'ConfirmReceipt',
      payload: { deliveryId, signature: { fileId: signatureId, signerName: '示例前台' } },
    });
    const photo = await upload(specialist, 'photo.png', png, { caseId });
    const refused = errorOf(await specialist.tell('workbench', 'cases.act', receive(photo)));
    expect(refused).toMatchObject({ code: 'BAD_INPUT', userMessage: '没有收到签名,请重新签名后再提交。' });

    const signature = await upload(specialist, '签名.png', png, { caseId, use: 'signature' });
    const foreign = errorOf(await applicant.tell('applicant', 'cases.act', receive(signature)));
    expect(foreign.code).toBe('BAD_INPUT');
    await specialist.do('workbench', 'cases.act', receive(signature));

    const paper = await applicant.get<CertificatePaper>('applicant', 'cases.certificate', { caseId });
    expect(paper.certificate).toMatchObject({
      ...{ number: view.agencyCase.number, projectName: '示例四期', documents: 1, outstanding: 0 },
      entries: [
        { how: '当面送达', signer: '示例前台手写签名', documents: [{ name: '备案证', number: 'PF-4' }] },
      ],
    });
    expect(paper.signatures[signature]).toBe(png.toString('base64'));
    expect(paper.sha256[fileId]).toBe(createHash('sha256').update(licence).digest('hex'));

    for (const [phone, name] of [
      [applicant, 'applicant'],
      [specialist, 'workbench'],
      [supervisor, 'supervision'],
    ] as const) {
      const file = await phone.get<{ url: string; name: string }>(name, 'cases.certificateFile', { caseId });
      expect(file.name).toBe(`签收单-${view.agencyCase.number}.docx`);
      const parts = unzip(Buffer.from(file.url.split(',')[1] ?? '', 'base64'));
      const words = parts.get('word/document.xml')?.toString() ?? '';
      for (const each of ['示例四期', '编号 PF-4', '示例前台手写签名', paper.sha256[fileId]])
        expect(words).toContain(each);
      const pictures = [...parts].filter(([path]) => path.startsWith('word/media/'));
      expect(pictures.map(([, bytes]) => bytes)).toEqual([png]);
    }

    for (const path of ['cases.certificate', 'cases.certificateFile']) {
      expect(errorOf(await stranger.ask('applicant', path, { caseId })).code).toBe('FORBIDDEN');
      expect(errorOf(await otherSpecialist.ask('workbench', path, { caseId })).code).toBe('FORBIDDEN');
    }
  });
});

describe('the checksums of a delivery', () => {
  it('come with one question, to the enterprise alone', async () => {
    const { applicant, specialist, stranger } = district;
    const caseId = await approvedCase('示例校验', 'PF-SUM');
    const fileId = await uploadPaper(specialist, { caseId }, 'workbench');
    const { view } = await act(specialist, 'workbench', caseId, 'RecordDelivery', {
      method: 'electronic',
      documents: [{ itemId, name: '备案证', number: 'PF-SUM', fileId }],
    });
    const question = { caseId, deliveryId: view.agencyCase.deliveries[0]?.deliveryId };
    const alone = await applicant.get('applicant', 'files.sums', { fileId });
    expect(await applicant.get('applicant', 'results.sums', question)).toEqual({
      files: [{ fileId, sums: alone }],
    });
    for (const phone of [stranger, specialist])
      expect(errorOf(await phone.ask('applicant', 'results.sums', question)).code).toBe('FORBIDDEN');
    const none = { ...question, deliveryId: 'delivery_none' };
    expect(errorOf(await applicant.ask('applicant', 'results.sums', none)).code).toBe('NOT_FOUND');
  });
});
