import { failure } from '../../paths';
import { setField } from '../expression/values';
import { fieldName, objectOf, type Stage, type StageContext } from './Stage';

const NOT_INSIDE = ['$facet', '$geoNear'];

/** Several pipelines over the same documents, each result a field of one document. */
export function facet(value: unknown, { name, compilePipeline }: StageContext): Stage {
  const pipelines = Object.entries(objectOf(value, name)).map(([field, stages]) => {
    fieldName(field, `the name of a ${name} pipeline`);
    if (!Array.isArray(stages)) throw failure(`arguments to ${name} must be arrays, ${field} is not`);
    for (const stage of stages as object[]) {
      const key = Object.keys(stage)[0] ?? '';
      if (NOT_INSIDE.includes(key)) throw failure(`${key} is not allowed to be used within a ${name} stage`);
    }
    return { field, run: compilePipeline(stages).run };
  });
  if (pipelines.length === 0) throw failure(`the ${name} specification must be a non-empty object`);

  return (documents) => {
    const results = {};
    for (const { field, run } of pipelines) setField(results, field, run(documents));
    return [results];
  };
}
