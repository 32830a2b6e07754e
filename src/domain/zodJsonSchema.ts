/*
 * Stands in the builds for zod's JSON Schema: nothing of ours describes a schema to others or asks one for its limits, and each
 * schema would bring all of it along. Named as there; a name that a newer zod adds fails the build until it stands here too.
 */
function leftOut(): never {
  throw new Error('JSON Schema was left out of this build');
}

/** A schema makes these methods before anyone calls them. */
function methodLeftOut(): typeof leftOut {
  return leftOut;
}

export const allProcessors = {};
export { methodLeftOut as createStandardJSONSchemaMethod, methodLeftOut as createToJSONSchemaMethod };
export {
  leftOut as aggregateChecks,
  leftOut as anyProcessor,
  leftOut as arrayProcessor,
  leftOut as bigintProcessor,
  leftOut as booleanProcessor,
  leftOut as catchProcessor,
  leftOut as customProcessor,
  leftOut as dateProcessor,
  leftOut as defaultProcessor,
  leftOut as enumProcessor,
  leftOut as extractDefs,
  leftOut as fileProcessor,
  leftOut as finalize,
  leftOut as functionProcessor,
  leftOut as handleUnrepresentable,
  leftOut as initializeContext,
  leftOut as intersectionProcessor,
  leftOut as lazyProcessor,
  leftOut as literalProcessor,
  leftOut as mapProcessor,
  leftOut as nanProcessor,
  leftOut as neverProcessor,
  leftOut as nonoptionalProcessor,
  leftOut as nullableProcessor,
  leftOut as nullProcessor,
  leftOut as numberProcessor,
  leftOut as objectProcessor,
  leftOut as optionalProcessor,
  leftOut as pipeProcessor,
  leftOut as prefaultProcessor,
  leftOut as processSchema,
  leftOut as promiseProcessor,
  leftOut as readonlyProcessor,
  leftOut as recordProcessor,
  leftOut as setProcessor,
  leftOut as stringProcessor,
  leftOut as successProcessor,
  leftOut as symbolProcessor,
  leftOut as templateLiteralProcessor,
  leftOut as toJSONSchema,
  leftOut as transformProcessor,
  leftOut as tupleProcessor,
  leftOut as undefinedProcessor,
  leftOut as unionProcessor,
  leftOut as unknownProcessor,
  leftOut as voidProcessor,
};
