const isWeb = process.env.TARO_ENV === 'h5';

/**
 * The name of a field for screen readers. A browser puts the focus on an `input` inside Taro's own element, so the
 * name goes there too; WeChat reads it from the field itself.
 */
export function innerLabel(label: string) {
  const named = { 'aria-label': label };
  return isWeb ? { ...named, nativeProps: named } : named;
}
