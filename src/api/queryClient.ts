import { QueryClient } from '@tanstack/react-query';
import { isPhoneOffline, onPhoneNetwork } from './phoneNetwork';
import { apiErrorOf, isOffline } from './problemSentence';

/**
 * Whether a read that failed is tried again: twice where the network failed, once where the service stumbled; never where
 * it answered with a reason. `count` is how often it failed before.
 */
export function isWorthAnotherTry(count: number, error: unknown): boolean {
  if (isOffline(error)) return count < 2;
  return apiErrorOf(error).code === 'INTERNAL' && count < 1;
}

/**
 * Server data in the pages. A failed read is not tried again where the phone itself says that there is no network: then
 * the page says so at once, and everything on it is read as soon as the network is back.
 */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      networkMode: 'always',
      refetchOnWindowFocus: false,
      staleTime: 1_000,
      retry: (count, error) => !isPhoneOffline() && isWorthAnotherTry(count, error),
      retryDelay: (count) => 500 * 2 ** count,
    },
    mutations: { networkMode: 'always', retry: false },
  },
});

onPhoneNetwork(() => {
  if (isPhoneOffline()) return;
  void queryClient.refetchQueries({ type: 'active', predicate: ({ state }) => isOffline(state.error) });
});
