import { useState } from 'react';
import { View } from '@tarojs/components';
import { sayMonth, type Month } from '@/domain/comparison/rollup';
import { CheckRow } from '@/components/CheckRow';
import { FormField } from '@/components/FormField';
import { MonthField } from '@/components/MonthField';
import { PrimaryButton } from '@/components/PrimaryButton';
import { Problem } from '@/components/Problem';
import { TextField } from '@/components/TextField';
import { draftOf, emptyDraft, readDraft, type BaselineDraft } from '../baselineDraft';
import { useComparisonChanges, type ComparisonAnswer, type KeptBaseline } from '../useComparison';

interface BaselineFormProps {
  /** What is corrected; undefined for a new one. Item and months name it and stay. */
  readonly kept: KeptBaseline | undefined;
  readonly names: ComparisonAnswer['names'];
  readonly thisMonth: Month;
  readonly onDone: (saved: KeptBaseline) => void;
}

type NumberField = 'decided' | 'medianWd' | 'highWd' | 'latePercent' | 'correctedTwicePercent';

const numbers: readonly { field: NumberField; label: string; problemOf: string; isOptional: boolean }[] = [
  { field: 'decided', label: '办件数(件)', problemOf: 'decided', isOptional: false },
  { field: 'medianWd', label: '用时中位数(工作日)', problemOf: 'medianWd', isOptional: false },
  { field: 'highWd', label: '八成用时(工作日)', problemOf: 'highWd', isOptional: true },
  { field: 'latePercent', label: '超期比例(%)', problemOf: 'lateShare', isOptional: true },
  {
    ...{ field: 'correctedTwicePercent', label: '二次补正比例(%)' },
    ...{ problemOf: 'correctedTwiceShare', isOptional: true },
  },
];

/** How an item went without the service, with where that is written; what the source does not say stays empty. */
export function BaselineForm({ kept, names, thisMonth, onDone }: BaselineFormProps) {
  const [draft, setDraft] = useState(kept ? draftOf(kept) : emptyDraft);
  const [wasTried, setTried] = useState(false);
  const { isBusy, problem, enter } = useComparisonChanges();
  const read = readDraft(draft, thisMonth);
  const problems = wasTried ? read.problems : {};
  const put = (change: Partial<BaselineDraft>) => setDraft((before) => ({ ...before, ...change }));

  async function save(): Promise<void> {
    setTried(true);
    const version = kept?.version ?? 0;
    if (!read.baseline) return;
    if (await enter({ version, baseline: read.baseline })) onDone({ ...read.baseline, version: version + 1 });
  }

  return (
    <View>
      {kept ? null : <KeyFields {...{ draft, put, problems, names, thisMonth }} />}
      {numbers.map(({ field, label, problemOf, isOptional }) => (
        <FormField key={field} label={label} problem={problems[problemOf] ?? ''} isOptional={isOptional}>
          <TextField
            name={field}
            label={label}
            type="digit"
            value={draft[field]}
            maxLength={8}
            onChange={(value) => put({ [field]: value })}
          />
        </FormField>
      ))}
      <FormField label="数据来源" hint="例如“2025 年审批系统导出”" problem={problems['source'] ?? ''}>
        <TextField
          name="source"
          label="数据来源"
          value={draft.source}
          maxLength={200}
          onChange={(source) => put({ source })}
        />
      </FormField>
      <Problem sentence={problem} />
      <PrimaryButton isBusy={isBusy} onClick={() => void save()}>
        保存
      </PrimaryButton>
    </View>
  );
}

interface KeyFieldsProps extends Pick<BaselineFormProps, 'names' | 'thisMonth'> {
  readonly draft: BaselineDraft;
  readonly put: (change: Partial<BaselineDraft>) => void;
  readonly problems: Readonly<Record<string, string>>;
}

function KeyFields({ draft, put, problems, names, thisMonth }: KeyFieldsProps) {
  return (
    <>
      <FormField label="事项" problem={problems['itemId'] ?? ''}>
        {names.itemIds.map((itemId) => (
          <CheckRow
            key={itemId}
            isRadio
            label={names.items[itemId] ?? itemId}
            isChecked={draft.itemId === itemId}
            onToggle={() => put({ itemId })}
          />
        ))}
      </FormField>
      {(['from', 'until'] as const).map((field) => {
        const label = field === 'from' ? '统计从' : '统计到';
        return (
          <FormField key={field} label={label} problem={problems[field] ?? ''}>
            <MonthField
              name={field}
              label={label}
              words={draft[field] === '' ? '请选择月份' : sayMonth(draft[field])}
              value={draft[field]}
              end={thisMonth}
              onChange={(month) => put({ [field]: month })}
            />
          </FormField>
        );
      })}
    </>
  );
}
