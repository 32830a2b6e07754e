import type { Catalogue, ServiceItem } from '@/domain/catalogue/catalogue';

/** What each card of the editor gets. */
export interface ItemCardProps {
  readonly item: ServiceItem;
  readonly catalogue: Catalogue;
  readonly put: (change: Partial<ServiceItem>) => void;
}
