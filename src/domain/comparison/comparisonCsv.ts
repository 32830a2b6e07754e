import type { Comparison, DepartmentComparison, ItemComparison } from './compareDepartments';
import { sayNumber, sayShare, sayTooFew } from './differenceWords';
import type { Figures } from './figures';

export interface Names {
  readonly departments: Readonly<Record<string, string>>;
  readonly items: Readonly<Record<string, string>>;
}

const columns = [
  ...['部门', '事项', '办结数', '用时中位数(工作日)', '八成用时(工作日)', '时限余量中位数'],
  ...['超期比例', '二次补正比例', '平均停钟(工作日)'],
  ...[
    '无服务:办件数',
    '无服务:用时中位数(工作日)',
    '无服务:超期比例',
    '无服务:统计期',
    '无服务:来源',
    '说明',
  ],
];

/** RFC 4180 with CRLF; the first row names the columns, a department's own row comes before its items. */
export function comparisonCsv({ comparison, names }: { comparison: Comparison; names: Names }): string {
  const rows = comparison.departments.flatMap((department) => [
    departmentRow(department, comparison.least, names),
    ...department.items.map((item) => itemRow(department, item, comparison.least, names)),
  ]);
  return [columns, ...rows].map((row) => `${row.map(cell).join(',')}\r\n`).join('');
}

function departmentRow(department: DepartmentComparison, least: number, names: Names): string[] {
  const { departmentId, decided, figures } = department;
  const name = names.departments[departmentId] ?? departmentId;
  const note = figures ? '' : sayTooFew({ decided, least });
  return [name, '全部事项', String(decided), ...figureCells(figures), '', '', '', '', '', note];
}

function itemRow(
  { departmentId }: DepartmentComparison,
  { itemId, decided, figures, without }: ItemComparison,
  least: number,
  names: Names,
): string[] {
  const baseline = without
    ? [
        String(without.decided),
        sayNumber(without.medianWd),
        without.lateShare === null ? '' : sayShare(without.lateShare),
        `${without.from} 至 ${without.until}`,
        without.source,
      ]
    : ['', '', '', '', ''];
  return [
    names.departments[departmentId] ?? departmentId,
    names.items[itemId] ?? itemId,
    String(decided),
    ...figureCells(figures),
    ...baseline,
    figures ? '' : sayTooFew({ decided, least }),
  ];
}

function figureCells(figures: Figures | null): string[] {
  if (!figures) return ['', '', '', '', '', ''];
  const { medianWd, highWd, inHandShare, lateShare, correctedTwiceShare, stoppedWd } = figures;
  return [
    sayNumber(medianWd),
    sayNumber(highWd),
    inHandShare === null ? '' : sayShare(inHandShare),
    sayShare(lateShare),
    sayShare(correctedTwiceShare),
    sayNumber(stoppedWd),
  ];
}

/** A text that a spreadsheet would take for a formula gets an apostrophe; numbers and percents stay numbers. */
function cell(text: string): string {
  const isFormula = /^[=+\-@\t\r]/.test(text) && !/^-?\d+(\.\d+)?%?$/.test(text);
  const safe = isFormula ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replace(/"/g, '""')}"` : safe;
}
