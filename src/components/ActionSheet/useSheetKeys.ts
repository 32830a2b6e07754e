import { useEffect, useRef } from 'react';

const isWeb = process.env.TARO_ENV === 'h5';

/**
 * For keyboards in a browser: Escape closes a sheet, and what opened it gets the focus back. The sheet stands right after
 * it, so that the next Tab leads inside. WeChat has neither keys nor focus.
 */
export function useSheetKeys({
  isOpen,
  onClose,
}: {
  readonly isOpen: boolean;
  readonly onClose: () => void;
}): void {
  const close = useRef(onClose);
  close.current = onClose;

  useEffect(() => {
    if (!isWeb || !isOpen) return undefined;

    const before = document.activeElement;
    const leave = ({ key }: KeyboardEvent) => {
      if (key === 'Escape') close.current();
    };
    // Before a text field keeps the key to itself.
    document.addEventListener('keydown', leave, true);
    return () => {
      document.removeEventListener('keydown', leave, true);
      if (before instanceof HTMLElement) before.focus({ preventScroll: true });
    };
  }, [isOpen]);
}
