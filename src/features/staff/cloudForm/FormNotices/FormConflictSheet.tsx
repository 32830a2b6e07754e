import { useState } from 'react';
import { Text, View } from '@tarojs/components';
import { formatMoment } from '@/domain/schedule/peopleDates';
import { valueAt, type FormRecord, type FormSide } from '@/domain/shared/mergeForms';
import { Choice } from '@/features/request/ConflictSheet/Choice';
import { ActionSheet } from '@/components/ActionSheet';
import { PrimaryButton } from '@/components/PrimaryButton';
import { QuietButton } from '@/components/QuietButton';
import { RadioGroup } from '@/components/RadioGroup';
import type { FormConflict } from '../FormSync';
import { sayFormValue } from './sayFormValue';

/** By path: what the form calls the field, and its chosen values in words where they are no words themselves. */
export type FieldWords = Readonly<
  Record<string, { readonly label: string; readonly say?: (value: unknown) => string }>
>;

interface FormConflictSheetProps {
  readonly conflict: FormConflict<FormRecord>;
  readonly fields: FieldWords;
  /** ISO instant. */
  readonly now: string;
  readonly onChoose: (sides: Readonly<Record<string, FormSide>>) => void;
}

/** Two devices wrote different things into the same fields: both are shown, and the person says which goes on. */
export function FormConflictSheet({ conflict, fields, now, onChoose }: FormConflictSheetProps) {
  const { paths, mine, theirs, device, savedAt } = conflict;
  const [isOpen, setOpen] = useState(true);
  const [sides, setSides] = useState<Readonly<Record<string, FormSide>>>({});
  const shown = paths.filter((path) => fields[path] !== undefined);
  const there = `${device},${formatMoment(savedAt, now)}`;

  if (!isOpen)
    return (
      <QuietButton onClick={() => setOpen(true)}>有 {paths.length} 处两台设备填得不一样,去选择</QuietButton>
    );
  return (
    <ActionSheet title="两台设备填得不一样" isOpen onClose={() => setOpen(false)}>
      <Text className="conflict-sheet__words">请选每一处用哪个。选好之前,两边都不会被改。</Text>
      {shown.map((path) => (
        <View key={path} className="conflict-sheet__field">
          <Text className="conflict-sheet__label">{fields[path]?.label}</Text>
          <RadioGroup label={fields[path]?.label ?? ''}>
            {(['mine', 'theirs'] as const).map((side) => (
              <Choice
                key={side}
                isOn={(sides[path] ?? 'mine') === side}
                where={side === 'mine' ? '这台设备' : there}
                words={sayFormValue(valueAt(side === 'mine' ? mine : theirs, path), fields[path]?.say)}
                onChoose={() => setSides({ ...sides, [path]: side })}
              />
            ))}
          </RadioGroup>
        </View>
      ))}
      <PrimaryButton onClick={() => onChoose(sides)}>就用选中的</PrimaryButton>
    </ActionSheet>
  );
}
