import type { z } from '../../zod';
import type { CataloguePlace, CatalogueProblem } from './CatalogueProblem';
import { fieldNames, fieldOf } from './fieldNames';

type Kind = Exclude<CataloguePlace['kind'], 'catalogue'>;

/** The lists of a catalogue, and what one entry of each is. */
const entryKinds: Readonly<Record<string, Kind>> = {
  departments: 'department',
  materials: 'material',
  questions: 'question',
  items: 'item',
};

const idKeys = {
  department: 'departmentId',
  material: 'materialId',
  question: 'questionId',
  item: 'itemId',
} as const satisfies Record<Kind, string>;

/** What the schema found wrong with something that claims to be a catalogue, in the schema's order. */
export function shapeProblems(catalogue: unknown, { issues }: z.ZodError): CatalogueProblem[] {
  return issues.map(({ path, message }) => shapeProblem({ catalogue, path: path.map(String), message }));
}

function shapeProblem(issue: { catalogue: unknown; path: string[]; message: string }): CatalogueProblem {
  const [list = '', position, ...rest] = issue.path;
  const kind = entryKinds[list];
  if (!kind || position === undefined) {
    const sentence = `目录的“${fieldNames[list] ?? '目录'}”:${issue.message}`;
    return { place: { kind: 'catalogue', id: '' }, field: list, sentence };
  }

  const entry = entryAt(issue.catalogue, list, Number(position));
  const field = [...rest].reverse().find((step) => fieldNames[step]) ?? '';
  const name = textOf(entry['name']) || textOf(entry['words']) || textOf(entry['itemId']);
  const owner = fieldOf(kind, name || `第 ${Number(position) + 1} 个`, field);
  return { place: { kind, id: textOf(entry[idKeys[kind]]) }, field, sentence: `${owner}:${issue.message}` };
}

function entryAt(catalogue: unknown, list: string, position: number): Record<string, unknown> {
  const entry: unknown = (catalogue as Record<string, unknown[]>)[list]?.[position];
  return typeof entry === 'object' && entry !== null ? (entry as Record<string, unknown>) : {};
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value.trim() : '';
}
