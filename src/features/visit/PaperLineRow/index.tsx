import { Text, View } from '@tarojs/components';
import { formatDay } from '@/domain/schedule/peopleDates';
import type { Day } from '@/domain/shared/time';
import { CheckRow } from '@/components/CheckRow';
import { DayField } from '@/components/DayField';
import { Problem } from '@/components/Problem';
import { SegmentTabs } from '@/components/SegmentTabs';
import { Stepper } from '@/components/Stepper';
import { TextField } from '@/components/TextField';
import { pressable } from '@/components/pressable';
import { withKind, type PaperLine } from '../paperLines';
import './index.scss';

interface PaperLineRowProps {
  readonly line: PaperLine;
  readonly today: Day;
  readonly problem: string | undefined;
  readonly onChange: (line: PaperLine) => void;
  readonly onRemove: () => void;
}

const kinds = [
  { value: 'original', label: '原件' },
  { value: 'copy', label: '复印件' },
] as const;

/** One paper: taken or not, original or copy, how many, and when an original goes back. */
export function PaperLineRow({ line, today, problem, onChange, onRemove }: PaperLineRowProps) {
  const isOwn = line.materialId === null;

  return (
    <View className="paper-line">
      {isOwn ? (
        <View className="paper-line__own">
          <TextField
            name={line.lineId}
            value={line.name}
            placeholder="材料名称"
            onChange={(name) => onChange({ ...line, name })}
          />
          <View
            className="paper-line__remove"
            {...pressable({ label: `${line.name}:删除`, onPress: onRemove })}
          >
            <Text>删除</Text>
          </View>
        </View>
      ) : (
        <CheckRow
          label={line.name}
          isChecked={line.isTaken}
          onToggle={() => onChange({ ...line, isTaken: !line.isTaken })}
        />
      )}
      {line.isTaken ? <LineDetails line={line} today={today} onChange={onChange} /> : null}
      <Problem sentence={problem ?? ''} />
    </View>
  );
}

function LineDetails({ line, today, onChange }: Pick<PaperLineRowProps, 'line' | 'today' | 'onChange'>) {
  return (
    <View className="paper-line__details">
      <View className="paper-line__kinds">
        <SegmentTabs
          tabs={kinds}
          value={line.kind}
          onChange={(kind) => onChange(withKind(line, kind, today))}
        />
      </View>
      <View className="paper-line__count">
        <Stepper
          label={`${line.name}份数`}
          value={line.count}
          least={1}
          onChange={(count) => onChange({ ...line, count })}
        />
        <Text>份</Text>
      </View>
      {line.kind === 'original' ? (
        <View className="paper-line__back">
          <Text className="paper-line__back-word">最晚归还</Text>
          <View className="paper-line__back-day">
            <DayField
              name={`${line.lineId}-back`}
              label={`${line.name}最晚归还日期`}
              value={line.dueBackOn ?? ''}
              start={today}
              words={line.dueBackOn === null ? '请选择' : formatDay(line.dueBackOn, today)}
              onChange={(day) => onChange({ ...line, dueBackOn: day })}
            />
          </View>
        </View>
      ) : null}
    </View>
  );
}
