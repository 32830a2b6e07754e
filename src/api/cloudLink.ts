import { TRPCClientError, type TRPCLink } from '@trpc/client';
import type { AnyRouter } from '@trpc/server';
import { observable } from '@trpc/server/observable';
import type { Caller } from './callBatch';

/** Carries tRPC's operations to a cloud function; its last link. */
export function cloudLink<Router extends AnyRouter>(call: Caller): TRPCLink<Router> {
  return () =>
    ({ op }) =>
      observable((observer) => {
        if (op.type === 'subscription') throw new Error('cloud functions have no subscriptions');

        call({ path: op.path, type: op.type, input: op.input ?? {} })
          .then((output) => {
            observer.next({ result: { type: 'data', data: output } });
            observer.complete();
          })
          .catch((error: unknown) => {
            const cause = error instanceof Error ? error : new Error(String(error));
            observer.error(TRPCClientError.from(cause));
          });
      });
}
