import { CloudError } from '../cloudError';
import type { IndexDeclaration, IndexKey } from './collection';
import { isPlainObject, type Document } from './document';
import type { Plan } from './planQuery';

/** A query that looks at more documents than this, and at twice what it returns, should have an index. */
const MOST_EXAMINED = 500;

/** One shape of query that is slow; it names fields and operators, never values, which may be personal. */
export type SlowQuery = {
  collection: string;
  /** `enterpriseId = ?, age $gt ?` */
  shape: string;
  plan: string;
  examined: number;
  returned: number;
  /** As indexes.json would declare it. */
  wantedIndex: IndexDeclaration;
};

type Examination = {
  collection: string;
  filter: Document;
  sort: IndexKey[];
  plan: Pick<Plan, 'name' | 'unserved'>;
  examined: number;
  returned: number;
};

/**
 * Watches how many documents queries look at. A slow one is said once per shape on stderr, told to `onSlowQuery` each
 * time, and refused where `isStrict`.
 */
export class SlowQueries {
  private readonly said = new Set<string>();

  constructor(
    private readonly setting: { isStrict?: boolean; onSlowQuery?: (query: SlowQuery) => void } = {},
  ) {}

  observe(examination: Examination): void {
    const { examined, returned } = examination;
    if (examined <= MOST_EXAMINED || examined < returned * 2) return;

    const query = describe(examination);
    this.setting.onSlowQuery?.(query);
    this.say(query);
    if (this.setting.isStrict)
      throw new CloudError('DATABASE_REQUEST_FAILED', `slow query refused: ${words(query)}`);
  }

  private say(query: SlowQuery): void {
    const key = `${query.collection} ${query.shape} ${JSON.stringify(query.wantedIndex.keys)}`;
    if (this.said.has(key)) return;
    this.said.add(key);
    process.stderr.write(`[cloud] slow query on ${words(query)}\n`);
  }
}

function words({ collection, shape, plan, examined, returned, wantedIndex }: SlowQuery): string {
  const counted = `${examined} documents examined for ${returned} (${plan})`;
  return `${collection} [${shape}]: ${counted}; missing index ${JSON.stringify(wantedIndex)}`;
}

function describe({ collection, filter, sort, plan, examined, returned }: Examination): SlowQuery {
  const shape = [
    ...shapesOf(filter),
    ...sort.map(([path, way]) => `sort ${path} ${way > 0 ? 'asc' : 'desc'}`),
  ].join(', ');
  const wantedIndex = wantedIndexOf(conditionsOf(plan.unserved ?? filter), sort);
  return { collection, shape, plan: plan.name, examined, returned, wantedIndex };
}

/** `a = ?`, `b $gt ?`, `or(a = ? | b = ?)` */
function shapesOf(filter: Document): string[] {
  return Object.entries(filter).flatMap(([name, condition]) => {
    const parts = Array.isArray(condition) ? condition.filter(isPlainObject) : [];
    if (name === '$and') return parts.flatMap(shapesOf);
    if (name === '$or') return [`or(${parts.map((part) => shapesOf(part).join(', ')).join(' | ')})`];
    return conditionsOf({ [name]: condition }).map(({ path, operator }) => `${path} ${operator} ?`);
  });
}

/** Equalities first, then the order, then what is only a range. */
function wantedIndexOf(conditions: Condition[], sort: IndexKey[]): IndexDeclaration {
  const equal = conditions.filter(({ operator }) => operator === '=').map(({ path }) => path);
  const ordered = sort.filter(([path]) => !equal.includes(path));
  const taken = new Set([...equal, ...ordered.map(([path]) => path)]);
  const ranges = conditions.map(({ path }) => path).filter((path) => !taken.has(path) && path !== '_id');
  const keys: IndexKey[] = [
    ...[...new Set(equal)].map((path): IndexKey => [path, 1]),
    ...ordered,
    ...[...new Set(ranges)].map((path): IndexKey => [path, 1]),
  ];
  const name = keys
    .map(([path]) => path.replace(/\W+(\w)/g, (_, letter: string) => letter.toUpperCase()))
    .join('_');
  return { name: name || 'all', keys, unique: false };
}

type Condition = { path: string; operator: string };

function conditionsOf(filter: Document): Condition[] {
  return Object.entries(filter).flatMap(([path, condition]) => {
    if (path === '$and' && Array.isArray(condition))
      return condition.filter(isPlainObject).flatMap((part) => conditionsOf(part));
    if (path.startsWith('$')) return [];
    const operators = isPlainObject(condition)
      ? Object.keys(condition).filter((key) => key.startsWith('$'))
      : [];
    if (operators.length === 0) return [{ path, operator: '=' }];
    return operators.map((operator) => ({
      path,
      operator: ['$eq', '$in'].includes(operator) ? '=' : operator,
    }));
  });
}
