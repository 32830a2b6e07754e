import { useMemo } from 'react';
import { checkCatalogue } from '@/domain/catalogue/check/checkCatalogue';
import type { CatalogueCheck } from '@/domain/catalogue/check/CatalogueProblem';
import type { DraftState } from './draft/DraftState';

/** What is wrong with the draft, or odd about it. */
export function useCheck({ working, current }: DraftState): CatalogueCheck {
  return useMemo(() => checkCatalogue(working, { before: current.catalogue }), [working, current.catalogue]);
}
