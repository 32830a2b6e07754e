import { bucket } from './bucket';
import { bucketAuto } from './bucketAuto';
import { facet } from './facet';
import { geoNear } from './geoNear';
import { graphLookup } from './graphLookup';
import { group, sortByCount } from './group';
import { lookup } from './lookup';
import { shapeStages } from './shapes';
import { simpleStages } from './simple';
import type { StageCompiler } from './Stage';
import { unwind } from './unwind';

/** Every stage by name: all that the SDK can send, and what may stand in the pipelines inside of them. */
export const STAGES: Record<string, StageCompiler> = {
  ...simpleStages,
  ...shapeStages,
  $bucket: bucket,
  $bucketAuto: bucketAuto,
  $facet: facet,
  $geoNear: geoNear,
  $graphLookup: graphLookup,
  $group: group,
  $lookup: lookup,
  $sortByCount: sortByCount,
  $unwind: unwind,
};
