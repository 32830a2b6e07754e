import Taro from '@tarojs/taro';

const keyOf = (name: string) => `placeHeight.${name}`;

/** How tall a place was when it was last seen whole, in px; undefined where it never was. */
export function recallHeight(name: string): number | undefined {
  const kept: unknown = Taro.getStorageSync(keyOf(name));
  return typeof kept === 'number' ? kept : undefined;
}

/** Measures what has this id on the page that is shown, once it is laid out; a page that is hidden has no height. */
export function keepHeight({ name, id }: { readonly name: string; readonly id: string }): void {
  Taro.nextTick(() =>
    Taro.createSelectorQuery()
      .select(`#${id}`)
      .boundingClientRect((found) => {
        const box = Array.isArray(found) ? found[0] : found;
        if (box && box.width > 0) Taro.setStorageSync(keyOf(name), Math.round(box.height));
      })
      .exec(),
  );
}
