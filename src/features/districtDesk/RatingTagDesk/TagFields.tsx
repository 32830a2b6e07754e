import { View } from '@tarojs/components';
import { FormField } from '@/components/FormField';
import { QuietButton } from '@/components/QuietButton';
import { TagChoice } from '@/components/TagChoice';
import { TextField } from '@/components/TextField';
import { chosenFaces, faces, levelsOf, type TagForm } from './tagForm';

interface TagFieldsProps {
  readonly tag: TagForm;
  /** From 0. */
  readonly place: number;
  readonly count: number;
  readonly problems: Readonly<Record<string, string>>;
  readonly onChange: (part: Partial<TagForm>) => void;
  readonly onMove: (by: -1 | 1) => void;
  readonly onRemove: () => void;
}

/** One tag unfolded: its words, the faces below which it stands, and its place. */
export function TagFields({ tag, place, count, problems, onChange, onMove, onRemove }: TagFieldsProps) {
  const { words, levels, isRetired } = tag;
  const name = words === '' ? `第 ${place + 1} 个标签` : words;
  return (
    <View className="rating-tags__part">
      <FormField label="标签" hint="最多 8 个字" problem={problems[`${place}.words`]}>
        <TextField
          name={`tag${place}`}
          label={`标签(第 ${place + 1} 个)`}
          value={words}
          onChange={(typed) => onChange({ words: typed })}
        />
      </FormField>
      <FormField label="选了哪些满意度时出现" problem={problems[`${place}.levels`]}>
        <TagChoice
          label={`选了哪些满意度时出现“${name}”`}
          tags={faces.map(({ word }) => word)}
          chosen={chosenFaces(levels)}
          onChange={(chosen) => onChange({ levels: levelsOf(chosen) })}
        />
      </FormField>
      <View className="rating-tags__actions">
        {place === 0 ? null : (
          <QuietButton about={name} onClick={() => onMove(-1)}>
            上移
          </QuietButton>
        )}
        {place === count - 1 ? null : (
          <QuietButton about={name} onClick={() => onMove(1)}>
            下移
          </QuietButton>
        )}
        <QuietButton about={name} onClick={() => onChange({ isRetired: !isRetired })}>
          {isRetired ? '恢复' : '停用'}
        </QuietButton>
        <QuietButton about={name} onClick={onRemove}>
          删除
        </QuietButton>
      </View>
    </View>
  );
}
