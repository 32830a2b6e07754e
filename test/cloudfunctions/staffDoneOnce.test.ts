import { supervisionRouter } from '@cloud/supervision/router';
import { workbenchRouter } from '@cloud/workbench/router';

import { newCommandId } from './support/client';
import type { FunctionName } from './support/client';
import { madeAnew } from './support/deeds';
import type { Prepare } from './support/deeds';
import { startDistrict } from './support/district';
import type { District } from './support/district';
import { watchStored } from './support/everythingStored';
import type { Sending } from './support/expectDoneOnce';
import { expectDoneOnce } from './support/expectDoneOnce';
import { supervisionCaseDeeds, workbenchCaseDeeds } from './support/staffCaseDeeds';
import { supervisionDeeds } from './support/supervisionDeeds';
import { workbenchDeeds } from './support/workbenchDeeds';

type StaffFunction = Exclude<FunctionName, 'applicant'>;
type Deeds = Readonly<Record<string, Prepare>>;

const routers = { workbench: workbenchRouter, supervision: supervisionRouter };
const besides: Record<StaffFunction, Deeds> = { workbench: workbenchDeeds, supervision: supervisionDeeds };
const onCases: Record<StaffFunction, Deeds> = {
  workbench: workbenchCaseDeeds,
  supervision: supervisionCaseDeeds,
};

/** Each time is a look of its own: at WeChat's templates, and by a new link at a picture (pictures.test.ts). */
const lookedAnew = ['messages.recheckTemplates', 'pictures.look'];

let district: District;
let stored: () => Promise<unknown>;
beforeAll(async () => {
  district = await startDistrict();
  stored = await watchStored(district.cloud);
});
afterAll(() => district.cloud.close());

const sides = Object.keys(routers) as StaffFunction[];
const single = sides.flatMap((name) =>
  Object.entries(besides[name]).map(([deed, prepare]) => ({ name, deed, prepare })),
);
const actsOf = (name: StaffFunction) =>
  Object.entries(onCases[name]).map(([type, prepare]) => ({ name, deed: `cases.act/${type}`, prepare }));

interface Trial {
  readonly name: StaffFunction;
  readonly deed: string;
  readonly prepare: Prepare;
}

async function sendingOf({ name, deed, prepare }: Trial): Promise<Sending> {
  const [path = '', type] = deed.split('/');
  const usual = name === 'workbench' ? district.window : district.supervisor;
  const { input, phone = usual } = await prepare(district);
  const act = path === 'cases.act' ? { type } : {};
  return { deed, phone, name, path, command: { commandId: newCommandId(), ...act, ...input } };
}

function mutationsOf(name: StaffFunction): string[] {
  const { procedures } = routers[name]._def;
  const known = procedures as unknown as Record<string, { _def: { type: string } }>;
  return Object.keys(known).filter((path) => known[path]?._def.type === 'mutation');
}

describe('what the staff send', () => {
  it.each(single)(
    '$deed of $name happens once when it is tapped twice and its answer is lost',
    async (sent) => {
      await expectDoneOnce([await sendingOf(sent)], stored);
    },
  );

  // Cases have nothing to do with each other, so that they are tried side by side.
  it.each(sides)('about a case by %s happens once as well', async (name) => {
    await expectDoneOnce(await Promise.all(actsOf(name).map(sendingOf)), stored);
  });

  it.each(sides)('of %s is all in this list', (name) => {
    const tried = new Set([
      ...madeAnew,
      ...lookedAnew,
      ...Object.keys(besides[name]).map(pathOf),
      'cases.act',
    ]);
    expect(mutationsOf(name).filter((path) => !tried.has(path))).toEqual([]);
  });
});

function pathOf(deed: string): string {
  return deed.split('/')[0] ?? '';
}
