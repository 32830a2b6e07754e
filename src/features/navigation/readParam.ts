/** A page's parameter as it was meant: WeChat hands it on encoded, browsers do not. */
export function readParam(text: string | undefined): string | undefined {
  if (text === undefined || text === '') return undefined;
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
