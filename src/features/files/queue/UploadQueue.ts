import type { PickedFile } from '@/api/CloudTransport';
import { extensionOf, isPhotoKind, kindOfExtension } from '@/domain/files/FileKind';
import { newCommandId } from '@/api/newCommandId';
import { apiErrorOf, isOffline, problemSentence } from '@/api/problemSentence';
import type { FileOwner, StoredFile } from '../FileGateway';
import { fileProblem } from '../fileProblem';
import { headProblem, kindOfHead } from '../headProblem';
import type { FileKeeper } from './fileKeeper';
import { asJpegFile, type JpegPhoto } from './JpegPhoto';
import { isKeptPaused, keepPaused, keptPlaces, loadShelf } from './KeptShelf';
import { UploadShelf, type ShelfEntry } from './UploadShelf';

/** Two at once fill a slow line; more would only make each wait longer. */
const LANES = 2;

/** Without a word from the system that the network is back, it is tried again after this time, in ms. */
const TRY_AGAIN_MS = 15_000;

/** For so long a removed file can be brought back, in ms. */
const BRING_BACK_MS = 60_000;

/** Two weeks: longer than anybody leaves a form half filled in. */
const KEPT_FOR_MS = 14 * 24 * 60 * 60 * 1000;

/** Ends an upload; it then fails, and nobody asks why. */
type Stop = () => void;

export interface Sending {
  readonly owner: FileOwner;
  readonly file: PickedFile;
  readonly onProgress: (percent: number) => void;
  readonly onStart: (stop: Stop) => void;
}

export interface QueueTools {
  readonly send: (sending: Sending) => Promise<StoredFile>;
  readonly keeper: FileKeeper;
  readonly readHead: (source: PickedFile['source']) => Promise<Uint8Array | undefined>;
  /** A photo of another kind as a JPEG, which can be turned and bound; undefined where the phone cannot make one. */
  readonly toJpeg: (source: PickedFile['source']) => Promise<JpegPhoto | undefined>;
  /** Calls back once after so many ms. */
  readonly later: (work: () => void, ms: number) => void;
}

/**
 * All files that are on their way to the cloud, of all fields: sent in the order in which they were picked, stopped and
 * taken up again together, and still there after the app was closed.
 */
export class UploadQueue {
  private readonly shelves = new Map<string, UploadShelf>();
  private readonly claimed = new Set<string>();
  private readonly stops = new Map<string, Stop>();
  private preparing: Promise<void> = Promise.resolve();
  private isStopped = isKeptPaused();
  private hasNoNetwork = false;

  constructor(private readonly tools: QueueTools) {}

  get isPaused(): boolean {
    return this.isStopped;
  }

  get isWaitingForNetwork(): boolean {
    return this.hasNoNetwork;
  }

  /** A place that no other field on a page is using: two fields of the same name must never get each other's files. */
  claim(place: string): string {
    let free = place;
    for (let twin = 2; this.claimed.has(free); twin += 1) free = `${place}#${twin}`;
    this.claimed.add(free);
    return free;
  }

  release(place: string): void {
    this.claimed.delete(place);
  }

  /** The shelf of a field, with what an earlier start of the app left on it. Who opens it says for whom it sends. */
  open(place: string, owner: FileOwner): UploadShelf {
    const known = this.shelves.get(place);
    if (known !== undefined) {
      known.owner = owner;
      return known;
    }

    const shelf = new UploadShelf(place, owner);
    this.shelves.set(place, shelf);
    return shelf;
  }

  /** Lets go of what nobody came back for in two weeks, and of bytes that no shelf knows. */
  sweep(nowMs: number): void {
    for (const place of keptPlaces('')) {
      const kept = loadShelf(place);
      if (kept === undefined || nowMs - Date.parse(kept.savedAt) < KEPT_FOR_MS) continue;

      const shelf = this.open(place, kept.owner);
      shelf.entries.forEach(({ key }) => this.remove(shelf, key));
    }
    void this.tools.keeper.sweep((wanted) =>
      keptPlaces('').some((place) => loadShelf(place)?.entries.some(({ key }) => key === wanted)),
    );
  }

