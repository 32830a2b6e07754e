/** A browser draws the picture on a canvas that is on no page. */
export function MandateCanvas() {
  return null;
}
