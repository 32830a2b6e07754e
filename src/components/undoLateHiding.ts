import Taro from '@tarojs/taro';

/** By then Taro has hidden the page below a new one, in ms. */
const SETTLED_MS = 500;
const HIDDEN = 'taro_page_shade';

/**
 * In a browser Taro hides the page below some time after a new one was opened, also where the person has gone back by
 * then and looks at it. Keeps the page that is shown from that.
 */
export function undoLateHiding(): void {
  if (process.env.TARO_ENV !== 'h5') return;

  const { page } = Taro.getCurrentInstance();
  const shown = document.getElementById(page?.path ?? '');
  if (page === null || shown === null) return;

  const watch = new MutationObserver(() => {
    const isShown = Taro.getCurrentInstance().page === page;
    if (isShown && shown.classList.contains(HIDDEN)) shown.classList.remove(HIDDEN);
  });
  watch.observe(shown, { attributeFilter: ['class'] });
  setTimeout(() => watch.disconnect(), SETTLED_MS);
}
