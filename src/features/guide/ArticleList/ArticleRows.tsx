import { categoryNames, type ArticleRow } from '@/domain/publicity/Article';
import { formatDay } from '@/domain/schedule/peopleDates';
import { dayOf } from '@/domain/shared/time';
import { LinkRow } from '@/components/LinkRow';
import { guidePaths } from '../guidePaths';
import { openPath } from '../openPath';

export function ArticleRows({ rows }: { readonly rows: readonly ArticleRow[] }) {
  return rows.map(({ articleId, category, title, lead, publishedAt }) => (
    <LinkRow
      key={articleId}
      title={title}
      words={`${categoryNames[category]} · ${formatDay(dayOf(publishedAt))} · ${lead}`}
      onOpen={() => openPath(guidePaths.article(articleId))}
    />
  ));
}
