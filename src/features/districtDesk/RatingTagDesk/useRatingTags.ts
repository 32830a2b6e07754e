import { useQuery } from '@tanstack/react-query';
import { api } from '@/api/api';
import { problemSentence } from '@/api/problemSentence';
import { RatingTags } from '@/domain/agencyCase/RatingTag';
import { useTableEditor, type TableEditing } from '../../staff/useTableEditor';
import { KeptTags, type TagForm, type TagTable } from './tagForm';

/** The district's tags as they stand. */
export function useRatingTags() {
  const query = useQuery({ queryKey: ['ratingTags'], queryFn: () => api.supervision.ratingTags.get.query() });
  return {
    table: query.data,
    isLoading: query.data === undefined && query.isFetching,
    error: query.isError && query.data === undefined ? problemSentence(query.error) : '',
    refresh: () => void query.refetch(),
  };
}

export function useTagEditor(table: TagTable, refresh: () => void): TableEditing<TagForm[]> {
  const tags = table.tags.map((tag) => ({ ...tag, levels: [...tag.levels] }));
  return useTableEditor<TagForm[]>({
    name: 'ratingTags',
    schema: KeptTags,
    rules: RatingTags,
    loaded: { version: table.version, value: tags },
    root: 'tags',
    send: ({ version, value, commandId }) =>
      api.supervision.ratingTags.save.mutate({ version, tags: value, commandId }),
    refresh,
  });
}
