import type { PickedFile } from '@/api/CloudTransport';
import type { FileOwner, StoredFile } from '../FileGateway';
import { replaced } from '../pageOrder';
import { loadShelf, saveShelf, type KeptEntry } from './KeptShelf';

/** arrived: in the cloud, and nobody has taken it over yet. */
export type EntryState = 'preparing' | 'waiting' | 'sending' | 'failed' | 'arrived';

/** A file on its way, or one that did not get there. */
export interface ShelfEntry extends KeptEntry {
  readonly state: EntryState;
  /** 0 to 100. */
  readonly percent: number;
  /** Undefined after the app was started again, until it is found by `kept`. */
  readonly source: PickedFile['source'] | undefined;
}

/** Takes over a file that has arrived; the pages shall then stand in this order. */
export interface Arrival {
  /** What it was called on its way. */
  readonly key: string;
  readonly file: StoredFile;
  readonly replaces: string | null;
  readonly order: readonly string[];
}
export type TakeOver = (arrival: Arrival) => void;

/** The files of one field between being picked and having arrived; on the phone as soon as they change. */
export class UploadShelf {
  private current: readonly ShelfEntry[];
  private currentOrder: readonly string[];
  private takeOver: TakeOver | undefined;
  private readonly listeners = new Set<() => void>();

  constructor(
    readonly place: string,
    public owner: FileOwner,
  ) {
    const kept = loadShelf(place);
    this.currentOrder = kept?.order ?? [];
    this.current = (kept?.entries ?? []).map((entry) => ({
      ...{ ...entry, percent: 0, source: undefined },
      state: entry.stored ? ('arrived' as const) : entry.problem === '' ? 'waiting' : 'failed',
    }));
  }

  get entries(): readonly ShelfEntry[] {
    return this.current;
  }

  get order(): readonly string[] {
    return this.currentOrder;
  }

  find(key: string): ShelfEntry | undefined {
    return this.current.find((each) => each.key === key);
  }

  watch(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  }

  tell(): void {
    this.listeners.forEach((listener) => listener());
  }

  /** How the pages stand now, by their keys. */
  arrange(order: readonly string[]): void {
    this.currentOrder = order;
    this.save();
  }

  /** Puts entries behind the pages there are, or each behind the page that it will replace. */
  add(entries: readonly ShelfEntry[]): void {
    const order = [...this.currentOrder];
    for (const { key, replaces } of entries) {
      if (order.includes(key)) continue;
      const place = replaces === null ? -1 : order.indexOf(replaces);
      order.splice(place < 0 ? order.length : place + 1, 0, key);
    }
    this.currentOrder = order;
    this.put([...this.current, ...entries]);
  }

  update(key: string, change: Partial<ShelfEntry>): void {
    this.put(this.current.map((each) => (each.key === key ? { ...each, ...change } : each)));
  }

  /** Only its percent changed, which nobody needs to find again. */
  progress(key: string, percent: number): void {
    this.current = this.current.map((each) => (each.key === key ? { ...each, percent } : each));
    this.tell();
  }

  remove(key: string): void {
    this.put(this.current.filter((each) => each.key !== key));
  }

  /** It is in the cloud: handed over at once where somebody takes it, else kept until then. */
  arrive(key: string, file: StoredFile): void {
    this.currentOrder = replaced(this.currentOrder, key, file.fileId);
    this.update(key, { stored: file, state: 'arrived', percent: 100 });
    this.handOver();
  }

  /** Who takes over what arrives from now on, and what arrived before; undefined where nobody does. */
  receive(takeOver: TakeOver | undefined): void {
    this.takeOver = takeOver;
    this.handOver();
  }

  private handOver(): void {
    const { takeOver } = this;
    if (takeOver === undefined) return;

    for (const { key, stored, replaces } of this.current) {
      if (stored === null) continue;
      this.remove(key);
      takeOver({ key, file: stored, replaces, order: this.currentOrder });
    }
  }

  private put(entries: readonly ShelfEntry[]): void {
    this.current = entries;
    this.save();
    this.tell();
  }

  private save(): void {
    const entries = this.current.map(keptPart);
    const savedAt = new Date().toISOString();
    saveShelf(this.place, { owner: this.owner, order: this.currentOrder, entries, savedAt });
  }
}

function keptPart({ key, name, size, kept, replaces, problem, isFinal, stored }: ShelfEntry): KeptEntry {
  return { key, name, size, kept, replaces, problem, isFinal, stored };
}
