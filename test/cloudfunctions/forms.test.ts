import type { SavedForm, StoredForm } from '@cloud/shared/forms/saveFormDraft';

import { errorOf, newCommandId } from './support/client';
import type { Phone } from './support/client';
import { startDistrict } from './support/district';
import type { District } from './support/district';

let district: District;
beforeAll(async () => {
  district = await startDistrict();
});
afterAll(() => district.cloud.close());

interface Extra {
  readonly commandId?: string;
  readonly phone?: Phone;
}

const rare = { note: '𠮷😀 记录', lines: [{ name: '图纸', count: 2 }] };

function tellSave(formKey: string, form: object, version: number, extra: Extra = {}) {
  const { phone = district.window, ...command } = extra;
  const wish = { formKey, form, version, title: '示例来访企业', device: '网页版', ...command };
  return phone.tell<SavedForm>('workbench', 'forms.save', wish);
}

async function save(formKey: string, form: object, version: number, extra: Extra = {}) {
  const answer = await tellSave(formKey, form, version, extra);
  if (!answer.ok) throw new Error(answer.error.userMessage);
  return answer.output;
}

async function stored(formKey: string, phone = district.window): Promise<StoredForm | null> {
  return (await phone.get<{ draft: StoredForm | null }>('workbench', 'forms.get', { formKey })).draft;
}

async function listed(prefix: string, phone = district.window): Promise<string[]> {
  const { drafts } = await phone.get<{ drafts: { formKey: string }[] }>('workbench', 'forms.list', {
    prefix,
  });
  return drafts.map(({ formKey }) => formKey);
}

describe('a form that a member of staff has begun', () => {
  it('is given back whole on any device, and listed by its kind', async () => {
    expect(await save('visit.case_1.0', rare, 0)).toMatchObject({ status: 'saved', version: 1 });
    expect(await stored('visit.case_1.0')).toMatchObject({ version: 1, device: '网页版', content: rare });
    expect(await listed('visit.')).toEqual(['visit.case_1.0']);
    expect(await listed('counter.')).toEqual([]);
  });

  it('is never written over a version that was not seen', async () => {
    await save('counter.one', { note: '甲' }, 0);
    await save('counter.one', { note: '乙' }, 1);
    expect(await save('counter.one', { note: '丙' }, 1)).toMatchObject({
      status: 'conflict',
      theirs: { version: 2, content: { note: '乙' } },
    });
    expect((await stored('counter.one'))?.content).toEqual({ note: '乙' });
  });

  it('lets one of two first savings win', async () => {
    const answers = await Promise.all([save('counter.two', { note: '甲' }, 0), save('counter.two', rare, 0)]);
    expect(answers.map(({ status }) => status).sort()).toEqual(['conflict', 'saved']);
  });

  it('answers a repeated command as the first time', async () => {
    const commandId = newCommandId();
    const first = await save('counter.three', rare, 0, { commandId });
    expect(await save('counter.three', rare, 0, { commandId })).toEqual(first);
    expect((await stored('counter.three'))?.version).toBe(1);
  });

  it('says that it is gone once it was sent from another device, and writes nothing then', async () => {
    await save('counter.four', rare, 0);
    await district.window.do('workbench', 'forms.remove', { formKey: 'counter.four' });
    expect(await save('counter.four', { note: '多写的' }, 1)).toEqual({ status: 'gone' });
    expect(await stored('counter.four')).toBeNull();
  });

  it('is nobody else’s: a colleague finds nothing under the same key, and takes nothing away', async () => {
    await save('visit.case_2.0', rare, 0, { phone: district.specialist });
    expect(await stored('visit.case_2.0', district.otherSpecialist)).toBeNull();
    expect(
      await save('visit.case_2.0', { note: '别人的' }, 0, { phone: district.otherSpecialist }),
    ).toMatchObject({ status: 'saved' });
    await district.otherSpecialist.do('workbench', 'forms.remove', { formKey: 'visit.case_2.0' });
    expect((await stored('visit.case_2.0', district.specialist))?.content).toEqual(rare);
  });

  it('refuses what is far too much, and keeps what was there', async () => {
    await save('minutes.m1', { words: '写过' }, 0);
    const answer = await tellSave('minutes.m1', { words: '长'.repeat(100_000) }, 1);
    expect(errorOf(answer).code).toBe('TOO_LARGE');
    expect((await stored('minutes.m1'))?.content).toEqual({ words: '写过' });
  });

  it('is kept whatever it says: its words are looked at when they are sent, not while they are typed', async () => {
    const form = { note: '这里有违禁词', pages: Array.from({ length: 5 }, () => '长'.repeat(9_000)) };
    expect(await save('visit.case_9.0', form, 0)).toMatchObject({ status: 'saved' });
    expect((await stored('visit.case_9.0'))?.content).toEqual(form);
  });

  it.each(['applicant', 'stranger', 'supervisor'] as const)('is closed to the %s', async (person) => {
    const answer = await tellSave('counter.five', rare, 0, { phone: district[person] });
    expect(['FORBIDDEN', 'NOT_SIGNED_UP']).toContain(errorOf(answer).code);
  });
});
