type Role =
  | 'table'
  | 'rowgroup'
  | 'row'
  | 'rowheader'
  | 'cell'
  | 'tablist'
  | 'radiogroup'
  | 'group'
  | 'status'
  | 'log'
  | 'alert'
  | 'dialog'
  | 'button';

const isWeb = process.env.TARO_ENV === 'h5';

/** A role for screen readers: WeChat reads `aria-role`, browsers read `role`. */
export function roleOf(role: Role) {
  return isWeb ? { role } : { 'aria-role': role };
}
