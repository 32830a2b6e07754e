import { useRef } from 'react';
import { Text, View } from '@tarojs/components';
import type { Day } from '@/domain/shared/time';
import { QuietButton } from '@/components/QuietButton';
import { pressable } from '@/components/pressable';
import { ownLine, type PaperLine } from '../paperLines';
import { PaperLineRow } from '../PaperLineRow';
import './index.scss';

interface PaperLinesProps {
  readonly lines: readonly PaperLine[];
  readonly today: Day;
  /** By lineId. */
  readonly problems: Readonly<Record<string, string>>;
  readonly onChange: (edit: (lines: PaperLine[]) => PaperLine[]) => void;
}

/** A hand-over list being written: tick what is there, correct kind and count, add what no item asks for. */
export function PaperLines({ lines, today, problems, onChange }: PaperLinesProps) {
  const ownCount = useRef(lines.filter((line) => line.materialId === null).length);
  const taken = lines.filter((line) => line.isTaken).length;
  const isAllTaken = taken === lines.length;

  function change(changed: PaperLine): void {
    onChange((all) => all.map((line) => (line.lineId === changed.lineId ? changed : line)));
  }

  function add(): void {
    ownCount.current += 1;
    const lineId = `own-${ownCount.current}-${lines.length}`;
    onChange((all) => [...all, ownLine({ lineId, today })]);
  }

  return (
    <View className="paper-lines">
      <View className="paper-lines__head">
        <Text className="paper-lines__count">
          {lines.length === 0 ? '清单里还没有材料' : `已收 ${taken} 种,共 ${lines.length} 种`}
        </Text>
        {lines.length < 2 ? null : (
          <View
            className="paper-lines__all"
            {...pressable({
              onPress: () => onChange((all) => all.map((line) => ({ ...line, isTaken: !isAllTaken }))),
            })}
          >
            <Text>{isAllTaken ? '全部取消' : '全部已收'}</Text>
          </View>
        )}
      </View>
      {lines.map((line) => (
        <PaperLineRow
          key={line.lineId}
          line={line}
          today={today}
          problem={problems[line.lineId]}
          onChange={change}
          onRemove={() => onChange((all) => all.filter((each) => each.lineId !== line.lineId))}
        />
      ))}
      <QuietButton onClick={add}>添加其他材料</QuietButton>
    </View>
  );
}
