/** A mini-program opens no page of another site; the address beside it is copied and pasted into a browser. */
export function TrackingLink(_: { readonly url: string; readonly words: string }) {
  return null;
}
