import Taro from '@tarojs/taro';

/** Tells whether there is a network whenever that changes, as long as the app lives. */
export function watchNetwork(tell: (isOnline: boolean) => void): void {
  Taro.onNetworkStatusChange(({ isConnected }) => tell(isConnected));
}
