import { Text, View } from '@tarojs/components';
import type { CaseMode } from '@/domain/agencyCase/AgencyCase';
import type { PromiseLane } from '@/domain/agencyCase/promiseLanes';
import type { Day } from '@/domain/shared/time';
import { pressable } from '@/components/pressable';
import { barLabel } from '../itemPlanWords';
import type { PlanItem, PlanLayout, PlanRow } from '../planLayout';
import { promiseName, promiseShortWords, promiseTones } from '../promiseWords';

interface GanttNamesProps {
  readonly layout: PlanLayout;
  readonly lanes: readonly PromiseLane[];
  readonly mode: CaseMode;
  readonly today: Day;
  readonly onOpen: (planItem: PlanItem) => void;
}

/** The column that stays while the bars are scrolled: a name is what fingers, keys and screen readers open. */
export function GanttNames({ layout, lanes, mode, today, onOpen }: GanttNamesProps) {
  return (
    <View className="gantt__names">
      <View className="gantt__head" />
      <View className="gantt__cell gantt__cell--whole">
        <Text className="gantt__name">整件办结</Text>
      </View>
      {lanes.length === 0 ? null : <Heading words="服务承诺" />}
      {lanes.map((lane) => (
        <View key={lane.kind} className="gantt__cell gantt__cell--lane">
          <Text className="gantt__name">{promiseName(lane.kind, mode)}</Text>
          <Text className={`gantt__state gantt__state--${promiseTones[lane.state]}`}>
            {promiseShortWords(lane, today)}
          </Text>
        </View>
      ))}
      {layout.stages.map(({ stage, name, shortWords, rows }) => (
        <View key={stage}>
          <Heading words={name} day={shortWords} />
          {rows.map((row) => (
            <View
              key={row.item.itemId}
              className="gantt__cell"
              {...pressable({ label: nameOf(row, today), onPress: () => onOpen(row) })}
            >
              <Text className="gantt__name">
                {row.bar.isCritical ? <Text className="gantt__critical">关键 </Text> : null}
                {row.item.name}
              </Text>
            </View>
          ))}
        </View>
      ))}
    </View>
  );
}

/** As on the row, where a critical one is marked before its name. */
function nameOf(row: PlanRow, today: Day): string {
  return `${row.bar.isCritical ? '关键 ' : ''}${barLabel(row, today)}`;
}

function Heading({ words, day = '' }: { readonly words: string; readonly day?: string }) {
  return (
    <View className="gantt__heading">
      <Text className="gantt__heading-words">{words}</Text>
      <Text className="gantt__heading-day">{day}</Text>
    </View>
  );
}
