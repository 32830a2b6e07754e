import Taro from '@tarojs/taro';
import type { Look } from './Look';

/** What WeChat wears now; versions before 7.0.12 have no dark look. */
export function systemLook(): Look {
  try {
    return Taro.getSystemInfoSync().theme === 'dark' ? 'dark' : 'light';
  } catch {
    return 'light';
  }
}

export function onSystemLook(listener: (look: Look) => void): void {
  const { onThemeChange } = Taro as Partial<Pick<typeof Taro, 'onThemeChange'>>;
  onThemeChange?.(({ theme }) => listener(theme === 'dark' ? 'dark' : 'light'));
}
