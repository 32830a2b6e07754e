import type { Document } from '../../document';
import { stringifyEjson } from '../../ejson';
import { failure } from '../../paths';
import { compileVariables } from '../expression/variables';
import { compileExpression } from '../expression/compileExpression';
import { mentions } from '../expression/mentions';
import type { Compute, Scope } from '../expression/Operator';
import { ValueMap } from '../expression/ValueMap';
import { joinByFields } from './lookupByFields';
import type { Join } from './Join';
import { splitMatch } from './splitMatch';
import type { Pipeline, StageContext } from './Stage';

type Wish = {
  from: string;
  pipeline: unknown;
  variables: Document;
  fields?: { localField: string; foreignField: string };
  context: StageContext;
};

/**
 * Runs the pipeline once for each set of values that its variables take, and once in all when it reads none. Where its
 * leading `$match` compares a field with a variable, only the documents with that value go through it.
 */
export function joinByPipeline({ from, pipeline, variables, fields, context }: Wish): Join {
  if (!Array.isArray(pipeline)) throw failure('$lookup pipeline must be an array of stages');
  const { scope, source } = context;
  const compile = (expression: unknown) => compileExpression(expression, scope);
  const { cells, fill } = compileVariables(variables, { name: '$lookup', compile });
  const inner = context.compilePipeline(pipeline, cells);
  const inside: Scope = new Map([...scope, ...Object.entries(cells)]);

  if (fields) {
    const join = joinByFields({ from, ...fields, source });
    return (documents) =>
      join(documents).map((others, place) => {
        fill(documents[place] ?? {});
        return inner.run(others);
      });
  }
  if (!mentions(pipeline, inside)) return onceFor({ from, inner });
  return correlated({ from, pipeline, inside, fill, inner, context });
}

function onceFor({ from, inner }: { from: string; inner: Pipeline }): Join {
  return (documents) => {
    const found = documents.length === 0 ? [] : inner.read(from);
    return documents.map(() => found);
  };
}

type Correlated = {
  from: string;
  pipeline: unknown[];
  inside: Scope;
  fill: Compute;
  inner: Pipeline;
  context: StageContext;
};

function correlated({ from, pipeline, inside, fill, inner, context }: Correlated): Join {
  const { filter, equality } = splitMatch(pipeline[0], inside);
  const isRandom = stringifyEjson(pipeline).includes('"$sample"');
  const wanted = equality && compileExpression(equality.expression, inside);
  const found = equality && compileExpression(`$${equality.path}`);

  return (documents) => {
    if (documents.length === 0) return [];
    const settings = documents.map((document) => {
      const values = fill(document);
      return { document, values, key: wanted?.({}) };
    });
    const others =
      equality === undefined
        ? context.source.find(from, { filter })
        : context.source.candidates({
            collection: from,
            filter,
            path: equality.path,
            values: [...new Set(settings.map(({ key }) => key ?? null))],
          });
    const bucketOf = found ? bucketed(others, found) : () => others;

    const known = new ValueMap<Document[]>();
    return settings.map(({ document, values, key }) => {
      const before = isRandom ? undefined : known.get(memoOf(values));
      if (before) return before;
      fill(document);
      const result = inner.run(bucketOf(key));
      if (!isRandom) known.set(memoOf(values), result);
      return result;
    });
  };
}

/** Tells a missing value from null, which the elements of a list do not. */
function memoOf(values: unknown): unknown[][] {
  return (values as unknown[]).map((value) => (value === undefined ? [] : [value]));
}

function bucketed(documents: Document[], keyOf: Compute): (key: unknown) => Document[] {
  const buckets = new ValueMap<Document[]>();
  for (const document of documents) {
    const key = keyOf(document);
    const bucket = buckets.get(key);
    if (bucket) bucket.push(document);
    else buckets.set(key, [document]);
  }
  return (key) => buckets.get(key) ?? [];
}
