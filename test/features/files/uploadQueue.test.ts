import { ApiError } from '@/api/ApiError';
import { MAX_FILE_BYTES } from '@/domain/files/FileKind';
import type { StoredFile } from '@/features/files/FileGateway';
import { UploadQueue, type QueueTools, type Sending } from '@/features/files/queue/UploadQueue';
import { fitted, type JpegPhoto } from '@/features/files/queue/JpegPhoto';
import type { Arrival, UploadShelf } from '@/features/files/queue/UploadShelf';
import { unturnableWords } from '@/features/files/unturnableWords';

const mockStorage = new Map<string, string>();
jest.mock('@tarojs/taro', () => ({
  __esModule: true,
  default: {
    getStorageSync: (key: string) => JSON.parse(mockStorage.get(key) ?? '""') as unknown,
    setStorageSync: (key: string, value: unknown) => mockStorage.set(key, JSON.stringify(value)),
    removeStorageSync: (key: string) => mockStorage.delete(key),
    getStorageInfoSync: () => ({ keys: [...mockStorage.keys()] }),
  },
}));

const owner = { scope: 'applicant', caseId: 'case_1' } as const;
const jpegHead = Uint8Array.from([0xff, 0xd8, 0xff, 0xe0]);

/** One upload under way, which the test ends as it likes. */
interface Underway extends Sending {
  arrive(): void;
  fail(error: unknown): void;
}

/** A phone whose files survive the app; what is sent waits for the test. */
class Phone {
  readonly kept = new Map<string, string | File>();
  readonly underway: Underway[] = [];
  readonly timers: (() => void)[] = [];
  head: Uint8Array = jpegHead;
  hasRoom = true;
  /** What the phone makes of photos of other kinds. */
  jpeg: JpegPhoto | undefined;

  start(): UploadQueue {
    this.underway.length = 0;
    const tools: QueueTools = {
      send: (sending) => this.send(sending),
      readHead: () => Promise.resolve(this.head),
      toJpeg: () => Promise.resolve(this.jpeg),
      later: (work) => void this.timers.push(work),
      keeper: {
        keep: (key, source) => {
          if (!this.hasRoom) return Promise.resolve(undefined);
          this.kept.set(`saved-${key}`, source);
          return Promise.resolve(`saved-${key}`);
        },
        find: (kept) => Promise.resolve(this.kept.has(kept) ? kept : undefined),
        drop: (kept) => {
          this.kept.delete(kept);
          return Promise.resolve();
        },
        sweep: (isWanted) => {
          const lost = [...this.kept.keys()].filter((kept) => !isWanted(kept.slice('saved-'.length)));
          lost.forEach((kept) => this.kept.delete(kept));
          return Promise.resolve();
        },
      },
    };
    return new UploadQueue(tools);
  }

  names(): string[] {
    return this.underway.map(({ file }) => file.name);
  }

  take(name: string): Underway {
    const at = this.underway.findIndex(({ file }) => file.name === name);
    const [found] = at < 0 ? [] : this.underway.splice(at, 1);
    if (found === undefined) throw new Error(`${name} is not under way`);
    return found;
  }

  private send(sending: Sending): Promise<StoredFile> {
    return new Promise((resolve, reject) => {
      const { name, size } = sending.file;
      const arrive = () => resolve({ fileId: `file ${name}`, name, kind: 'jpeg', bytes: size });
      this.underway.push({ ...sending, arrive, fail: reject });
      sending.onStart(() => {
        this.take(name);
        reject(ApiError.stopped());
      });
    });
  }
}

const headOf = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));
const heads = { webp: headOf('RIFF\x24\x00\x00\x00WEBPVP8 '), heic: headOf('\x00\x00\x00\x24ftypheic') };

const photo = (name: string) => ({ name, size: 1000, source: `tmp/${name}` });
const photos = (count: number) => Array.from({ length: count }, (_, place) => photo(`${place + 1}.jpg`));

