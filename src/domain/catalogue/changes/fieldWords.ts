import type { Department, Material, ServiceItem } from '../catalogue';
import type { Question, QuestionOption } from '../question';
import { stageNames } from '../stage';
import { conditionWords, prerequisiteWords } from '../words/conditionWords';
import { promiseWords, statutoryLimitWords } from '../words/limitWords';
import { paperWords } from '../words/paperWords';
import type { FieldWords } from './CatalogueChange';

type NameOf = (id: string) => string;

export function itemFields({
  questions,
  nameOf,
}: {
  questions: Question[];
  nameOf: NameOf;
}): FieldWords<ServiceItem> {
  return [
    ['名称', ({ name }) => name],
    ['阶段', ({ stage }) => stageNames[stage]],
    ['部门', ({ departmentId }) => nameOf(departmentId)],
    ['承诺时限', ({ promisedLimitWd }) => promiseWords(promisedLimitWd)],
    ['法定时限', ({ statutoryLimit }) => statutoryLimitWords(statutoryLimit)],
    ['结果文书', ({ resultName }) => resultName],
    ['一件事', ({ bundle }) => (bundle === undefined ? '没有' : '开工一件事')],
    ['提示', ({ hint }) => hint ?? '没有'],
    ['前置事项', ({ prerequisites }) => prerequisiteWords(prerequisites, nameOf)],
    ['适用条件', ({ appliesWhen }) => conditionWords(appliesWhen, questions)],
    ['来源', ({ source }) => source],
    ['核定', ({ verified }) => (verified ? '已核定' : '待核定')],
  ];
}

export function questionFields(questions: Question[]): FieldWords<Question> {
  return [
    ['文字', ({ words }) => words],
    ['提示', ({ hint }) => hint ?? '没有'],
    ['回答方式', ({ isMultiple }) => (isMultiple ? '可多选' : '单选')],
    ['选项', ({ options }) => options.map(optionWords).join('、')],
    ['适用条件', ({ appliesWhen }) => conditionWords(appliesWhen, questions)],
  ];
}

function optionWords({ words, hint, excludesOthers }: QuestionOption): string {
  return `${words}${hint ? `(${hint})` : ''}${excludesOthers ? '(选它就不能再选别的)' : ''}`;
}

export function materialFields(nameOf: NameOf): FieldWords<Material> {
  return [
    ['名称', ({ name }) => name],
    ['提示', ({ hint }) => hint ?? '没有'],
    ['由哪些事项产生', ({ resultOf = [] }) => resultOf.map(nameOf).join('、') || '没有'],
    ['填写人', ({ filledBySpecialist }) => (filledBySpecialist ? '专员代填' : '企业准备')],
  ];
}

export const departmentFields: FieldWords<Department> = [
  ['名称', ({ name }) => name],
  ['简称', ({ shortName }) => shortName],
];

/** An item's papers, one field each, so that one changed count does not repeat the whole list. */
export function paperFields(
  materials: readonly Material[],
  items: readonly ServiceItem[],
): FieldWords<ServiceItem> {
  const asked = new Set(items.flatMap((item) => item.materials.map(({ materialId }) => materialId)));
  return [...asked].map((id) => {
    const name = materials.find(({ materialId }) => materialId === id)?.name ?? id;
    const words = (item: ServiceItem) => {
      const need = item.materials.find(({ materialId }) => materialId === id);
      return need ? paperWords(need) + (need.verified === false ? ',待核定' : '') : '不需要';
    };
    return [`材料“${name}”`, words];
  });
}
