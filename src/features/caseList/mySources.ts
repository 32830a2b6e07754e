import { api } from '@/api/api';
import type { CaseListSource } from './CaseListSource';

export type MyFilter = 'open' | 'ended' | 'all';

function mySource(filter: MyFilter): CaseListSource {
  return {
    name: ['applicant', filter],
    page: (cursor) => api.applicant.cases.list.query({ filter, cursor }),
    head: async () => (await api.applicant.cases.head.query()).stamp,
  };
}

/** The cases of my enterprises, those that wait for us first. */
export const mySources: Readonly<Record<MyFilter, CaseListSource>> = {
  open: mySource('open'),
  ended: mySource('ended'),
  all: mySource('all'),
};
