import Taro from '@tarojs/taro';

/** WeChat stacks ten pages at most; where one more does not fit, the page on screen gives way. */
const MOST_PAGES = 10;

export function openPath(url: string): void {
  const isFull = Taro.getCurrentPages().length >= MOST_PAGES;
  void (isFull ? Taro.redirectTo({ url }) : Taro.navigateTo({ url }));
}
