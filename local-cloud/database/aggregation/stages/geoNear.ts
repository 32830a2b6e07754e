import { isPlainObject, type Document } from '../../document';
import { failure, withField } from '../../paths';
import { compileQuery } from '../../query/compileQuery';
import { distanceFrom, nearOf } from '../../query/geoOperators';
import { candidatesOf, leavesOf } from '../../query/leaves';
import { compileExpression } from '../expression/compileExpression';
import { fieldPath, objectOf, wholeNumber, type Stage, type StageContext } from './Stage';

/** Distances in metres from a GeoJSON point, the nearest first. `key` names the field; by default the first that holds a point. */
export function geoNear(value: unknown, { name, scope }: StageContext): Stage {
  const {
    near,
    distanceField,
    maxDistance,
    minDistance,
    query,
    distanceMultiplier = 1,
    ...options
  } = objectOf(value, name);
  const distancePath = fieldPath(distanceField, '$geoNear distanceField');
  const placePath =
    options.includeLocs === undefined ? undefined : fieldPath(options.includeLocs, '$geoNear includeLocs');
  if (typeof distanceMultiplier !== 'number' || distanceMultiplier < 0)
    throw failure('$geoNear distanceMultiplier must be a non-negative number');
  const most =
    options.limit === undefined
      ? Infinity
      : wholeNumber({ value: options.limit, name: 'the limit of $geoNear', least: 1 });
  const wanted = nearOf({
    $geometry: near,
    ...(maxDistance === undefined ? {} : { $maxDistance: maxDistance }),
    ...(minDistance === undefined ? {} : { $minDistance: minDistance }),
  });
  const matches = compileQuery(query === undefined ? {} : objectOf(query, '$geoNear query'), (expression) =>
    compileExpression(expression, scope),
  );

  return (documents) => {
    const found = documents.filter(matches).flatMap((document) => {
      const path = typeof options.key === 'string' ? options.key : pathOfPoint(document);
      const leaves = path === undefined ? [] : candidatesOf(leavesOf(document, path));
      const distance = distanceFrom(wanted, leaves);
      return distance === undefined ? [] : [{ document, distance, place: leaves[0] }];
    });
    found.sort((left, right) => left.distance - right.distance);
    return found.slice(0, most).map(({ document, distance, place }) => {
      const measured = withField({ document, path: distancePath, value: distance * distanceMultiplier });
      if (placePath === undefined) return measured;
      return withField({ document: measured, path: placePath, value: place });
    });
  };
}

function pathOfPoint(document: Document): string | undefined {
  return Object.keys(document).find((name) => {
    const value = document[name];
    return isPlainObject(value) && value.type === 'Point';
  });
}
