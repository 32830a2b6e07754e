import { Catalogue, type PrerequisiteGroup, type ServiceItem } from './catalogue';
import { prerequisiteCycles } from './prerequisiteCycles';

/**
 * What a catalogue must not be saved with, one Chinese sentence each, naming item and field: fields missing or of a
 * wrong kind (limits among them), repeated ids, ids that nothing bears, prerequisites that run in a circle.
 */
export function catalogueProblems(catalogue: unknown): string[] {
  const parsed = Catalogue.safeParse(catalogue);
  if (!parsed.success) return parsed.error.issues.map((issue) => shapeProblem({ ...issue, catalogue }));

  const { data } = parsed;
  return [
    ...repeatedIds(
      '部门',
      data.departments.map(({ departmentId }) => departmentId),
    ),
    ...repeatedIds(
      '材料',
      data.materials.map(({ materialId }) => materialId),
    ),
    ...repeatedIds(
      '事项',
      data.items.map(({ itemId }) => itemId),
    ),
    ...data.items.flatMap((item) => unknownIds(item, data)),
    ...prerequisiteCycles(data).map((names) => `前置事项首尾相接,谁也办不了:${names.join(' → ')}。`),
  ];
}

const fieldNames: Record<string, string> = {
  version: '版本',
  departments: '部门',
  materials: '材料',
  items: '事项',
  itemId: '事项编号',
  departmentId: '部门',
  materialId: '材料',
  name: '名称',
  shortName: '简称',
  stage: '阶段',
  prerequisites: '前置事项',
  statutoryLimit: '法定时限',
  promisedLimitWd: '承诺时限',
  isPrimary: '主件或次件',
  originals: '原件份数',
  copies: '复印件份数',
  resultName: '结果文书',
  bundle: '一件事',
  source: '来源',
  verified: '核定标记',
};

/** The lists of a catalogue, and what one entry of each is called. */
const entryNames: Record<string, string> = { departments: '部门', materials: '材料', items: '事项' };

type ShapeProblem = { path: PropertyKey[]; message: string; catalogue: unknown };

function shapeProblem({ path, message, catalogue }: ShapeProblem): string {
  const [list, place, ...rest] = path.map(String);
  const entryName = entryNames[list ?? ''];
  const field = rest.reverse().find((step) => fieldNames[step]) ?? list ?? '';
  const fieldName = fieldNames[field] ?? '目录';
  if (!entryName || place === undefined) return `目录的“${fieldName}”:${message}`;

  const owner = ownerName({ catalogue, list: list ?? '', place: Number(place) });
  return `${entryName}“${owner}”的“${rest.length > 0 ? fieldName : '内容'}”:${message}`;
}

function ownerName({ catalogue, list, place }: { catalogue: unknown; list: string; place: number }): string {
  const entry = (catalogue as Record<string, Record<string, unknown>[]>)[list]?.[place];
  const name = entry?.['name'] ?? entry?.['itemId'];
  return typeof name === 'string' && name ? name : `第 ${place + 1} 个`;
}

function repeatedIds(entryName: string, ids: string[]): string[] {
  const repeated = new Set(ids.filter((id, place) => ids.indexOf(id) !== place));
  return [...repeated].map((id) => `${entryName}编号 ${id} 重复了。`);
}

function unknownIds(item: ServiceItem, catalogue: Catalogue): string[] {
  const departmentIds = new Set(catalogue.departments.map(({ departmentId }) => departmentId));
  const materialIds = new Set(catalogue.materials.map(({ materialId }) => materialId));
  const itemIds = new Set(catalogue.items.map(({ itemId }) => itemId));
  const named = (field: string, id: string) => `事项“${item.name}”的“${field}”:目录里没有 ${id}。`;

  return [
    ...[item.departmentId].filter((id) => !departmentIds.has(id)).map((id) => named('部门', id)),
    ...item.materials
      .filter(({ materialId }) => !materialIds.has(materialId))
      .map(({ materialId }) => named('材料', materialId)),
    ...repeatedIds(
      `事项“${item.name}”的材料`,
      item.materials.map(({ materialId }) => materialId),
    ),
    ...membersOf(item.prerequisites)
      .filter((id) => !itemIds.has(id))
      .map((id) => named('前置事项', id)),
  ];
}

function membersOf(groups: PrerequisiteGroup[]): string[] {
  return groups.flatMap(({ anyOf }) => anyOf);
}
