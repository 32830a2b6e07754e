import type { CataloguePlace } from './CatalogueProblem';

/** What the parts of a catalogue are called. */
export const kindNames = {
  item: '事项',
  question: '问题',
  material: '材料',
  department: '部门',
  catalogue: '目录',
} as const satisfies Record<CataloguePlace['kind'], string>;

/** What a field is called where it is filled in. */
export const fieldNames: Readonly<Record<string, string>> = {
  version: '版本',
  departments: '部门',
  materials: '材料',
  questions: '问题',
  items: '事项',
  itemId: '事项编号',
  departmentId: '部门',
  materialId: '材料',
  questionId: '问题编号',
  optionId: '选项编号',
  name: '名称',
  shortName: '简称',
  stage: '阶段',
  prerequisites: '前置事项',
  appliesWhen: '适用条件',
  statutoryLimit: '法定时限',
  promisedLimitWd: '承诺时限',
  isPrimary: '主件或次件',
  originals: '原件份数',
  copies: '复印件份数',
  resultName: '结果文书',
  resultOf: '由哪些事项产生',
  bundle: '一件事',
  hint: '提示',
  source: '来源',
  verified: '核定标记',
  words: '文字',
  isMultiple: '单选或多选',
  options: '选项',
  excludesOthers: '不能再选别的',
};

/** `事项“施工许可证”的“承诺时限”` */
export function fieldOf(kind: CataloguePlace['kind'], name: string, field: string): string {
  return `${kindNames[kind]}“${name}”的“${fieldNames[field] ?? '内容'}”`;
}
