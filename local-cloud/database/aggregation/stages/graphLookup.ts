import { isPlainObject, type Document } from '../../document';
import { failure, withField } from '../../paths';
import { compileExpression } from '../expression/compileExpression';
import { distinct, ValueMap } from '../expression/ValueMap';
import { localValues } from './lookupByFields';
import { fieldPath, objectOf, wholeNumber, type Stage, type StageContext } from './Stage';

const REQUIRED = ['from', 'startWith', 'connectFromField', 'connectToField', 'as'];
const OPTIONAL = ['maxDepth', 'depthField', 'restrictSearchWithMatch'];

/** Follows references from document to document, each document found once, at its least depth. */
export function graphLookup(value: unknown, { name, scope, source }: StageContext): Stage {
  const given = objectOf(value, name);
  const missing = REQUIRED.find((option) => given[option] === undefined);
  if (missing) throw failure(`$graphLookup requires '${missing}' to be specified`);
  const stranger = Object.keys(given).find((option) => ![...REQUIRED, ...OPTIONAL].includes(option));
  if (stranger) throw failure(`Unknown argument to $graphLookup: ${stranger}`);

  const startOf = compileExpression(given.startWith, scope);
  const [connectFrom, connectTo, as] = ['connectFromField', 'connectToField', 'as'].map((option) =>
    fieldPath(given[option], `$graphLookup ${option}`),
  ) as [string, string, string];
  const depthField = given.depthField === undefined ? undefined : fieldPath(given.depthField, 'depthField');
  const deepest =
    given.maxDepth === undefined
      ? Infinity
      : wholeNumber({ value: given.maxDepth, name: 'maxDepth', least: 0 });
  const filter = isPlainObject(given.restrictSearchWithMatch) ? given.restrictSearchWithMatch : {};

  const step = (values: unknown[]): Document[] =>
    source.find(String(given.from), { filter: { $and: [{ [connectTo]: { $in: values } }, filter] } });
  return (documents) =>
    documents.map((document) => {
      const start = startOf(document);
      const values: unknown[] = Array.isArray(start) ? start : [start ?? null];
      const found = walk({ values, step, connectFrom, deepest }).map(({ node, depth }) =>
        depthField === undefined ? node : withField({ document: node, path: depthField, value: depth }),
      );
      return withField({ document, path: as, value: found });
    });
}

type Walk = {
  values: unknown[];
  step: (values: unknown[]) => Document[];
  connectFrom: string;
  deepest: number;
};

function walk({ values, step, connectFrom, deepest }: Walk): { node: Document; depth: number }[] {
  const found = new ValueMap<{ node: Document; depth: number }>();
  const asked = new ValueMap<true>();
  const order: { node: Document; depth: number }[] = [];
  let frontier = distinct(values);
  for (let depth = 0; frontier.length > 0 && depth <= deepest; depth += 1) {
    for (const value of frontier) asked.set(value, true);
    const fresh = step(frontier).filter((node) => !found.has(node._id));
    for (const node of fresh) {
      found.set(node._id, { node, depth });
      order.push({ node, depth });
    }
    frontier = distinct(fresh.flatMap((node) => localValues(node, connectFrom))).filter(
      (value) => !asked.has(value),
    );
  }
  return order;
}
