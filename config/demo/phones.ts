/** The phones that stand side by side on the first page: who holds each, and where it opens. */
export const phones = [
  { title: '企业 · 示例经办人甲', identity: 'demo-applicant', path: '/pages/home/index' },
  { title: '综合窗口 · 示例窗口甲', identity: 'demo-window', path: '/packages/staff/pages/queue/index' },
  {
    title: '帮代办专员 · 示例专员甲',
    identity: 'demo-specialist',
    path: '/packages/staff/pages/cases/index',
  },
  {
    title: '工作组 · 示例组长甲',
    identity: 'demo-supervisor',
    path: '/packages/supervisor/pages/overview/index',
  },
];
