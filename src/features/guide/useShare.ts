import { useShareAppMessage } from '@tarojs/taro';

/** Lets the page be handed on from WeChat's menu; the friend opens exactly this page. */
export function useShare({ title, path }: { readonly title: string; readonly path: string }): void {
  useShareAppMessage(() => ({ title, path }));
}
