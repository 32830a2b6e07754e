import { useState } from 'react';
import { View } from '@tarojs/components';
import { Card } from '@/components/Card';
import { confirmed } from '@/components/confirmed';
import { EmptyState } from '@/components/EmptyState';
import { LinkRow } from '@/components/LinkRow';
import { QuietButton } from '@/components/QuietButton';
import type { TableEditing } from '../../staff/useTableEditor';
import { TagFields } from './TagFields';
import { faceWords, moved, newTag, type TagForm } from './tagForm';

/** Every tag in the order in which it is shown; one is unfolded, and whatever is wrong. */
export function TagList({ editing }: { readonly editing: TableEditing<TagForm[]> }) {
  const { value: tags, problems, change } = editing;
  const [openPlace, setOpenPlace] = useState(-1);

  function add(): void {
    change((before) => [...before, newTag]);
    setOpenPlace(tags.length);
  }

  function move(place: number, by: -1 | 1): void {
    change((before) => moved(before, place, by));
    setOpenPlace(place + by);
  }

  async function remove(place: number): Promise<void> {
    const { words = '' } = tags[place] ?? {};
    const isSure = await confirmed({
      title: words === '' ? '删除这个标签?' : `删除“${words}”?`,
      words: '以前的评价仍保留这几个字。只想暂时不用,可以停用。',
      yes: '删除',
    });
    if (!isSure) return;
    change((before) => before.filter((_, each) => each !== place));
    setOpenPlace(-1);
  }

  return (
    <Card title={`${tags.filter(({ isRetired }) => !isRetired).length} 个在用的标签`}>
      {tags.length === 0 ? <EmptyState title="没有标签" words="企业评价时只选满意度、写意见。" /> : null}
      {tags.map((tag, place) => {
        const hasProblem = Object.keys(problems).some((path) => path.startsWith(`${place}.`));
        return openPlace === place || hasProblem ? (
          <TagFields
            key={place}
            {...{ tag, place, problems }}
            count={tags.length}
            onChange={(part) =>
              change((before) => before.map((each, at) => (at === place ? { ...each, ...part } : each)))
            }
            onMove={(by) => move(place, by)}
            onRemove={() => void remove(place)}
          />
        ) : (
          <LinkRow
            key={place}
            title={tag.words === '' ? '(还没有写)' : tag.words}
            words={`${tag.isRetired ? '已停用 · ' : ''}${faceWords(tag.levels)}`}
            onOpen={() => setOpenPlace(place)}
          />
        );
      })}
      <View className="rating-tags__add">
        <QuietButton onClick={add}>添加一个标签</QuietButton>
      </View>
    </Card>
  );
}
