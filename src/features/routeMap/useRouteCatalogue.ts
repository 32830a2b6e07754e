import type { Catalogue } from '@/domain/catalogue/catalogue';
import { defaultCatalogue } from '@/domain/catalogue/defaultCatalogue';

/** The catalogue that maps are drawn from. */
export function useRouteCatalogue(): Catalogue {
  return defaultCatalogue;
}
