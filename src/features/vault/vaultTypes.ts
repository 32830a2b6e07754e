import type { ApplicantOutputs } from '@/api/api';

export type VaultOffer = ApplicantOutputs['vault']['offers']['offers'][number];
export type PaperRow = ApplicantOutputs['vault']['list']['rows'][number];
export type PaperAnswer = ApplicantOutputs['vault']['get'];
export type OriginalOut = ApplicantOutputs['vault']['originals']['rows'][number];
export type KnownProject = ApplicantOutputs['projects']['list']['projects'][number];
