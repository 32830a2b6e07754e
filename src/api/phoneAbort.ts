type Listener = (event: { readonly type: 'abort' }) => void;

class PhoneAbortSignal {
  aborted = false;
  reason: unknown = undefined;
  onabort: Listener | null = null;
  private readonly listeners = new Set<Listener>();

  addEventListener(_type: 'abort', listener: Listener): void {
    this.listeners.add(listener);
  }

  removeEventListener(_type: 'abort', listener: Listener): void {
    this.listeners.delete(listener);
  }

  throwIfAborted(): void {
    if (this.aborted) throw this.reason;
  }

  /** Once; a listener that throws keeps nothing from the others. */
  tell(reason: unknown): void {
    if (this.aborted) return;

    this.aborted = true;
    this.reason = reason;
    const listeners = [...this.listeners, ...(this.onabort ? [this.onabort] : [])];
    for (const listener of listeners)
      try {
        listener({ type: 'abort' });
      } catch (problem) {
        console.error(problem);
      }
  }
}

/**
 * What queries need of an AbortController, which a phone lacks. The known ponyfills make their event from `document`;
 * in a mini-program that is Taro's, which cannot, so that giving a question up threw and left the page waiting for ever.
 */
class PhoneAbortController {
  readonly signal = new PhoneAbortSignal();

  abort(reason: unknown = new Error('given up')): void {
    this.signal.tell(reason);
  }
}

export { PhoneAbortController as AbortController, PhoneAbortSignal as AbortSignal };
