import { ApiError } from '@/api/ApiError';
import { z } from '@/domain/zod';
import type { FormGateway, StoredForm } from '@/features/staff/cloudForm/formGateway';
import { FormSync, quietForm, type FormSyncState } from '@/features/staff/cloudForm/FormSync';

const mockStorage = new Map<string, string>();
jest.mock('@tarojs/taro', () => ({
  __esModule: true,
  default: {
    getSystemInfoSync: () => ({ model: '手机甲' }),
    getStorageSync: (key: string) => JSON.parse(mockStorage.get(key) ?? '""') as unknown,
    setStorageSync: (key: string, value: unknown) => mockStorage.set(key, JSON.stringify(value)),
    removeStorageSync: (key: string) => mockStorage.delete(key),
  },
}));
jest.mock('@/api/api', () => ({ api: {} }));

const Form = z.object({ id: z.string(), note: z.string(), place: z.string() });
type Form = z.infer<typeof Form>;
const blank: Form = { id: '1', note: '', place: '' };
const savedAt = '2026-11-25T02:32:00.000Z';

/** The server's copies, kept as the function keeps them; each refusal is used once. */
class Server implements FormGateway {
  readonly forms = new Map<string, StoredForm>();
  readonly refusals: ApiError[] = [];
  writes = 0;

  get(formKey: string) {
    return this.answer(() => this.forms.get(formKey) ?? null);
  }

  save({ formKey, version, device, form }: Parameters<FormGateway['save']>[0]) {
    return this.answer(() => {
      const theirs = this.forms.get(formKey);
      if (theirs === undefined && version > 0) return { status: 'gone' as const };
      if (theirs !== undefined && theirs.version !== version) return { status: 'conflict' as const, theirs };
      this.writes += 1;
      this.forms.set(formKey, { version: version + 1, device, savedAt, content: form });
      return { status: 'saved' as const, version: version + 1, savedAt };
    });
  }

  remove({ formKey }: { formKey: string }) {
    return this.answer(() => this.forms.delete(formKey));
  }

  fromElsewhere(form: Form): void {
    const version = (this.forms.get(`form.${form.id}`)?.version ?? 0) + 1;
    this.forms.set(`form.${form.id}`, { version, device: '网页版', savedAt, content: form });
  }

  private answer<T>(work: () => T): Promise<T> {
    const refusal = this.refusals.shift();
    return refusal === undefined ? Promise.resolve(work()) : Promise.reject(refusal);
  }
}

function aDesk(server: Server, first: Form = blank) {
  const desk = { form: first, state: quietForm as FormSyncState<Form>, isDropped: false };
  const sync = new FormSync<Form>({
    ...{ scope: 'workbench', gateway: server, schema: Form },
    keyOf: ({ id }) => `form.${id}`,
    titleOf: ({ note }) => note,
    blankOf: ({ id }) => ({ ...blank, id }),
    current: () => desk.form,
    keep: (form) => void (desk.form = form),
    drop: () => void (desk.isDropped = true),
    renew: (form) => ({ ...form, id: `${form.id}-new` }),
    show: (change) => void (desk.state = { ...desk.state, ...change }),
  });
  return { desk, sync };
}

let server: Server;
beforeEach(() => {
  mockStorage.clear();
  server = new Server();
});

const contentOf = (id = '1') => server.forms.get(`form.${id}`)?.content;

