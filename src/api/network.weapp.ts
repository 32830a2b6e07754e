import Taro from '@tarojs/taro';

/** Tells whether there is a network, now where it is known to be gone and whenever that changes, as long as the app lives. */
export function watchNetwork(tell: (isOnline: boolean) => void): void {
  Taro.getNetworkType({ success: ({ networkType }) => (networkType === 'none' ? tell(false) : undefined) });
  Taro.onNetworkStatusChange(({ isConnected }) => tell(isConnected));
}
