import type { Catalogue, ServiceItem } from '@/domain/catalogue/catalogue';
import type { Question } from '@/domain/catalogue/question';

export function anItem(itemId: string, waitsFor: string[][] = []): ServiceItem {
  return {
    itemId,
    name: `事项${itemId}`,
    stage: 'landUse',
    departmentId: 'office',
    materials: [],
    prerequisites: waitsFor.map((anyOf) => ({ anyOf })),
    appliesWhen: [],
    statutoryLimit: null,
    promisedLimitWd: 1,
    resultName: '结果',
    source: '测试',
    verified: false,
  };
}

export function aCatalogue(...items: ServiceItem[]): Catalogue {
  return {
    version: 'test',
    departments: [{ departmentId: 'office', name: '示例部门', shortName: '示例' }],
    materials: [{ materialId: 'paper', name: '示例材料' }],
    questions: [],
    items,
  };
}

/** Single choice among the given options unless told otherwise. */
export function aQuestion(questionId: string, optionIds: string[], rest: Partial<Question> = {}): Question {
  const options = optionIds.map((optionId) => ({ optionId, words: `选项${optionId}` }));
  return { questionId, words: `问题${questionId}`, isMultiple: false, options, appliesWhen: [], ...rest };
}