describe('a form of the staff and its copy on the server', () => {
  it('is sent once for each state, and not while it is blank', async () => {
    const { desk, sync } = aDesk(server);
    await sync.run();
    expect(server.writes).toBe(0);
    desk.form = { ...blank, note: '甲' };
    await sync.run();
    await sync.run();
    expect(server.writes).toBe(1);
    expect(contentOf()).toEqual(desk.form);
  });

  it('is taken up on another device with all its fields', async () => {
    server.fromElsewhere({ ...blank, note: '在窗口写的', place: '示例路' });
    const { desk, sync } = aDesk(server);
    await sync.open();
    expect(desk.form).toEqual({ ...blank, note: '在窗口写的', place: '示例路' });
    expect(server.writes).toBe(0);
  });

  it('joins what two devices wrote into different fields', async () => {
    const { desk, sync } = aDesk(server, { ...blank, note: '甲' });
    await sync.run();
    server.fromElsewhere({ ...blank, note: '甲', place: '别处写的' });
    desk.form = { ...blank, note: '甲乙' };
    await sync.run();
    expect(desk.form).toEqual({ ...blank, note: '甲乙', place: '别处写的' });
    expect(contentOf()).toEqual(desk.form);
  });

  it('shows both values of one field, touches neither, and goes on with the chosen one', async () => {
    const { desk, sync } = aDesk(server, { ...blank, note: '甲' });
    await sync.run();
    server.fromElsewhere({ ...blank, note: '别处的' });
    desk.form = { ...blank, note: '这里的' };
    await sync.run();
    expect(desk.state.conflict).toMatchObject({ paths: ['note'], device: '网页版' });
    expect(desk.form.note).toBe('这里的');
    expect(contentOf()).toMatchObject({ note: '别处的' });

    desk.form = { ...desk.form, place: '选之前又写的' };
    if (desk.state.conflict) await sync.choose(desk.state.conflict, { note: 'theirs' });
    expect(desk.form).toEqual({ ...blank, note: '别处的', place: '选之前又写的' });
    expect(contentOf()).toEqual(desk.form);
    expect(desk.state.conflict).toBeUndefined();
  });

  it('goes on with a copy that was fetched without ever finding itself in conflict with it', async () => {
    server.fromElsewhere({ ...blank, id: '2', note: '别处的' });
    const { desk, sync } = aDesk(server);
    sync.take({ form: { ...blank, id: '2', note: '别处的' }, version: 1 });
    desk.form = { ...desk.form, note: '接着写的' };
    await sync.open();
    expect(desk.state.conflict).toBeUndefined();
    expect(contentOf('2')).toMatchObject({ note: '接着写的' });
  });

  it('waits without a network and is sent once there is one', async () => {
    const { desk, sync } = aDesk(server, { ...blank, note: '离线写的' });
    server.refusals.push(ApiError.offline());
    await sync.run();
    expect(desk.state.isWaiting).toBe(true);
    await sync.run();
    expect(desk.state.isWaiting).toBe(false);
    expect(contentOf()).toMatchObject({ note: '离线写的' });
  });

  it('gives way where it was sent from elsewhere and nothing was written here since', async () => {
    const { desk, sync } = aDesk(server, { ...blank, note: '甲' });
    await sync.run();
    server.forms.clear();
    await sync.open();
    expect(desk.isDropped).toBe(true);
    expect(server.forms.size).toBe(0);
  });

  it('keeps what was written since as a form of its own, and says so', async () => {
    const { desk, sync } = aDesk(server, { ...blank, note: '甲' });
    await sync.run();
    server.forms.clear();
    desk.form = { ...blank, note: '甲,后来又写' };
    await sync.run();
    expect(desk.state.wasEnded).toBe(true);
    expect(contentOf('1-new')).toMatchObject({ note: '甲,后来又写' });
  });

  it('leaves both alone where the other device runs another version of the form', async () => {
    const { desk, sync } = aDesk(server, { ...blank, note: '甲' });
    server.forms.set('form.1', { version: 3, device: '网页版', savedAt, content: { remark: '新字段' } });
    await sync.open();
    await sync.run();
    expect(desk.state.problem).toContain('版本不同');
    expect(desk.form.note).toBe('甲');
    expect(contentOf()).toEqual({ remark: '新字段' });
  });

  it('takes the server’s copy away once it is sent, also after a start without a network', async () => {
    const { sync } = aDesk(server, { ...blank, note: '甲' });
    await sync.run();
    server.refusals.push(ApiError.offline());
    await sync.end();
    expect(contentOf()).toBeDefined();

    const { desk: next, sync: later } = aDesk(server);
    await later.open();
    expect(server.forms.size).toBe(0);
    expect(next.form).toEqual(blank);
  });
});
