import Taro from '@tarojs/taro';
import theme from '../../theme.json';
import type { Wearing } from './Look';

/** WeChat dresses its bars by itself until someone has chosen otherwise; from then on each page that shows is dressed. */
let wasChosen = false;

/** Title bar, tabs and ground are WeChat's own: they follow the system (theme.json) unless told. */
export function dressWindow({ choice, look }: Wearing): void {
  wasChosen ||= choice !== 'system';
  if (!wasChosen) return;

  const { barColour, barWords, groundColour, pullSign, tabColour, tabOnColour, tabEdge } = theme[look];
  const frontColor = barWords === 'white' ? '#ffffff' : '#000000';
  // A page without tabs, or one that is closing, refuses; it is dressed when it shows.
  const calls = [
    Taro.setNavigationBarColor({ frontColor, backgroundColor: barColour }),
    Taro.setBackgroundColor({ backgroundColor: groundColour }),
    Taro.setBackgroundTextStyle({ textStyle: pullSign === 'dark' ? 'dark' : 'light' }),
    Taro.setTabBarStyle({
      color: tabColour,
      selectedColor: tabOnColour,
      backgroundColor: barColour,
      borderStyle: tabEdge === 'black' ? 'black' : 'white',
    }),
  ];
  calls.forEach((call) => call.catch(() => undefined));
}
