import { ScrollView, Text, View } from '@tarojs/components';
import { endOn, spanOn, type Span } from '../planAxis';
import type { PromiseLane } from '@/domain/agencyCase/promiseLanes';
import type { Day } from '@/domain/shared/time';
import type { PlanItem, PlanLayout } from '../planLayout';
import type { PlanScale } from '../planScale';
import { promiseTones } from '../promiseWords';
import { GanttBar } from './GanttBar';
import { percent, placed, restBackground } from './place';

interface GanttTrackProps {
  readonly layout: PlanLayout;
  readonly lanes: readonly PromiseLane[];
  readonly rests: readonly Span[];
  readonly scale: PlanScale;
  readonly today: Day;
  readonly onOpen: (planItem: PlanItem) => void;
}

/** The axis with all its bars, as wide as its scale says; it opens where today is. */
export function GanttTrack({ layout, lanes, rests, scale, today, onOpen }: GanttTrackProps) {
  return (
    <ScrollView className="gantt__scroll" scrollX scrollLeft={scale.scrollLeft}>
      <View className="gantt__track" style={{ minWidth: `${scale.minWidth}px` }}>
        <View className="gantt__ground" style={{ backgroundImage: restBackground(rests) }} />
        <TrackHead scale={scale} todayAt={layout.todayAt} />
        <WholeRow layout={layout} />
        {lanes.length === 0 ? null : <View className="gantt__heading" />}
        {lanes.map((lane) => (
          <LaneRow key={lane.kind} lane={lane} layout={layout} today={today} />
        ))}
        {layout.stages.map(({ stage, span, rows }) => (
          <View key={stage}>
            <View className="gantt__heading">
              <View className="gantt__stage" style={placed(span)} />
            </View>
            {rows.map((row) => (
              <GanttBar key={row.item.itemId} row={row} isWide={scale.isWide} onOpen={() => onOpen(row)} />
            ))}
          </View>
        ))}
        {layout.todayAt === null ? null : (
          <View className="gantt__today" style={{ left: percent(layout.todayAt) }} />
        )}
      </View>
    </ScrollView>
  );
}

interface TrackHeadProps {
  readonly scale: PlanScale;
  readonly todayAt: PlanLayout['todayAt'];
}

/** Further to the right its word would leave the axis. */
const LAST_PLACE_FOR_TODAY = 0.8;

function TrackHead({ scale, todayAt }: TrackHeadProps) {
  return (
    <View className="gantt__head" aria-hidden>
      {scale.ticks.map(({ day, at, words }) => (
        <Text key={day} className="gantt__tick" style={{ left: percent(at) }}>
          {words}
        </Text>
      ))}
      {todayAt === null ? null : (
        <Text className="gantt__today-word" style={todayPlace(todayAt)}>
          今天
        </Text>
      )}
    </View>
  );
}

function todayPlace(todayAt: number) {
  return todayAt > LAST_PLACE_FOR_TODAY ? { right: percent(1 - todayAt) } : { left: percent(todayAt) };
}

function WholeRow({ layout: { whole } }: { readonly layout: PlanLayout }) {
  return (
    <View className="gantt__cell gantt__cell--whole" aria-hidden>
      <View className="gantt__part gantt__part--whole" style={placed(whole.expected)} />
      <View className="gantt__part gantt__part--doubt" style={placed(whole.doubt)} />
    </View>
  );
}

interface LaneRowProps {
  readonly lane: PromiseLane;
  readonly layout: PlanLayout;
  readonly today: Day;
}

/** From when a promise counts until it was kept, or until today; the mark is where it ends. */
function LaneRow({ lane, layout: { axis }, today }: LaneRowProps) {
  return (
    <View className="gantt__cell gantt__cell--lane" aria-hidden>
      {lane.spans.map(({ from, dueOn, doneOn, itemId, state }) => (
        <View
          key={`bar:${itemId}`}
          className={`gantt__lane gantt__lane--${promiseTones[state]}`}
          style={placed(spanOn(axis, from, doneOn ?? (today > dueOn ? today : dueOn)))}
        />
      ))}
      {lane.spans.map(({ dueOn, itemId }) => (
        <View key={`due:${itemId}`} className="gantt__due" style={{ left: percent(endOn(axis, dueOn)) }} />
      ))}
    </View>
  );
}
