/** The parts of a `data:` address with base64 bytes; undefined for any other address. */
export function dataAddressParts(url: string): { mediaType: string; base64: string } | undefined {
  const [, mediaType, base64] = /^data:([\w.+/-]+);base64,([A-Za-z0-9+/=]*)$/.exec(url) ?? [];
  return mediaType === undefined || base64 === undefined ? undefined : { mediaType, base64 };
}
