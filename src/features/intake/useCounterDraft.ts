import { useQuery, useQueryClient } from '@tanstack/react-query';
import { api, type WorkbenchOutputs } from '@/api/api';
import { newCommandId } from '@/api/newCommandId';
import { hasContent } from '@/domain/request/RequestDraft';
import { removeFormLater } from '../staff/cloudForm/syncedForms';
import { useCloudForm, type CloudForm, type TakenForm } from '../staff/cloudForm/useCloudForm';
import { CounterDraft, emptyCounterDraft } from './CounterDraft';

export type ShelvedDraft = WorkbenchOutputs['forms']['list']['drafts'][number];

export interface CounterDesk extends CloudForm<CounterDraft> {
  /** Other requests that this person has begun at the counter, on any device; newest first. */
  readonly shelved: readonly ShelvedDraft[];
  readonly isBegun: boolean;
  /** Puts what is on the desk aside and goes on with another. @throws ApiError where it cannot be fetched */
  readonly take: (formKey: string) => Promise<void>;
  readonly putAside: () => Promise<void>;
  readonly remove: (formKey: string) => Promise<void>;
}

const PREFIX = 'counter.';
const listKey = ['forms', 'workbench', PREFIX];

/** The requests of walk-ins that are being written: one on the desk, the others put aside until they come back. */
export function useCounterDraft(): CounterDesk {
  const queryClient = useQueryClient();
  const cloud = useCloudForm({
    scope: 'workbench',
    key: 'counter',
    schema: CounterDraft,
    initial: () => emptyCounterDraft(newCommandId()),
    titleOf,
    keyOf,
    blankOf: ({ commandId }) => emptyCounterDraft(commandId),
    renew: (draft) => ({ ...draft, commandId: newCommandId() }),
  });
  const list = useQuery({
    queryKey: listKey,
    queryFn: () => api.workbench.forms.list.query({ prefix: PREFIX }),
  });

  async function put(taken: TakenForm<CounterDraft> | undefined): Promise<void> {
    await cloud.put(taken);
    await queryClient.invalidateQueries({ queryKey: listKey });
  }

  async function take(formKey: string): Promise<void> {
    const { draft } = await api.workbench.forms.get.query({ formKey });
    const read = CounterDraft.safeParse(draft?.content);
    if (draft !== null && read.success) await put({ form: read.data, version: draft.version });
    else await queryClient.invalidateQueries({ queryKey: listKey });
  }

  async function remove(formKey: string): Promise<void> {
    removeFormLater('workbench', formKey);
    await cloud.flush();
    await queryClient.invalidateQueries({ queryKey: listKey });
  }

  const onDesk = keyOf(cloud.form);
  return {
    ...cloud,
    ...{ take, remove, putAside: () => put(undefined) },
    shelved: (list.data?.drafts ?? []).filter(({ formKey }) => formKey !== onDesk),
    isBegun: hasContent(cloud.form) || cloud.form.enterprise.name.trim() !== '',
  };
}

function keyOf({ commandId }: CounterDraft): string {
  return `${PREFIX}${commandId}`;
}

function titleOf({ enterprise, project }: CounterDraft): string {
  return [enterprise.name.trim(), project.name.trim()].filter((words) => words !== '').join(' · ');
}
