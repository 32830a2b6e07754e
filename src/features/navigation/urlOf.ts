export type Query = Readonly<Record<string, string | undefined>>;

/** A page's address with its query; what is undefined is left out. */
export function urlOf(path: string, query: Query = {}): string {
  const pairs = Object.entries(query).filter((pair): pair is [string, string] => pair[1] !== undefined);
  const text = pairs.map(([name, value]) => `${name}=${encodeURIComponent(value)}`).join('&');
  return text === '' ? path : `${path}?${text}`;
}

/** A value of a query as it was meant: WeChat hands it over as it stands in the address. */
export function queryValue(text: string | undefined): string {
  try {
    return decodeURIComponent(text ?? '');
  } catch {
    return text ?? '';
  }
}
