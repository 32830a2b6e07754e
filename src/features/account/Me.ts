import type { ApplicantOutputs } from '@/api/api';

export type Me = ApplicantOutputs['me']['get'];
