import type { Answer, FunctionName, Phone } from './client';

export interface Sending {
  /** How it is called where it goes wrong. */
  readonly deed: string;
  readonly phone: Phone;
  readonly name: FunctionName;
  readonly path: string;
  /** With its `commandId`. */
  readonly command: object;
}

type Answers = Readonly<Record<string, Answer<unknown>>>;

/**
 * Each is tapped twice at once and sent once more, for its answer was lost: it is done once and answered three times alike.
 * @param stored answers all that is stored now
 */
export async function expectDoneOnce(
  sendings: readonly Sending[],
  stored: () => Promise<unknown>,
): Promise<void> {
  const [first, second] = await Promise.all([answersTo(sendings), answersTo(sendings)]);
  const after = await stored();
  const again = await answersTo(sendings);

  for (const answers of [first, second, again]) expect(refusalsIn(answers)).toEqual({});
  expect(await stored()).toEqual(after);
  expect(again).toEqual(first);
}

async function answersTo(sendings: readonly Sending[]): Promise<Answers> {
  const answered = sendings.map(
    async ({ deed, phone, name, path, command }) => [deed, await phone.tell(name, path, command)] as const,
  );
  return Object.fromEntries(await Promise.all(answered));
}

function refusalsIn(answers: Answers) {
  return Object.fromEntries(Object.entries(answers).filter(([, { ok }]) => !ok));
}
