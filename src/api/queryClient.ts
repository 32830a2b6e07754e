import { QueryClient } from '@tanstack/react-query';
import { isPhoneOffline, onPhoneNetwork } from './phoneNetwork';
import { isOffline } from './problemSentence';

/**
 * Server data in the pages. A failed read is tried again only where the network failed, and not where the phone itself
 * says that there is none: then the page says so at once, and everything on it is read as soon as the network is back.
 */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      networkMode: 'always',
      refetchOnWindowFocus: false,
      staleTime: 1_000,
      retry: (count, error) => isOffline(error) && count < 2 && !isPhoneOffline(),
      retryDelay: (count) => 500 * 2 ** count,
    },
    mutations: { networkMode: 'always', retry: false },
  },
});

onPhoneNetwork(() => {
  if (isPhoneOffline()) return;
  void queryClient.refetchQueries({ type: 'active', predicate: ({ state }) => isOffline(state.error) });
});
