/** Whether this device can hand out and take files; WeChat can only copy and paste text. */
export const hasTextFiles = process.env.TARO_ENV === 'h5';

export function saveTextFile(name: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  const link = document.createElement('a');
  Object.assign(link, { href: url, download: name });
  link.click();
  URL.revokeObjectURL(url);
}

/** Undefined where the person went back. */
export function pickTextFile(): Promise<string | undefined> {
  const input = document.createElement('input');
  Object.assign(input, { type: 'file', accept: '.json,application/json' });
  return new Promise((resolve) => {
    input.onchange = () => resolve(input.files?.[0]?.text());
    input.oncancel = () => resolve(undefined);
    input.click();
  });
}
