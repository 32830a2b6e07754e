import type { ITouchEvent } from '@tarojs/components';

interface Pressable {
  readonly label?: string;
  readonly role?: 'button' | 'tab' | 'checkbox' | 'radio' | 'link';
  readonly isDisabled?: boolean;
  /** For tabs, check boxes and radio buttons. */
  readonly isOn?: boolean;
  readonly onPress: () => void;
}

const isWeb = process.env.TARO_ENV === 'h5';

/**
 * What makes a View something to tap, for fingers, keyboards and screen readers. WeChat reads `aria-role`, browsers
 * read `role` and want the keys handled.
 */
export function pressable({ label, role = 'button', isDisabled = false, isOn, onPress }: Pressable) {
  const press = (event?: ITouchEvent) => {
    event?.stopPropagation();
    if (!isDisabled) onPress();
  };
  const state = stateOf(role, isOn);
  const named = label === undefined ? {} : { 'aria-label': label };
  const common = { onClick: press, ...named, ...state, ...(isDisabled ? { 'aria-disabled': true } : {}) };
  if (!isWeb) return { ...common, 'aria-role': role };

  const onKeyDown = (event: { key: string; preventDefault: () => void }) => {
    if (event.key !== 'Enter' && event.key !== ' ') return;
    event.preventDefault();
    press();
  };
  return { ...common, role, tabIndex: isDisabled ? -1 : 0, onKeyDown };
}

function stateOf(role: Pressable['role'], isOn: boolean | undefined) {
  if (isOn === undefined) return {};
  return role === 'tab' ? { 'aria-selected': isOn } : { 'aria-checked': isOn };
}
