import { guarded } from './guarded';

/** What waits no longer than this is work under way, not a wait for something, ms. */
const SOON_MS = 50;

type Timer = ReturnType<typeof setTimeout>;
type Schedule = (work: (...given: unknown[]) => void, ms?: number, ...given: unknown[]) => number;

/** Timers that answer numbers, as on a phone, and that end with it. */
export function createPhoneTimers(report: (problem: unknown) => void): {
  names: {
    setTimeout: Schedule;
    setInterval: Schedule;
    clearTimeout: (id: number) => void;
    clearInterval: (id: number) => void;
  };
  /** Whether none is about to ring. */
  isQuiet: () => boolean;
  stop: () => void;
} {
  const running = new Map<number, { readonly timer: Timer; readonly ms: number }>();
  let lastId = 0;
  let isStopped = false;

  const schedule =
    (repeats: boolean): Schedule =>
    (work, ms = 0, ...given) => {
      lastId += 1;
      const id = lastId;
      if (isStopped) return id;

      const run = (): void => {
        if (!repeats) running.delete(id);
        guarded({ work: () => work(...given), report });
      };
      running.set(id, { timer: repeats ? setInterval(run, ms) : setTimeout(run, ms), ms });
      return id;
    };
  const clear = (id: number): void => {
    clearTimeout(running.get(id)?.timer);
    running.delete(id);
  };

  return {
    names: {
      setTimeout: schedule(false),
      setInterval: schedule(true),
      clearTimeout: clear,
      clearInterval: clear,
    },
    isQuiet: () => [...running.values()].every(({ ms }) => ms > SOON_MS),
    stop: () => {
      isStopped = true;
      [...running.keys()].forEach(clear);
    },
  };
}
