import { startSdkCloud, type SdkCloud } from '../support/sdkCloud';

let cloud: SdkCloud;

beforeAll(async () => {
  cloud = await startSdkCloud({ indexes: { accounts: [] } });
});
beforeEach(() =>
  cloud.run(`
    await db.collection('accounts').doc('a').set({ data: { n: 10 } });
    await db.collection('accounts').doc('b').set({ data: { n: 0 } });`),
);
afterAll(() => cloud.close());

const amounts = () =>
  cloud.run(
    `return (await db.collection('accounts').orderBy('_id', 'asc').get()).data.map(({ _id, n }) => [_id, n])`,
  );

it('commits all writes together', async () => {
  await cloud.run(`
    await db.runTransaction(async (transaction) => {
      const accounts = transaction.collection('accounts');
      const { data } = await accounts.doc('a').get();
      await accounts.doc('a').update({ data: { n: _.inc(-4) } });
      await accounts.doc('b').update({ data: { n: _.inc(4) } });
      await accounts.add({ data: { _id: 'c', n: data.n } });
      await accounts.doc('d').set({ data: { n: 1 } });
      await accounts.doc('d').remove();
    });`);

  expect(await amounts()).toEqual([
    ['a', 6],
    ['b', 4],
    ['c', 10],
  ]);
  await cloud.run(`return db.collection('accounts').doc('c').remove()`);
});

it('shows its own writes inside and nothing outside before the commit', async () => {
  const script = `
    const transaction = await db.startTransaction();
    await transaction.collection('accounts').doc('a').update({ data: { n: 99 } });
    const inside = (await transaction.collection('accounts').doc('a').get()).data.n;
    const outside = (await db.collection('accounts').doc('a').get()).data.n;
    await transaction.commit();
    return [inside, outside, (await db.collection('accounts').doc('a').get()).data.n]`;

  expect(await cloud.run(script)).toEqual([99, 10, 99]);
});

it('undoes everything on rollback', async () => {
  await cloud.run(`
    const transaction = await db.startTransaction();
    await transaction.collection('accounts').doc('a').update({ data: { n: 0 } });
    await transaction.collection('accounts').doc('b').remove();
    await transaction.rollback();`);

  expect(await amounts()).toEqual([
    ['a', 10],
    ['b', 0],
  ]);
});

it('undoes everything when the callback throws', async () => {
  const script = `
    await db.runTransaction(async (transaction) => {
      await transaction.collection('accounts').doc('a').update({ data: { n: 0 } });
      await transaction.rollback('no');
    });`;

  await expect(cloud.run(script)).rejects.toThrow();
  expect(await amounts()).toEqual([
    ['a', 10],
    ['b', 0],
  ]);
});

it('reads the state at its start, whatever others commit meanwhile', async () => {
  const script = `
    const transaction = await db.startTransaction();
    await transaction.collection('accounts').doc('b').get();
    await db.collection('accounts').doc('a').update({ data: { n: 55 } });
    const { data } = await transaction.collection('accounts').doc('a').get();
    await transaction.rollback();
    return data.n`;

  expect(await cloud.run(script)).toBe(10);
});

it('fails at once on a document that another transaction has written', async () => {
  const script = `
    const first = await db.startTransaction();
    const second = await db.startTransaction();
    await first.collection('accounts').doc('a').update({ data: { n: 1 } });
    try {
      await second.collection('accounts').doc('a').update({ data: { n: 2 } });
    } finally {
      await first.commit();
      await second.rollback();
    }`;

  const error = await cloud.refusal(script);
  expect(error.errCode).toBe(-501001);
  expect(error.errMsg).toContain('TransactionConflict');
});

it('fails on a document that changed since its start, also when its own change is none', async () => {
  const script = `
    const transaction = await db.startTransaction();
    await db.collection('accounts').doc('a').update({ data: { n: 11 } });
    await transaction.collection('accounts').doc('a').update({ data: { n: 11 } });`;

  expect((await cloud.refusal(script)).errMsg).toContain('TransactionConflict');
});

it('loses no increment when eight run in parallel and try again on a conflict', async () => {
  const script = `
    for (;;) {
      try {
        await db.runTransaction(async (transaction) => {
          const { data } = await transaction.collection('accounts').doc('a').get();
          await transaction.collection('accounts').doc('a').update({ data: { n: data.n + 1 } });
        });
        return;
      } catch (error) {
        if (!String(error.errMsg).includes('TransactionConflict')) throw error;
      }
    }`;

  await Promise.all(Array.from({ length: 8 }, () => cloud.run(script)));

  expect(await amounts()).toContainEqual(['a', 18]);
});

it('lets a plain write wait until the transaction has ended', async () => {
  const script = `
    const transaction = await db.startTransaction();
    await transaction.collection('accounts').doc('a').update({ data: { n: 1 } });
    let isDone = false;
    const plain = db.collection('accounts').doc('a').update({ data: { n: _.inc(5) } }).then(() => (isDone = true));
    await db.collection('accounts').doc('b').get();
    const wasDone = isDone;
    await transaction.commit();
    await plain;
    return [wasDone, (await db.collection('accounts').doc('a').get()).data.n]`;

  expect(await cloud.run(script)).toEqual([false, 6]);
});

it('refuses a transaction that has ended', async () => {
  const script = `
    const transaction = await db.startTransaction();
    await transaction.commit();
    await transaction.collection('accounts').doc('a').get();`;

  expect((await cloud.refusal(script)).errMsg).toContain('TransactionNotExist');
});

it('lets where().update escape, as the platform does: the rollback does not undo it', async () => {
  await cloud.run(`
    const transaction = await db.startTransaction();
    await transaction.collection('accounts').where({ _id: 'a' }).update({ data: { n: 77 } });
    await transaction.rollback();`);

  expect(await amounts()).toContainEqual(['a', 77]);
});

it('takes operations one after the other: whoever does not wait is told that it is busy', async () => {
  // As many as a slow machine cannot happen to take one by one.
  const script = `
    const transaction = await db.startTransaction();
    const notes = transaction.collection('busy');
    const ids = [...'abcdefghijklmnopqrst'];
    const all = await Promise.allSettled(ids.map((id) => notes.doc(id).set({ data: { n: 1 } })));
    await transaction.rollback();
    return all.map(({ status, reason }) => reason ? reason.errMsg : status)`;
  await cloud.run(`await db.createCollection('busy')`);
  const outcomes = await cloud.run<string[]>(script);
  const refusals = outcomes.filter((outcome) => outcome !== 'fulfilled');
  expect(outcomes).toContain('fulfilled');
  expect(refusals).not.toHaveLength(0);
  expect(refusals.filter((refusal) => !refusal.includes('TransactionBusy'))).toEqual([]);
});