  /** Opens what was left in places that begin so, whether or not their fields show. */
  openAll(prefix: string): UploadShelf[] {
    const shelves = keptPlaces(prefix).flatMap((place) => {
      const kept = this.shelves.get(place)?.owner ?? loadShelf(place)?.owner;
      return kept === undefined ? [] : [this.open(place, kept)];
    });
    this.pump();
    return shelves;
  }

  /** Takes picked files in; one that cannot be handed in stays with its reason. Answers their keys. */
  add(shelf: UploadShelf, files: readonly PickedFile[], replaces: string | null = null): string[] {
    const entries = files.map((file) => entryOf(file, replaces));
    shelf.add(entries);
    entries.filter(({ state }) => state === 'preparing').forEach(({ key }) => this.prepare(shelf, key));
    return entries.map(({ key }) => key);
  }

  retry(shelf: UploadShelf, key: string): void {
    const entry = shelf.find(key);
    if (entry?.state !== 'failed' || entry.isFinal) return;

    shelf.update(key, { state: 'waiting', problem: '', percent: 0 });
    this.pump();
  }

  /** Lets go of a file, wherever it stands; answers it, so that it can be brought back for a minute. */
  remove(shelf: UploadShelf, key: string): ShelfEntry | undefined {
    const entry = shelf.find(key);
    if (entry === undefined) return undefined;

    shelf.remove(key);
    this.stops.get(key)?.();
    this.tools.later(() => this.dropUnlessBack(shelf, entry), BRING_BACK_MS);
    return entry;
  }

  /** Takes back what `remove` answered, where it stood. */
  bringBack(shelf: UploadShelf, entry: ShelfEntry): void {
    shelf.add([{ ...entry, state: entry.state === 'failed' ? 'failed' : 'waiting', percent: 0 }]);
    this.pump();
  }

  private dropUnlessBack(shelf: UploadShelf, { key, kept }: ShelfEntry): void {
    if (kept !== null && shelf.find(key) === undefined) void this.tools.keeper.drop(kept);
  }

  pause(): void {
    this.setPaused(true);
    this.stops.forEach((stop) => stop());
  }

  resume(): void {
    this.setPaused(false);
    this.pump();
  }

  setOnline(isOnline: boolean): void {
    if (this.hasNoNetwork === !isOnline) return;
    this.hasNoNetwork = !isOnline;
    this.tellAll();
    this.pump();
  }

  /** Sends what waits, as far as lanes are free. */
  pump(): void {
    if (this.isStopped || this.hasNoNetwork) return;

    for (const shelf of this.shelves.values())
      for (const entry of shelf.entries) {
        if (this.stops.size >= LANES) return;
        if (entry.state === 'waiting') void this.send(shelf, entry.key);
      }
  }

  private setPaused(isPaused: boolean): void {
    this.isStopped = isPaused;
    keepPaused(isPaused);
    this.tellAll();
  }

  private tellAll(): void {
    this.shelves.forEach((shelf) => shelf.tell());
  }

  /** One after the other: reading and keeping many photos at once would fill the memory of an old phone. */
  private prepare(shelf: UploadShelf, key: string): void {
    this.preparing = this.preparing.then(async () => {
      const { name, source } = shelf.find(key) ?? {};
      if (name === undefined || source === undefined) return;

      const head = await this.tools.readHead(source);
      const photo = await this.jpegOf({ name, source, head });
      const isLooked = photo === undefined && head !== undefined;
      const problem = isLooked ? headProblem(name, head) : undefined;
      if (problem !== undefined) return shelf.update(key, { state: 'failed', problem, isFinal: true });

      const taken = photo?.source ?? source;
      const kept = await this.tools.keeper.keep(key, taken);
      if (shelf.find(key) === undefined) return kept === undefined ? undefined : this.tools.keeper.drop(kept);
      shelf.update(key, {
        state: 'waiting',
        kept: kept ?? null,
        ...photo,
        ...(typeof kept === 'string' ? moved(taken, kept) : {}),
      });
      this.pump();
    });
  }

