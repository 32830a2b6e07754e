import type { Catalogue, ServiceItem } from '@/domain/catalogue/catalogue';

/** What each card of the editor gets. */
export interface ItemCardProps {
  readonly item: ServiceItem;
  readonly catalogue: Catalogue;
  /** @param removal words for what is taken away; it can then be taken back */
  readonly put: (change: Partial<ServiceItem>, removal?: string) => void;
}
