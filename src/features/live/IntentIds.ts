import { newCommandId } from '@/api/newCommandId';

interface Memory {
  get(intent: string): string | undefined;
  set(intent: string, commandId: string): unknown;
  delete(intent: string): unknown;
}

/** One commandId for one intent until it has succeeded, however often it is tried. */
export class IntentIds {
  /** @param ids KeptIds where an intent outlives the page that it was tried on */
  constructor(private readonly ids: Memory = new Map<string, string>()) {}

  idFor(intent: object): string {
    const key = JSON.stringify(intent);
    const known = this.ids.get(key);
    if (known !== undefined) return known;

    const commandId = newCommandId();
    this.ids.set(key, commandId);
    return commandId;
  }

  forget(intent: object): void {
    this.ids.delete(JSON.stringify(intent));
  }
}
