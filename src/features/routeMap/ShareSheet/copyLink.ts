import Taro from '@tarojs/taro';

/** Copies the web address of a page. Answers an empty text, or the sentence that says why it did not work. */
export async function copyLink(path: string): Promise<string> {
  // Without the query of the page itself: who opened it is nobody else's business.
  const address = `${window.location.origin}${window.location.pathname}#${path}`;
  try {
    await Taro.setClipboardData({ data: address });
    return '';
  } catch {
    return `浏览器不让复制,请手动复制:${address}`;
  }
}
