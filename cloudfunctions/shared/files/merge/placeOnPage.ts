import type { PDFDocument, PDFImage } from '@cantoo/pdf-lib';

import type { Orientation } from '../turn/orientationOf';

/** A4, in PDF points of 1/72 inch. */
const SHORT_SIDE = 595.28;
const LONG_SIDE = 841.89;

type Matrix = readonly [number, number, number, number, number, number];

/** How the unit square of an image is laid into a box of w × h points so that it stands upright. */
const matrices: Readonly<Record<Orientation, (w: number, h: number) => Matrix>> = {
  1: (w, h) => [w, 0, 0, h, 0, 0],
  2: (w, h) => [-w, 0, 0, h, w, 0],
  3: (w, h) => [-w, 0, 0, -h, w, h],
  4: (w, h) => [w, 0, 0, -h, 0, h],
  5: (w, h) => [0, -h, -w, 0, w, h],
  6: (w, h) => [0, -h, w, 0, 0, h],
  7: (w, h) => [0, h, w, 0, 0, 0],
  8: (w, h) => [0, h, -w, 0, w, 0],
};

interface Placing {
  readonly bound: PDFDocument;
  readonly image: PDFImage;
  readonly orientation: Orientation;
}

/** Adds an A4 page, upright or lying as the photo is, with the photo as large as fits in its middle. */
export async function placeOnPage({ bound, image, orientation }: Placing): Promise<void> {
  const { concatTransformationMatrix, drawObject, popGraphicsState, pushGraphicsState } =
    await import('@cantoo/pdf-lib');
  const isSideways = orientation >= 5;
  const [width, height] = isSideways ? [image.height, image.width] : [image.width, image.height];
  const size: [number, number] = width > height ? [LONG_SIDE, SHORT_SIDE] : [SHORT_SIDE, LONG_SIDE];
  const scale = Math.min(size[0] / width, size[1] / height);
  const [w, h] = [width * scale, height * scale];

  const page = bound.addPage(size);
  const name = page.node.newXObject('Photo', image.ref);
  const [a, b, c, d, e, f] = matrices[orientation](w, h);
  page.pushOperators(
    pushGraphicsState(),
    concatTransformationMatrix(a, b, c, d, e + (size[0] - w) / 2, f + (size[1] - h) / 2),
    drawObject(name),
    popGraphicsState(),
  );
}
