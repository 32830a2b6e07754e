import { QueryClient } from '@tanstack/react-query';
import { isOffline } from './problemSentence';

/** Server data in the pages. A failed read is tried again only where the network failed. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      networkMode: 'always',
      refetchOnWindowFocus: false,
      staleTime: 1_000,
      retry: (count, error) => isOffline(error) && count < 2,
      retryDelay: (count) => 500 * 2 ** count,
    },
    mutations: { networkMode: 'always', retry: false },
  },
});
