import type { StatutoryLimit } from '@/domain/catalogue/catalogue';
import { Card } from '@/components/Card';
import { CheckRow } from '@/components/CheckRow';
import { FormField } from '@/components/FormField';
import { SegmentTabs } from '@/components/SegmentTabs';
import { CommitField } from '../CommitField';
import { limitProblem, optionalText } from '../fieldRules';
import type { ItemCardProps } from './ItemCardProps';

const kinds = [
  { value: 'none', label: '没有规定' },
  { value: 'workingDays', label: '工作日' },
  { value: 'days', label: '自然日' },
] as const;

/** How long the department takes: what it promises, what the law allows, and what runs as one. */
export function LimitsCard({ item, put }: ItemCardProps) {
  const { statutoryLimit: limit, promisedLimitWd, bundle } = item;
  const putLimit = (change: Partial<StatutoryLimit>) =>
    put({ statutoryLimit: { amount: promisedLimitWd || 1, unit: 'workingDays', ...limit, ...change } });

  return (
    <Card title="时限">
      <CommitField
        {...{ name: 'promisedLimit', label: '承诺时限(工作日)', type: 'number', maxLength: 3 }}
        hint="0 表示即办。对新提交的办件生效。"
        value={String(promisedLimitWd)}
        problemOf={limitProblem('承诺时限', 0)}
        onCommit={(text) => put({ promisedLimitWd: Number(text) })}
      />
      <FormField label="法定时限">
        <SegmentTabs
          tabs={kinds}
          value={limit?.unit ?? 'none'}
          onChange={(unit) => (unit === 'none' ? put({ statutoryLimit: null }) : putLimit({ unit }))}
        />
      </FormField>
      {limit === null ? null : (
        <>
          <CommitField
            {...{ name: 'statutoryAmount', label: '法定天数', type: 'number', maxLength: 3 }}
            value={String(limit.amount)}
            problemOf={limitProblem('法定天数', 1)}
            onCommit={(text) => putLimit({ amount: Number(text) })}
          />
          <CommitField
            {...{ name: 'statutoryNote', label: '法定时限的说明', isOptional: true }}
            value={limit.note ?? ''}
            onCommit={(text) => putLimit({ note: optionalText(text) })}
          />
        </>
      )}
      <CheckRow
        label="属于“开工一件事”"
        detail="和同组事项共用一张表申请"
        isChecked={bundle === 'startOfWork'}
        onToggle={() => put({ bundle: bundle === undefined ? 'startOfWork' : undefined })}
      />
    </Card>
  );
}
