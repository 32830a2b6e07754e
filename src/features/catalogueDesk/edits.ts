import type { Catalogue, Department, Material, ServiceItem } from '@/domain/catalogue/catalogue';
import type { Question } from '@/domain/catalogue/question';

export type Edit = (catalogue: Catalogue) => Catalogue;

/** Names that nobody reads; a removed part's id never comes back, so an old case cannot be mistaken. */
export function newPartId(kind: string, chance: string): string {
  return `${kind}${chance.slice(-10)}`;
}

export function changeItem(itemId: string, change: Partial<ServiceItem>): Edit {
  return (catalogue) => ({
    ...catalogue,
    items: catalogue.items.map((item) => (item.itemId === itemId ? { ...item, ...change } : item)),
  });
}

export function addItem(item: ServiceItem): Edit {
  return (catalogue) => ({ ...catalogue, items: [...catalogue.items, item] });
}

/** Past the neighbour of the same stage. */
export function moveItem(itemId: string, by: -1 | 1): Edit {
  return (catalogue) => {
    const item = catalogue.items.find((each) => each.itemId === itemId);
    const ofStage = catalogue.items.filter(({ stage }) => stage === item?.stage);
    const neighbour = item && ofStage[ofStage.indexOf(item) + by];
    if (!neighbour) return catalogue;

    const items = catalogue.items.map((each) => {
      if (each === item) return neighbour;
      return each === neighbour ? item : each;
    });
    return { ...catalogue, items };
  };
}

/** Items that wait for it go on naming it: the check tells each of them. */
export function removeItem(itemId: string): Edit {
  return (catalogue) => ({ ...catalogue, items: catalogue.items.filter((item) => item.itemId !== itemId) });
}

export function changeQuestion(questionId: string, change: Partial<Question>): Edit {
  return (catalogue) => ({
    ...catalogue,
    questions: catalogue.questions.map((question) =>
      question.questionId === questionId ? { ...question, ...change } : question,
    ),
  });
}

export function addQuestion(question: Question): Edit {
  return (catalogue) => ({ ...catalogue, questions: [...catalogue.questions, question] });
}

export function removeQuestion(questionId: string): Edit {
  return (catalogue) => ({
    ...catalogue,
    questions: catalogue.questions.filter((question) => question.questionId !== questionId),
  });
}

/** @param by -1 one place up, 1 one place down */
export function moveQuestion(questionId: string, by: -1 | 1): Edit {
  return (catalogue) => {
    const place = catalogue.questions.findIndex((question) => question.questionId === questionId);
    return { ...catalogue, questions: moved(catalogue.questions, place, by) };
  };
}

export function moved<Part>(parts: readonly Part[], place: number, by: -1 | 1): Part[] {
  const next = [...parts];
  const [here, there] = [parts[place], parts[place + by]];
  if (here === undefined || there === undefined) return next;
  next[place] = there;
  next[place + by] = here;
  return next;
}

/** Puts the paper in place of the one with its id, or at the end. */
export function putMaterial(material: Material): Edit {
  return (catalogue) => {
    const isKnown = catalogue.materials.some(({ materialId }) => materialId === material.materialId);
    const materials = isKnown
      ? catalogue.materials.map((each) => (each.materialId === material.materialId ? material : each))
      : [...catalogue.materials, material];
    return { ...catalogue, materials };
  };
}

export function removeMaterial(materialId: string): Edit {
  return (catalogue) => ({
    ...catalogue,
    materials: catalogue.materials.filter((material) => material.materialId !== materialId),
  });
}

export function putDepartment(department: Department): Edit {
  return (catalogue) => {
    const { departmentId } = department;
    const isKnown = catalogue.departments.some((each) => each.departmentId === departmentId);
    const departments = isKnown
      ? catalogue.departments.map((each) => (each.departmentId === departmentId ? department : each))
      : [...catalogue.departments, department];
    return { ...catalogue, departments };
  };
}

export function removeDepartment(departmentId: string): Edit {
  return (catalogue) => ({
    ...catalogue,
    departments: catalogue.departments.filter((each) => each.departmentId !== departmentId),
  });
}
