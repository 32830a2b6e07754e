/** Error texts quote what they choked on, so everything that could be someone's name or number goes. */
export function withoutPersonalData(text: string): string {
  return text
    .replace(/(["'`])(?:(?!\1).)*\1/gs, '$1…$1')
    .replace(/\{[^{}]*\}/gs, '{…}')
    .replace(/[\u3400-\u9fff]+/g, '…')
    .replace(/\d{4,}/g, '#')
    .slice(0, 300);
}

interface FaultPlace {
  readonly traceId: string;
  readonly functionName: string;
  readonly path: string;
}

interface SdkErrorShape {
  readonly name?: string;
  readonly message?: string;
  readonly stack?: string;
  readonly errCode?: number;
  readonly code?: string;
}

/** One JSON line about a fault of ours: where and what kind, never who or with which values. */
export function logFault(place: FaultPlace, fault: unknown): void {
  const error: SdkErrorShape = fault instanceof Error ? fault : { name: typeof fault };
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));

  console.error(
    JSON.stringify({
      level: 'error',
      ...place,
      error: error.name,
      errCode: error.errCode,
      code: error.code,
      message: withoutPersonalData(error.message ?? ''),
      frames: frames.slice(0, 8).map((line) => line.trim()),
    }),
  );
}

/** One JSON line about something that a person should look at, without personal data. */
export function logNotice(notice: Readonly<Record<string, string | number | boolean | null>>): void {
  console.log(JSON.stringify({ level: 'notice', ...notice }));
}
