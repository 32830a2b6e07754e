import { checkCatalogue } from './check/checkCatalogue';

/**
 * What a catalogue must not be published with, one Chinese sentence each, naming item and field: fields missing or of a
 * wrong kind (limits among them), repeated ids, ids that nothing bears, prerequisites that run in a circle, conditions
 * that cannot be told or can never hold.
 */
export function catalogueProblems(catalogue: unknown): string[] {
  return checkCatalogue(catalogue).errors.map(({ sentence }) => sentence);
}
