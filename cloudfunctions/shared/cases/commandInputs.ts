import { commandPayloads } from '@/domain/agencyCase/commands';
import type { CaseAction } from '@/domain/agencyCase/commands';
import { z } from '@/domain/zod';

import { commandInput, RecordId } from '../trpc';

interface CommandFrame {
  caseId: string;
  commandId: string;
  /** The version that was on the screen; when given, a case that moved since is not touched. */
  seenVersion?: number | undefined;
}

type Payloads = typeof commandPayloads;

/** A command as the client sends it. */
export type CommandInput<A extends CaseAction> = {
  [K in A]: CommandFrame & { type: K; payload: z.input<Payloads[K]> };
}[A];

type ParsedCommand<A extends CaseAction> = {
  [K in A]: CommandFrame & { type: K; payload: z.output<Payloads[K]> };
}[A];

/** The input schema of `cases.act` for these commands, each with its own payload. */
export function commandInputs<A extends CaseAction>(types: readonly A[]) {
  const frame = commandInput.extend({ caseId: RecordId, seenVersion: z.number().int().min(1).optional() });
  const [first, ...others] = types.map((type) =>
    frame.extend({ type: z.literal(type), payload: commandPayloads[type] }),
  );
  if (!first) throw new Error('commandInputs needs a command');

  const union: unknown = z.discriminatedUnion('type', [first, ...others]);
  return union as z.ZodType<ParsedCommand<A>, CommandInput<A>>;
}
