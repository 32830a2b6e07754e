import { api, type WorkbenchOutputs } from '@/api/api';

export type StoredForm = NonNullable<WorkbenchOutputs['forms']['get']['draft']>;
type SavedForm = WorkbenchOutputs['forms']['save'];

interface FormSaving {
  readonly commandId: string;
  readonly formKey: string;
  /** What a list calls it. */
  readonly title: string;
  /** The one that was edited; 0 where it was never saved. */
  readonly version: number;
  readonly device: string;
  readonly form: Record<string, unknown>;
}

/** The server's copies of the forms that one member of staff has begun. */
export interface FormGateway {
  get(formKey: string): Promise<StoredForm | null>;
  save(saving: FormSaving): Promise<SavedForm>;
  remove(removal: { readonly commandId: string; readonly formKey: string }): Promise<unknown>;
}

export type FormScope = 'workbench' | 'supervision';

export const formGateways: Readonly<Record<FormScope, FormGateway>> = {
  workbench: {
    get: async (formKey) => (await api.workbench.forms.get.query({ formKey })).draft,
    save: (saving) => api.workbench.forms.save.mutate(saving),
    remove: (removal) => api.workbench.forms.remove.mutate(removal),
  },
  supervision: {
    get: async (formKey) => (await api.supervision.forms.get.query({ formKey })).draft,
    save: (saving) => api.supervision.forms.save.mutate(saving),
    remove: (removal) => api.supervision.forms.remove.mutate(removal),
  },
};
