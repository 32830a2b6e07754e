import { useQuery } from '@tanstack/react-query';
import { api } from '@/api/api';
import type { Catalogue } from '@/domain/catalogue/catalogue';
import { keepCatalogue, readKeptCatalogue } from './keptCatalogue';

export const catalogueKey = ['catalogue'];

/** A page that is opened again within this time asks nobody, in ms. */
const BELIEVED_MS = 60_000;

const question = {
  queryKey: catalogueKey,
  queryFn: readCatalogue,
  initialData: readKeptCatalogue,
  initialDataUpdatedAt: 0,
  staleTime: BELIEVED_MS,
};

/** The district's catalogue, there at once and also without a network: what the phone has is shown until newer arrives. */
export function useCatalogue(): Catalogue {
  return useQuery(question).data;
}

/** Whether nobody has said yet that the catalogue on this phone is the district's. */
export function useIsCatalogueAwaited(): boolean {
  const { isFetching, isFetched } = useQuery(question);
  return isFetching && !isFetched;
}

async function readCatalogue(): Promise<Catalogue> {
  const kept = readKeptCatalogue();
  const { catalogue } = await api.applicant.catalogue.current.query({ version: kept.version });
  if (catalogue === null) return kept;

  keepCatalogue(catalogue);
  return catalogue;
}