/** Until all that can happen without the outside has happened. */
async function settled(): Promise<void> {
  for (let turn = 0; turn < 60; turn += 1) await Promise.resolve();
}

function statesOf(shelf: UploadShelf): string[] {
  return shelf.entries.map(({ name, state }) => `${name} ${state}`);
}

function collect(shelf: UploadShelf): Arrival[] {
  const arrivals: Arrival[] = [];
  shelf.receive((arrival) => arrivals.push(arrival));
  return arrivals;
}

let phone: Phone;
beforeEach(() => {
  mockStorage.clear();
  phone = new Phone();
});

describe('the queue of uploads', () => {
  it('sends two at a time, and tells the order of picking whatever arrives first', async () => {
    const queue = phone.start();
    const shelf = queue.open('paper', owner);
    const arrivals = collect(shelf);
    queue.add(shelf, photos(3));
    await settled();
    expect(phone.names()).toEqual(['1.jpg', '2.jpg']);

    phone.take('2.jpg').arrive();
    await settled();
    phone.take('3.jpg').arrive();
    await settled();
    phone.take('1.jpg').arrive();
    await settled();
    expect(arrivals.map(({ file }) => file.name)).toEqual(['2.jpg', '3.jpg', '1.jpg']);
    expect(arrivals.at(-1)?.order).toEqual(['file 1.jpg', 'file 2.jpg', 'file 3.jpg']);
    expect(mockStorage.size).toBe(0);
    expect(phone.kept.size).toBe(0);
  });

  it('stops all at once and goes on where it was, also in the order', async () => {
    const queue = phone.start();
    const shelf = queue.open('paper', owner);
    queue.add(shelf, photos(3));
    await settled();

    queue.pause();
    await settled();
    expect(phone.names()).toEqual([]);
    expect(statesOf(shelf)).toEqual(['1.jpg waiting', '2.jpg waiting', '3.jpg waiting']);

    queue.resume();
    await settled();
    expect(phone.names()).toEqual(['1.jpg', '2.jpg']);
  });

  it('goes on after the app was killed, from what the phone kept', async () => {
    const first = phone.start();
    first.add(first.open('paper', owner), photos(3));
    await settled();
    phone.take('1.jpg').arrive();
    await settled();

    const second = phone.start();
    const shelf = second.open('paper', owner);
    const arrivals = collect(shelf);
    second.pump();
    await settled();
    expect(arrivals.map(({ file }) => file.name)).toEqual(['1.jpg']);
    expect(phone.names()).toEqual(['2.jpg', '3.jpg']);
    expect(phone.take('2.jpg').file.source).toMatch(/^saved-/);
  });

  it('goes on without its page, by the place it began with', async () => {
    const first = phone.start();
    first.add(first.open('request.draft-1.licence', owner), photos(1));
    first.add(first.open('request.draft-2.licence', owner), [photo('other.jpg')]);
    await settled();

    const second = phone.start();
    second.openAll('request.draft-1.');
    await settled();
    expect(phone.names()).toEqual(['1.jpg']);
  });

  it('stays paused over a restart', async () => {
    const first = phone.start();
    first.add(first.open('paper', owner), photos(1));
    first.pause();
    await settled();

    const second = phone.start();
    second.open('paper', owner);
    second.pump();
    await settled();
    expect(phone.names()).toEqual([]);
    expect(second.isPaused).toBe(true);
  });

  it('says which file must be chosen again where the phone had no room to keep it', async () => {
    phone.hasRoom = false;
    const first = phone.start();
    first.add(first.open('paper', owner), photos(1));
    await settled();

    const second = phone.start();
    const shelf = second.open('paper', owner);
    second.pump();
    await settled();
    expect(statesOf(shelf)).toEqual(['1.jpg failed']);
    expect(shelf.entries[0]?.problem).toContain('“1.jpg”没有传完,手机上也找不到它了,请重新选择');
  });

  it('pauses by itself without a network and goes on when it is back', async () => {
    const queue = phone.start();
    const shelf = queue.open('paper', owner);
    queue.add(shelf, photos(1));
    await settled();
    phone.take('1.jpg').fail(ApiError.offline());
    await settled();
    expect([queue.isWaitingForNetwork, phone.names()]).toEqual([true, []]);

    queue.setOnline(true);
    await settled();
    expect(phone.names()).toEqual(['1.jpg']);
  });

  it('tries again by itself where nobody tells that the network is back', async () => {
    const queue = phone.start();
    const shelf = queue.open('paper', owner);
    queue.add(shelf, photos(1));
    await settled();
    phone.take('1.jpg').fail(ApiError.slow());
    await settled();
    phone.timers.forEach((work) => work());
    await settled();
    expect(phone.names()).toEqual(['1.jpg']);
  });

  it('keeps a refused file with its reason and sends the others', async () => {
    const queue = phone.start();
    const shelf = queue.open('paper', owner);
    queue.add(shelf, [
      photo('合同.jpg'),
      photo('2.jpg'),
      { name: '现场.mp4', size: 600 * 1024 ** 2, source: 'tmp' },
    ]);
    await settled();
    phone.take('合同.jpg').fail(new ApiError({ code: 'BAD_INPUT', userMessage: '照片打不开。' }));
    phone.take('2.jpg').arrive();
    await settled();
    expect(statesOf(shelf)).toEqual(['合同.jpg failed', '2.jpg arrived', '现场.mp4 failed']);
    expect(shelf.entries.map(({ problem }) => problem)).toEqual([
      '照片打不开。',
      '',
      '“现场.mp4”是视频,请截图或拍照后再传。',
    ]);
  });

  it('refuses a program by its first bytes before a byte is sent', async () => {
    phone.head = Uint8Array.from([0x4d, 0x5a, 0x90, 0x00]);
    const queue = phone.start();
    const shelf = queue.open('paper', owner);
    queue.add(shelf, photos(1));
    await settled();
    expect(phone.names()).toEqual([]);
    expect(shelf.entries[0]).toMatchObject({ state: 'failed', isFinal: true });
    expect(shelf.entries[0]?.problem).toContain('而是程序');
  });

  it('tries one again that failed, but not one that was refused', async () => {
    const queue = phone.start();
    const shelf = queue.open('paper', owner);
    queue.add(shelf, photos(2));
    await settled();
    phone.take('1.jpg').fail(ApiError.broken());
    phone.take('2.jpg').fail(new ApiError({ code: 'BAD_INPUT', userMessage: '打不开' }));
    await settled();
    shelf.entries.forEach(({ key }) => queue.retry(shelf, key));
    await settled();
    expect(phone.names()).toEqual(['1.jpg']);
  });

  it('lets go of a removed file, and brings it back to its place', async () => {
    const queue = phone.start();
    const shelf = queue.open('paper', owner);
    const [key = ''] = queue.add(shelf, photos(2));
    await settled();
    const removed = queue.remove(shelf, key);
    await settled();
    expect(phone.names()).toEqual(['2.jpg']);
    if (removed === undefined) throw new Error('nothing was removed');

    queue.bringBack(shelf, removed);
    phone.timers.forEach((work) => work());
    await settled();
    expect(phone.names()).toEqual(['2.jpg', '1.jpg']);
    expect(shelf.order[0]).toBe(key);
    expect(phone.kept.size).toBe(2);
  });

  it('puts a retaken page where the old one stood', async () => {
    const queue = phone.start();
    const shelf = queue.open('paper', owner);
    const arrivals = collect(shelf);
    shelf.arrange(['file a', 'file b', 'file c']);
    queue.add(shelf, [photo('again.jpg')], 'file b');
    await settled();
    phone.take('again.jpg').arrive();
    await settled();
    expect(arrivals).toMatchObject([
      { replaces: 'file b', order: ['file a', 'file b', 'file again.jpg', 'file c'] },
    ]);
  });

  it('sends a file for whoever its field belongs to by then', async () => {
    const queue = phone.start();
    queue.open('paper', { scope: 'applicant', enterpriseId: 'ent_1' });
    const shelf = queue.open('paper', { scope: 'applicant', enterpriseId: 'ent_2' });
    queue.add(shelf, photos(1));
    await settled();
    expect(phone.take('1.jpg').owner).toMatchObject({ enterpriseId: 'ent_2' });
  });

  it('lets go of what nobody came back for in two weeks', async () => {
    const first = phone.start();
    first.add(first.open('paper', owner), photos(1));
    await settled();

    const second = phone.start();
    second.sweep(Date.now() + 15 * 24 * 3600 * 1000);
    phone.timers.forEach((work) => work());
    await settled();
    expect([mockStorage.size, phone.kept.size]).toEqual([0, 0]);
  });

  it('drops bytes that were left behind when the app was closed, and no others', async () => {
    const first = phone.start();
    first.add(first.open('paper', owner), photos(2));
    await settled();
    phone.kept.set('saved-of-nobody', 'tmp');

    phone.start().sweep(Date.now());
    await settled();
    expect([phone.kept.size, phone.kept.has('saved-of-nobody')]).toEqual([2, false]);
  });

  it('gives two fields of the same name shelves of their own', () => {
    const queue = phone.start();
    const [one, other] = [queue.claim('letter'), queue.claim('letter')];
    expect(one).not.toBe(other);
    queue.release(one);
    expect(queue.claim('letter')).toBe(one);
  });
});

