import { useRef, useState } from 'react';
import type { FormRecord, FormSide } from '@/domain/shared/mergeForms';
import type { z } from '@/domain/zod';
import { useSteadySync } from '../../live/useSteadySync';
import { useKeptForm, type KeptForm } from '../../form/useKeptForm';
import { formGateways, type FormScope } from './formGateway';
import { FormSync, quietForm, type FormSyncState } from './FormSync';

interface CloudFormWish<T extends FormRecord> {
  readonly scope: FormScope;
  /** Where this device keeps it. */
  readonly key: string;
  readonly schema: z.ZodType<T>;
  readonly initial: () => T;
  /** What a list calls it; left out for forms that stand in no list. */
  readonly titleOf?: (form: T) => string;
  /** Which form the server knows it as, where that is not `key`. */
  readonly keyOf?: (form: T) => string;
  /** The blank that a form began with, where not every blank is alike. */
  readonly blankOf?: (form: T) => T;
  /** The same words as a form of their own, where the other was ended on another device. */
  readonly renew?: (form: T) => T;
}

/** A form as the server has it. */
export interface TakenForm<T> {
  readonly form: T;
  readonly version: number;
}

export interface CloudForm<T extends FormRecord> extends KeptForm<T> {
  readonly sync: FormSyncState<T> & {
    readonly choose: (sides: Readonly<Record<string, FormSide>>) => void;
  };
  /** Saves what is there to the server, then puts another form on the desk. */
  readonly put: (taken: TakenForm<T> | undefined) => Promise<void>;
  /** Once the server knows what this device knows; ends also where there is no network. */
  readonly flush: () => Promise<void>;
}

/**
 * A long form of the staff: on this device as it is typed, on the server after a pause, so that it goes on on any
 * device. `discard` (once it is sent) takes both away.
 */
export function useCloudForm<T extends FormRecord>(wish: CloudFormWish<T>): CloudForm<T> {
  const { scope, key, schema, initial } = wish;
  const kept = useKeptForm({ key, schema, initial });
  const [state, setState] = useState<FormSyncState<T>>(quietForm);
  const latest = useRef({ wish, kept });
  latest.current = { wish, kept };
  const [blank] = useState(initial);
  const [sync] = useState(
    () =>
      new FormSync<T>({
        ...{ scope, schema, gateway: formGateways[scope] },
        keyOf: (form) => latest.current.wish.keyOf?.(form) ?? key,
        titleOf: (form) => latest.current.wish.titleOf?.(form) ?? '',
        blankOf: (form) => latest.current.wish.blankOf?.(form) ?? blank,
        current: () => latest.current.kept.current(),
        keep: (form) => latest.current.kept.change(() => form),
        drop: () => latest.current.kept.restart(),
        renew: (form) => latest.current.wish.renew?.(form) ?? form,
        show: (change) => setState((before) => ({ ...before, ...change })),
      }),
  );

  useSteadySync({ sync, typed: kept.form, isWaiting: state.isWaiting });

  async function put(taken: TakenForm<T> | undefined): Promise<void> {
    await sync.run();
    if (taken === undefined) kept.restart();
    else sync.take(taken);
    sync.restart();
  }

  const { conflict } = state;
  return {
    ...kept,
    discard: () => {
      void sync.end();
      kept.discard();
    },
    sync: { ...state, choose: (sides) => void (conflict && sync.choose(conflict, sides)) },
    put,
    flush: () => sync.run(),
  };
}
