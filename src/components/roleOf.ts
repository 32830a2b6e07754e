type TableRole = 'table' | 'rowgroup' | 'row' | 'rowheader' | 'cell';

const isWeb = process.env.TARO_ENV === 'h5';

/** A role for screen readers: WeChat reads `aria-role`, browsers read `role`. */
export function roleOf(role: TableRole) {
  return isWeb ? { role } : { 'aria-role': role };
}
