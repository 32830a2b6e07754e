import type { CataloguePlace } from '@/domain/catalogue/check/CatalogueProblem';
import { supervisorPaths } from '../staff/staffPaths';

/** The page on which a part of the catalogue is edited. */
export function pathOf({ kind, id }: CataloguePlace): string {
  if (kind === 'item' && id !== '') return supervisorPaths.catalogueItem({ itemId: id });
  if (kind === 'question' && id !== '') return supervisorPaths.catalogueQuestion({ questionId: id });
  return supervisorPaths.catalogue({ kind, id });
}
