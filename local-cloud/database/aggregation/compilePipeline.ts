import { CloudError, invalidParameter } from '../../cloudError';
import type { IndexKey } from '../collection';
import type { Query } from '../database';
import { isPlainObject } from '../document';
import { failure } from '../paths';
import { mentions } from './expression/mentions';
import type { Scope } from './expression/Operator';
import type { Source } from './Source';
import { sortKeys } from './stages/simple';
import type { Pipeline, Stage, StageContext, StageRequest } from './stages/Stage';
import { STAGES } from './stages/stages';

const MOST_STAGES = 100;

type Wish = { stages: readonly StageRequest[]; scope: Scope; source: Source };

/** Checks every stage before anything is read. */
export function compilePipeline({ stages, scope, source }: Wish): Pipeline {
  if (stages.length > MOST_STAGES) throw failure(`a pipeline has at most ${MOST_STAGES} stages`);
  if (stages.slice(1).some(({ key }) => key === '$geoNear'))
    throw failure('$geoNear is only valid as the first stage in a pipeline');

  const compiled = stages.map((stage) => compileStage({ stage, scope, source }));
  const { query, served } = leadingQuery(stages, scope);
  const runFrom = (start: number): Stage => {
    const left = compiled.slice(start);
    return (documents) => left.reduce((reached, run) => run(reached), documents);
  };
  const afterQuery = runFrom(served);
  return {
    run: runFrom(0),
    read: (collection) => afterQuery(source.find(collection, query)),
  };
}

function compileStage({ stage, scope, source }: Omit<Wish, 'stages'> & { stage: StageRequest }): Stage {
  const compile = Object.hasOwn(STAGES, stage.key) ? STAGES[stage.key] : undefined;
  if (!compile)
    throw new CloudError('DATABASE_INVALID_OPERRATOR', `Unrecognized pipeline stage name: '${stage.key}'`);
  const inner: StageContext['compilePipeline'] = (stages, variables = {}) =>
    compilePipeline({
      stages: stageRequests(stages),
      scope: new Map([...scope, ...Object.entries(variables)]),
      source,
    });
  return compile(stage.value, { name: stage.key, scope, source, compilePipeline: inner });
}

/** The stages of a pipeline inside a stage, each an object with one field. */
function stageRequests(stages: unknown): StageRequest[] {
  if (!Array.isArray(stages)) throw invalidParameter('a pipeline must be an array of stages');
  return stages.map((stage) => {
    const entries = isPlainObject(stage) ? Object.entries(stage) : [];
    const [entry] = entries;
    if (!entry || entries.length !== 1)
      throw failure('A pipeline stage specification object must contain exactly one field.');
    return { key: entry[0], value: entry[1] };
  });
}

type Leading = { query: Query; served: number };

/** The `$match`, `$sort` and `$limit` that a pipeline begins with, as a query; variables keep a `$match` out of it. */
function leadingQuery(stages: readonly StageRequest[], scope: Scope): Leading {
  const query: Query = { filter: {} };
  let served = 0;
  const next = (key: string): unknown => (stages[served]?.key === key ? stages[served]?.value : undefined);

  const filter = next('$match');
  if (mentions(filter, scope)) return { query, served };
  if (isPlainObject(filter)) {
    query.filter = filter;
    served += 1;
  }
  const sort = next('$sort');
  if (sort !== undefined) {
    query.sort = sortKeys(sort) satisfies IndexKey[];
    served += 1;
  }
  const limit = next('$limit');
  if (limit !== undefined) {
    query.limit = Number(limit);
    served += 1;
  }
  return { query, served };
}
