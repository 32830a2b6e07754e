import type { AgencyCase } from '@/domain/agencyCase/AgencyCase';

export interface PrintedSlipProps {
  readonly agencyCase: AgencyCase;
}
