import { Text, View } from '@tarojs/components';
import { captionWords, shortCaption } from '../itemPlanWords';
import type { PlanRow } from '../planLayout';
import { percent, placed } from './place';
import { lastOf } from '@/domain/shared/lastOf';

interface GanttBarProps {
  readonly row: PlanRow;
  /** Days are wide enough for the reason of a stop. */
  readonly isWide: boolean;
  readonly onOpen: () => void;
}

/** Words that begin further to the right would leave the axis: they end with their bar instead. */
const LAST_PLACE = 0.75;
const LAST_PLACE_FOR_MANY = 0.5;
const MANY_LETTERS = 8;

/** One item on the axis. Screen readers have its name instead, and the table. */
export function GanttBar({ row, isWide, onOpen }: GanttBarProps) {
  const { bar, forecast } = row;
  const caption = isWide ? captionWords(forecast) : shortCaption(forecast);
  const thickness = bar.isCritical ? ' gantt__row--critical' : '';

  return (
    <View className={`gantt__row${thickness}`} aria-hidden onClick={onOpen}>
      {bar.parts.map(({ kind, left, width }) => (
        <View key={kind} className={`gantt__part gantt__part--${kind}`} style={placed({ left, width })} />
      ))}
      {bar.stops.map((stop) => (
        <View key={stop.left} className="gantt__stop" style={placed(stop)} />
      ))}
      {bar.limitAt === null ? null : (
        <View
          className={`gantt__limit${bar.isPastLimit ? ' gantt__limit--past' : ''}`}
          style={{ left: percent(bar.limitAt) }}
        />
      )}
      <Text className="gantt__caption" style={captionPlace(row, caption)}>
        {caption}
      </Text>
    </View>
  );
}

function captionPlace({ bar }: PlanRow, caption: string) {
  const lastPlace = caption.length > MANY_LETTERS ? LAST_PLACE_FOR_MANY : LAST_PLACE;
  const handling = bar.parts.find(({ kind }) => kind !== 'prepared' && kind !== 'toPrepare');
  const last = lastOf(bar.parts);
  if (handling === undefined || last === undefined) return { left: '0' };
  if (handling.left <= lastPlace) return { left: percent(handling.left) };
  return { right: percent(1 - last.left - last.width) };
}
