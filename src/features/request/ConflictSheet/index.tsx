import { useState } from 'react';
import { Text, View } from '@tarojs/components';
import { draftFields, valueOf, type DraftFieldName } from '@/domain/request/draftFields';
import type { Side } from '@/domain/request/mergeDrafts';
import { formatMoment } from '@/domain/schedule/peopleDates';
import { ActionSheet } from '@/components/ActionSheet';
import { PrimaryButton } from '@/components/PrimaryButton';
import { QuietButton } from '@/components/QuietButton';
import { RadioGroup } from '@/components/RadioGroup';
import type { DraftConflict } from '../SyncState';
import { Choice } from './Choice';
import { sayValue } from './sayValue';
import './index.scss';

interface ConflictSheetProps {
  readonly conflict: DraftConflict;
  /** ISO instant. */
  readonly now: string;
  readonly onChoose: (sides: Partial<Record<DraftFieldName, Side>>) => void;
}

type Sides = Partial<Record<DraftFieldName, Side>>;

/** Two devices wrote different things into the same fields: both are shown, and the person says which goes on. */
export function ConflictSheet({ conflict, now, onChoose }: ConflictSheetProps) {
  const { merged, theirs, mine, device, savedAt } = conflict;
  const [isOpen, setOpen] = useState(true);
  const [sides, setSides] = useState<Sides>({});
  const there = `${device},${formatMoment(savedAt, now)}`;
  const here = `这台设备${mine.savedAt === null ? '' : `,${formatMoment(mine.savedAt, now)}`}`;
  const sideOf = (field: DraftFieldName): Side => sides[field] ?? 'mine';
  const all = (side: Side): Sides => Object.fromEntries(merged.conflicts.map((field) => [field, side]));

  if (!isOpen)
    return (
      <QuietButton onClick={() => setOpen(true)}>
        有 {merged.conflicts.length} 处两台设备填得不一样,去选择
      </QuietButton>
    );
  return (
    <ActionSheet title="两台设备填得不一样" isOpen onClose={() => setOpen(false)}>
      <Text className="conflict-sheet__words">请选每一处用哪个。没选的另存为一份草稿,不会丢。</Text>
      <View className="conflict-sheet__all">
        <QuietButton onClick={() => setSides(all('mine'))}>全用这台的</QuietButton>
        <QuietButton onClick={() => setSides(all('theirs'))}>全用另一台的</QuietButton>
      </View>
      {merged.conflicts.map((field) => (
        <View key={field} className="conflict-sheet__field">
          <Text className="conflict-sheet__label">{draftFields[field].label}</Text>
          <RadioGroup label={draftFields[field].label}>
            {(['mine', 'theirs'] as const).map((side) => (
              <Choice
                key={side}
                isOn={sideOf(field) === side}
                where={side === 'mine' ? here : there}
                words={sayValue(field, valueOf(side === 'mine' ? mine : theirs, field))}
                onChoose={() => setSides({ ...sides, [field]: side })}
              />
            ))}
          </RadioGroup>
        </View>
      ))}
      <PrimaryButton onClick={() => onChoose(sides)}>就用选中的</PrimaryButton>
    </ActionSheet>
  );
}
