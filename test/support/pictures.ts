/** Small real pictures, 48 × 32 pixels: white with a red corner at the top left. */
export const pictures = {
  jpeg: decode([
    '/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAAYEBQYFBAYGBQYHBwYIChAKCgkJChQODwwQFxQYGBcUFhYaHSUfGhsjHBYWICwgIyYn',
    'KSopGR8tMC0oMCUoKSj/2wBDAQcHBwoIChMKChMoGhYaKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCgo',
    'KCgoKCgoKCj/wAARCAAgADADASIAAhEBAxEB/8QAHwAAAQUBAQEBAQEAAAAAAAAAAAECAwQFBgcICQoL/8QAtRAAAgEDAwIEAwUF',
    'BAQAAAF9AQIDAAQRBRIhMUEGE1FhByJxFDKBkaEII0KxwRVS0fAkM2JyggkKFhcYGRolJicoKSo0NTY3ODk6Q0RFRkdISUpTVFVW',
    'V1hZWmNkZWZnaGlqc3R1dnd4eXqDhIWGh4iJipKTlJWWl5iZmqKjpKWmp6ipqrKztLW2t7i5usLDxMXGx8jJytLT1NXW19jZ2uHi',
    '4+Tl5ufo6erx8vP09fb3+Pn6/8QAHwEAAwEBAQEBAQEBAQAAAAAAAAECAwQFBgcICQoL/8QAtREAAgECBAQDBAcFBAQAAQJ3AAEC',
    'AxEEBSExBhJBUQdhcRMiMoEIFEKRobHBCSMzUvAVYnLRChYkNOEl8RcYGRomJygpKjU2Nzg5OkNERUZHSElKU1RVVldYWVpjZGVm',
    'Z2hpanN0dXZ3eHl6goOEhYaHiImKkpOUlZaXmJmaoqOkpaanqKmqsrO0tba3uLm6wsPExcbHyMnK0tPU1dbX2Nna4uPk5ebn6Onq',
    '8vP09fb3+Pn6/9oADAMBAAIRAxEAPwDz+iiivmD9yCvumvhavumvUy37Xy/U+G40/wCXH/b3/toUUUV6Z8MFFFFABRRRQAUUUUAf',
    '/9k=',
  ]),
  png: decode([
    'iVBORw0KGgoAAAANSUhEUgAAADAAAAAgCAIAAADbtmxLAAAAUUlEQVR4nO3QMQ0AIBAEQUDDO8C/Ixwg4qmptvkEih0Bl831FdEq',
    'zL1LdkbJSiGDiEHEIGIQMYgYRAwiPTNfN1y+e8ggYhAxiBhEDCIGEYPIAfZSBjkev0aIAAAAAElFTkSuQmCC',
  ]),
  /** Two bits a pixel, with a palette. */
  palettePng: decode([
    'iVBORw0KGgoAAAANSUhEUgAAADAAAAAgAQMAAABuGmlfAAAABlBMVEX////cFBTlJRwCAAAAGElEQVR4nGP8z8DAyMDAxMDAwEAP',
    'it4AAPRtASACvkCDAAAAAElFTkSuQmCC',
  ]),
  webp: decode([
    'UklGRl4AAABXRUJQVlA4IFIAAACwAwCdASowACAAPqVAmUmmI6KhNUgAwBSJYgCyvoB8gACt3U830AD+7Qcv0Jse1Ff/0JPeR67v',
    '1YP3G//4Yp1lJrrffkBKwf/h0/4x11Hw4AAA',
  ]),
} as const;

/** The JPEG with a comment that the local cloud takes for what WeChat's reviewer would find. */
export function riskyPicture(): Buffer {
  const { jpeg } = pictures;
  const mark = Buffer.from('risky-picture');
  const head = Buffer.from([0xff, 0xfe, 0, mark.length + 2]);
  return Buffer.concat([jpeg.subarray(0, 2), head, mark, jpeg.subarray(2)]);
}

function decode(lines: readonly string[]): Buffer {
  return Buffer.from(lines.join(''), 'base64');
}
