import Taro from '@tarojs/taro';

/** Back to where the person came from, or to `home` where the page was opened by its address. */
export function leavePage(home: string): void {
  if (Taro.getCurrentPages().length > 1) void Taro.navigateBack();
  else void Taro.redirectTo({ url: home });
}

/** Says in a word that something was done, then leaves; the word stays readable on the page behind. */
export function leaveDone(word: string, home: string): void {
  leavePage(home);
  void Taro.showToast({ title: word, icon: 'success', duration: 1_500 });
}
