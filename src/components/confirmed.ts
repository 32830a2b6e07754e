import Taro from '@tarojs/taro';
import theme from '../theme.json';
import { systemLook } from './look/systemLook';

/** Asks before what cannot be undone; answers whether the person agreed. */
export async function confirmed({
  title,
  words,
  yes = '确定',
  no = '再想想',
}: {
  readonly title: string;
  readonly words: string;
  /** At most 4 characters: WeChat cuts longer ones. */
  readonly yes?: string;
  readonly no?: string;
}): Promise<boolean> {
  const { confirm } = await Taro.showModal({
    title,
    content: words,
    confirmText: yes,
    cancelText: no,
    // WeChat's dialog wears what the system wears, whatever was chosen here.
    confirmColor: theme[systemLook()].tabOnColour,
  });
  return confirm;
}
