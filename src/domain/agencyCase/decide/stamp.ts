import type { Author } from '../Actor';
import type { CommandEnvelope } from '../commands';

/** Who and when, as every event carries them. */
export function stamp({ actor, now }: CommandEnvelope): { at: string; by: Author } {
  return { at: now, by: { accountId: actor.accountId, role: actor.role, name: actor.name } };
}

/** Ids come from the command, so that a repeated command names the same things. */
export function idFrom(prefix: string, { commandId }: CommandEnvelope, index?: number): string {
  return index === undefined ? `${prefix}_${commandId}` : `${prefix}_${commandId}_${index}`;
}
