import { keepTempFile } from './PhoneState';
import type { PhoneState } from './PhoneState';

type Callback = (answer: unknown) => void;

/** Nothing is laid out here: every node is a square of 100 px at the origin. */
const box = { id: '', dataset: {}, left: 0, top: 0, right: 100, bottom: 100, width: 100, height: 100 };
const viewport = { ...box, right: 390, bottom: 753, width: 390, height: 753, scrollTop: 0, scrollLeft: 0 };

/** `wx.createSelectorQuery`: one box, or a list of one, for every node that is asked for. */
export function createSelectorQuery(phone: PhoneState): Record<string, unknown> {
  const asked: { answer: unknown; callback: Callback | undefined }[] = [];
  const ask =
    (answer: unknown) =>
    (first?: unknown, second?: Callback): unknown => {
      asked.push({ answer, callback: typeof first === 'function' ? (first as Callback) : second });
      return query;
    };
  const nodeOf = (answer: object, canvas: object): Record<string, unknown> => ({
    boundingClientRect: ask(answer),
    scrollOffset: ask(answer),
    fields: ask(canvas),
    node: ask(canvas),
    context: ask(canvas),
  });

  const query = {
    in: () => query,
    select: () => nodeOf(box, { ...box, node: createCanvas(phone) }),
    selectAll: () => nodeOf([box], [box]),
    selectViewport: () => nodeOf(viewport, viewport),
    exec: (callback?: Callback) =>
      phone.realm.later(() => {
        asked.forEach((each) => phone.realm.call(() => each.callback?.(each.answer)));
        phone.realm.call(() => callback?.(asked.map(({ answer }) => answer)));
      }),
  };
  return query;
}

/** A white PNG of one pixel. */
const onePixel =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8/5+hHgAHggJ/PchI7wAAAABJRU5ErkJggg==';

/** A canvas that takes every stroke and always pictures one pixel: what was drawn is not what a test here checks. */
function createCanvas(phone: PhoneState): Record<string, unknown> {
  const ignore = (): void => undefined;
  const context = new Proxy<Record<string | symbol, unknown>>(
    // Any width does, as long as longer words are wider.
    { measureText: (words: string) => ({ width: 20 * words.length }) },
    {
      get: (target, name) => (name in target ? target[name] : ignore),
      set: (target, name, value) => {
        target[name] = value;
        return true;
      },
    },
  );
  return {
    createImage: () => createImage(phone),
    width: 300,
    height: 150,
    getContext: () => context,
    requestAnimationFrame: ignore,
    toDataURL: () => `data:image/png;base64,${onePixel}`,
  };
}

/** A canvas's picture is there a moment after its address is set. */
function createImage(phone: PhoneState): Record<string, unknown> {
  const image: Record<string, unknown> = {};
  Object.defineProperty(image, 'src', {
    set: () =>
      phone.realm.later(() => phone.realm.call(() => (image.onload as (() => void) | undefined)?.())),
  });
  return image;
}

/** The same as a JPEG. */
const onePixelJpeg = [
  '/9j/4AAQSkZJRgABAQAAAQABAAD/4gHYSUNDX1BST0ZJTEUAAQEAAAHIAAAAAAQwAABtbnRyUkdCIFhZWiAH4AABAAEAAAAAAABh',
  'Y3NwAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAQAA9tYAAQAAAADTLQAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA',
  'AAAAAAAAAAAAAAAAAAAAAAAAAAlkZXNjAAAA8AAAACRyWFlaAAABFAAAABRnWFlaAAABKAAAABRiWFlaAAABPAAAABR3dHB0AAAB',
  'UAAAABRyVFJDAAABZAAAAChnVFJDAAABZAAAAChiVFJDAAABZAAAAChjcHJ0AAABjAAAADxtbHVjAAAAAAAAAAEAAAAMZW5VUwAA',
  'AAgAAAAcAHMAUgBHAEJYWVogAAAAAAAAb6IAADj1AAADkFhZWiAAAAAAAABimQAAt4UAABjaWFlaIAAAAAAAACSgAAAPhAAAts9Y',
  'WVogAAAAAAAA9tYAAQAAAADTLXBhcmEAAAAAAAQAAAACZmYAAPKnAAANWQAAE9AAAApbAAAAAAAAAABtbHVjAAAAAAAAAAEAAAAM',
  'ZW5VUwAAACAAAAAcAEcAbwBvAGcAbABlACAASQBuAGMALgAgADIAMAAxADb/2wBDAFA3PEY8MlBGQUZaVVBfeMiCeG5uePWvuZHI',
  '////////////////////////////////////////////////////2wBDAVVaWnhpeOuCguv/////////////////////////////',
  '////////////////////////////////////////////wAARCAABAAEDASIAAhEBAxEB/8QAFQABAQAAAAAAAAAAAAAAAAAAAAT/',
  'xAAUEAEAAAAAAAAAAAAAAAAAAAAA/8QAFAEBAAAAAAAAAAAAAAAAAAAAAP/EABQRAQAAAAAAAAAAAAAAAAAAAAD/2gAMAwEAAhED',
  'EQA/ALQAf//Z',
].join('');

/** What `wx.canvasToTempFilePath` leaves on the phone. */
export function canvasPicture({ phone, fileType }: { phone: PhoneState; fileType?: unknown }): {
  tempFilePath: string;
} {
  const isJpeg = fileType === 'jpg';
  const bytes = Buffer.from(isJpeg ? onePixelJpeg : onePixel, 'base64');
  return { tempFilePath: keepTempFile({ phone, file: { name: `canvas.${isJpeg ? 'jpg' : 'png'}`, bytes } }) };
}
