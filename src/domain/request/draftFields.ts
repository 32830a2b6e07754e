import type { RequestDraft } from './RequestDraft';

interface DraftField {
  /** The field's name as the form shows it. */
  readonly label: string;
  readonly read: (draft: RequestDraft) => string;
  readonly write: (draft: RequestDraft, text: string) => RequestDraft;
}

/** Every single value of the form. Lists (items, files) are merged entry by entry and never need a choice. */
export const draftFields = {
  enterpriseId: {
    label: '项目单位',
    read: (draft) => draft.enterpriseId,
    write: (draft, enterpriseId) => ({ ...draft, enterpriseId }),
  },
  projectName: {
    label: '项目名称',
    read: (draft) => draft.project.name,
    write: (draft, name) => ({ ...draft, project: { ...draft.project, name } }),
  },
  projectAddress: {
    label: '项目地址',
    read: (draft) => draft.project.address,
    write: (draft, address) => ({ ...draft, project: { ...draft.project, address } }),
  },
  investment: {
    label: '总投资(万元)',
    read: (draft) => draft.project.investment,
    write: (draft, investment) => ({ ...draft, project: { ...draft.project, investment } }),
  },
  contactName: {
    label: '联系人',
    read: (draft) => draft.contact.name,
    write: (draft, name) => ({ ...draft, contact: { ...draft.contact, name } }),
  },
  contactPhone: {
    label: '联系电话',
    read: (draft) => draft.contact.phone,
    write: (draft, phone) => ({ ...draft, contact: { ...draft.contact, phone } }),
  },
  visitDay: {
    label: '上门日期',
    read: (draft) => draft.visit.day,
    write: (draft, day) => ({ ...draft, visit: { ...draft.visit, day } }),
  },
  visitPeriod: {
    label: '上门时段',
    read: (draft) => draft.visit.period,
    write: (draft, text) => {
      const period = text === 'afternoon' ? 'afternoon' : 'morning';
      return { ...draft, visit: { ...draft.visit, period } };
    },
  },
  visitPlace: {
    label: '上门地点',
    read: (draft) => draft.visit.place,
    write: (draft, place) => ({ ...draft, visit: { ...draft.visit, place } }),
  },
  question: {
    label: '问题或说明',
    read: (draft) => draft.question,
    write: (draft, question) => ({ ...draft, question }),
  },
} as const satisfies Readonly<Record<string, DraftField>>;

export type DraftFieldName = keyof typeof draftFields;

export const draftFieldNames = Object.keys(draftFields) as DraftFieldName[];

export function valueOf(draft: RequestDraft, field: DraftFieldName): string {
  return draftFields[field].read(draft);
}

export function withValue(draft: RequestDraft, field: DraftFieldName, text: string): RequestDraft {
  return draftFields[field].write(draft, text);
}