describe('a photo that can neither be turned nor bound', () => {
  async function picked(name: string, head: Uint8Array): Promise<UploadShelf> {
    phone.head = head;
    const queue = phone.start();
    const shelf = queue.open('paper', owner);
    queue.add(shelf, [photo(name)]);
    await settled();
    return shelf;
  }

  it.each([
    ['照片1.webp', heads.webp],
    ['照片1.heic', heads.heic],
    ['照片1.jpg', heads.webp],
  ])('goes as a JPEG where the phone can make one: %s', async (name, head) => {
    phone.jpeg = { source: 'tmp/made.jpg', size: 800 };
    await picked(name, head);
    const { file } = phone.take('照片1.jpg');
    expect(file).toMatchObject({ name: '照片1.jpg', size: 800 });
    expect([...phone.kept.values()]).toEqual(['tmp/made.jpg']);
  });

  it('goes as it is where the phone cannot, or where it would be too large', async () => {
    await picked('照片1.heic', heads.heic);
    expect(phone.take('照片1.heic').file.size).toBe(1000);
    phone.jpeg = { source: 'tmp/made.jpg', size: MAX_FILE_BYTES + 1 };
    await picked('照片2.webp', heads.webp);
    expect(phone.names()).toContain('照片2.webp');
    expect(unturnableWords('webp')).toContain('不能合成 PDF');
    expect(unturnableWords('jpeg')).toBeUndefined();
  });

  it('is told to be something else than its name where the phone cannot make a JPEG of it', async () => {
    const shelf = await picked('照片1.jpg', heads.webp);
    expect(shelf.entries[0]?.problem).toContain('而是WebP 图片');
    phone.jpeg = { source: 'tmp/made.jpg', size: 800 };
    const document = await picked('合同.pdf', heads.webp);
    expect(document.find(document.entries.at(-1)?.key ?? '')?.problem).toContain('而是WebP 图片');
  });

  it.each([
    [
      { width: 8192, height: 6144 },
      { width: 4096, height: 3072 },
    ],
    [
      { width: 4032, height: 3024 },
      { width: 4032, height: 3024 },
    ],
  ])('is drawn no larger than an older phone can: %j', (size, drawn) => {
    expect(fitted(size)).toEqual(drawn);
  });
});