  /** Where the phone can do it; what stays as it is says so once it has arrived. */
  private async jpegOf({
    name,
    source,
    head,
  }: Pick<PickedFile, 'name' | 'source'> & { readonly head: Uint8Array | undefined }): Promise<
    PickedFile | undefined
  > {
    const found = head === undefined ? undefined : kindOfHead(head);
    const isPhoto = isPhotoKind(kindOfExtension(extensionOf(name)) ?? '');
    // Whatever the name says: many phones keep a WebP under the name of a JPEG.
    if (!isPhoto || (found !== 'webp' && found !== 'heic')) return undefined;
    return asJpegFile(name, await this.tools.toJpeg(source).catch(() => undefined));
  }

  private async send(shelf: UploadShelf, key: string): Promise<void> {
    this.stops.set(key, () => undefined);
    shelf.update(key, { state: 'sending', percent: 0 });
    try {
      const file = await this.fileOf(shelf, key);
      if (file === undefined) return this.lose(shelf, key);

      const stored = await this.tools.send({
        ...{ owner: shelf.owner, file },
        onProgress: (percent) => shelf.progress(key, percent),
        onStart: (stop) => this.stops.set(key, stop),
      });
      this.settle(shelf, key, stored);
    } catch (error) {
      this.fail(shelf, key, error);
    } finally {
      this.stops.delete(key);
      this.pump();
    }
  }

  private async fileOf(shelf: UploadShelf, key: string): Promise<PickedFile | undefined> {
    const entry = shelf.find(key);
    if (entry === undefined) return undefined;

    const { name, size, kept } = entry;
    const source = entry.source ?? (kept === null ? undefined : await this.tools.keeper.find(kept));
    return source === undefined ? undefined : { name, size, source };
  }

  private lose(shelf: UploadShelf, key: string): void {
    const name = shelf.find(key)?.name;
    const problem = `“${name}”没有传完,手机上也找不到它了,请重新选择。`;
    if (name !== undefined) shelf.update(key, { state: 'failed', problem, isFinal: true });
  }

  private settle(shelf: UploadShelf, key: string, stored: StoredFile): void {
    const entry = shelf.find(key);
    if (entry === undefined) return;

    if (entry.kept !== null) void this.tools.keeper.drop(entry.kept);
    shelf.arrive(key, stored);
  }

  private fail(shelf: UploadShelf, key: string, error: unknown): void {
    if (shelf.find(key) === undefined) return;
    if (apiErrorOf(error).code === 'STOPPED') return shelf.update(key, { state: 'waiting', percent: 0 });

    if (isOffline(error)) {
      shelf.update(key, { state: 'waiting', percent: 0 });
      this.setOnline(false);
      this.tools.later(() => this.setOnline(true), TRY_AGAIN_MS);
      return;
    }
    const isFinal = apiErrorOf(error).code === 'BAD_INPUT';
    shelf.update(key, { state: 'failed', percent: 0, problem: problemSentence(error), isFinal });
  }
}

/** In the mini-program keeping moves the file; in a browser the picked one stays as good. */
function moved(source: PickedFile['source'], kept: string): Pick<ShelfEntry, 'source'> {
  return { source: typeof source === 'string' ? kept : source };
}

function entryOf(file: PickedFile, replaces: string | null): ShelfEntry {
  const { name, size, source } = file;
  const problem = fileProblem(file) ?? '';
  const state = problem === '' ? 'preparing' : 'failed';
  const fresh = { kept: null, stored: null, percent: 0, isFinal: problem !== '' };
  return { key: newCommandId(), name, size, source, replaces, problem, state, ...fresh };
}
