import { Text, View } from '@tarojs/components';
import './index.scss';

export interface SidesRow {
  readonly label: string;
  /** One per column; what is not known is a dash. */
  readonly cells: readonly string[];
}

interface SidesTableProps {
  readonly columns: readonly string[];
  readonly rows: readonly SidesRow[];
}

/** A few figures of the sides beside each other; each row is read out as a sentence. */
export function SidesTable({ columns, rows }: SidesTableProps) {
  return (
    <View className="sides-table">
      <View className="sides-table__row sides-table__row--head" aria-hidden>
        <Text className="sides-table__label"> </Text>
        {columns.map((column) => (
          <Text key={column} className="sides-table__cell">
            {column}
          </Text>
        ))}
      </View>
      {rows.map(({ label, cells }) => (
        <View key={label} className="sides-table__row" aria-label={said({ label, cells }, columns)}>
          <Text className="sides-table__label">{label}</Text>
          {cells.map((cell, place) => (
            <Text key={columns[place] ?? place} className="sides-table__cell">
              {cell}
            </Text>
          ))}
        </View>
      ))}
    </View>
  );
}

function said({ label, cells }: SidesRow, columns: readonly string[]): string {
  return `${label}:${cells.map((cell, place) => `${columns[place] ?? ''} ${cell === '—' ? '没有' : cell}`).join(',')}`;
}
