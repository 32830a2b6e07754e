import type { AccessScope } from './AccessScope';

/** What somebody sees, as a phrase: “全部项目”, “只看:二期厂房新建”. */
export function scopeWords(scope: AccessScope): string {
  switch (scope.kind) {
    case 'all':
      return '全部项目';
    case 'own':
      return '只看本人提交的申请';
    case 'projects':
      return `只看:${scope.projects.join('、')}`;
    default:
      return scope satisfies never;
  }
}
