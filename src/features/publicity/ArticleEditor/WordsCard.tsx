import { articleCategories, categoryNames, MOST_BODY } from '@/domain/publicity/Article';
import { lengthOf } from '@/domain/shared/text';
import { Card } from '@/components/Card';
import { CheckRow } from '@/components/CheckRow';
import { FormField } from '@/components/FormField';
import { RadioGroup } from '@/components/RadioGroup';
import { TextArea } from '@/components/TextArea';
import { TextField } from '@/components/TextField';
import type { ArticleForm } from '../ArticleForm';

/** More than may be published, so that nothing of a pasted essay is lost before one has read that it is too long. */
const MOST_TYPED = 60_000;

interface WordsCardProps {
  readonly draft: ArticleForm['draft'];
  readonly problems: Readonly<Record<string, string>>;
  readonly change: (part: Partial<ArticleForm['draft']>) => void;
}

export function WordsCard({ draft, problems, change }: WordsCardProps) {
  const length = lengthOf(draft.body.trim());
  const tooLong = `正文最多 ${MOST_BODY} 个字,现在有 ${length} 个,请删短 ${length - MOST_BODY} 个字或分成两篇。`;
  return (
    <Card title="内容">
      <FormField label="类别" problem={problems.category}>
        <RadioGroup label="类别">
          {articleCategories.map((category) => (
            <CheckRow
              key={category}
              label={categoryNames[category]}
              isRadio
              isChecked={draft.category === category}
              onToggle={() => change({ category })}
            />
          ))}
        </RadioGroup>
      </FormField>
      <FormField label={draft.category === 'question' ? '问题' : '标题'} problem={problems.title}>
        <TextField
          name="title"
          label="标题"
          value={draft.title}
          placeholder="一句话说清讲什么"
          onChange={(title) => change({ title })}
        />
      </FormField>
      <FormField
        label="正文"
        problem={length > MOST_BODY ? tooLong : problems.body}
        hint={`${length}/${MOST_BODY} 字。一行写“# ”开头是小标题,“- ”或“1. ”开头是列表;其他符号照原样显示。`}
      >
        <TextArea
          name="body"
          label="正文"
          value={draft.body}
          maxLength={MOST_TYPED}
          placeholder="先说结论,再说怎么办"
          onChange={(body) => change({ body })}
        />
      </FormField>
      <FormField label="依据" isOptional problem={problems.source} hint="文件名称和文号,或条款">
        <TextField
          name="source"
          label="依据"
          value={draft.source}
          onChange={(source) => change({ source })}
        />
      </FormField>
    </Card>
  );
}
