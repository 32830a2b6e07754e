import Taro from '@tarojs/taro';

const MOST_CHARACTERS = 40;

/** What this device is, as its owner would call it; browsers do not tell. */
export function deviceName(): string {
  if (process.env.TARO_ENV === 'h5') return '网页版';

  const { model } = Taro.getSystemInfoSync();
  return (model || '另一台手机').slice(0, MOST_CHARACTERS);
}
