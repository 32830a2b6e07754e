import { newCommandId } from '@/api/newCommandId';

/** One commandId for one intent until it has succeeded, however often it is tried. */
export class IntentIds {
  private readonly ids = new Map<string, string>();

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
