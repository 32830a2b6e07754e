import { Card } from '@/components/Card';
import { CheckRow } from '@/components/CheckRow';
import { CommitField } from '../CommitField';
import { nameProblem, optionalText } from '../fieldRules';
import type { ItemCardProps } from './ItemCardProps';

/** What the enterprise reads beside the figures, and where they come from. */
export function NotesCard({ item, put }: ItemCardProps) {
  return (
    <Card title="说明">
      <CommitField
        {...{ name: 'itemHint', label: '给企业的提示', isOptional: true, isArea: true }}
        value={item.hint ?? ''}
        onCommit={(text) => put({ hint: optionalText(text) })}
      />
      <CommitField
        {...{ name: 'itemSource', label: '来源', hint: '企业能看到,例如文件名和文号' }}
        value={item.source}
        problemOf={nameProblem('来源')}
        onCommit={(source) => put({ source })}
      />
      <CheckRow
        label="时限和内容已由区县核定"
        detail="没有核定的事项,企业会看到“待区县核定”"
        isChecked={item.verified}
        onToggle={() => put({ verified: !item.verified })}
      />
    </Card>
  );
}
