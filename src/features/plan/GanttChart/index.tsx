import { View } from '@tarojs/components';
import type { CaseMode } from '@/domain/agencyCase/AgencyCase';
import type { PromiseLane } from '@/domain/agencyCase/promiseLanes';
import type { RestStretch } from '@/domain/schedule/restStretches';
import type { Day } from '@/domain/shared/time';
import { useLargeText } from '@/components/textSize';
import { spanOn } from '../planAxis';
import type { PlanItem, PlanLayout } from '../planLayout';
import { planScale, type ScaleName } from '../planScale';
import { GanttLegend } from './GanttLegend';
import { GanttNames } from './GanttNames';
import { GanttTrack } from './GanttTrack';
import './index.scss';

interface GanttChartProps {
  readonly layout: PlanLayout;
  readonly name: ScaleName;
  readonly lanes: readonly PromiseLane[];
  readonly rests: readonly RestStretch[];
  readonly mode: CaseMode;
  readonly today: Day;
  readonly onOpen: (planItem: PlanItem) => void;
}

/** 甘特图: names that stay, bars that scroll. Plain views, a fixed number for each item, whatever its length. */
export function GanttChart({ layout, name, lanes, rests, mode, today, onOpen }: GanttChartProps) {
  const scale = planScale({ layout, name, isLarge: useLargeText() });
  const shaded = name === 'near' ? rests.map(({ from, until }) => spanOn(layout.axis, from, until)) : [];

  return (
    <View>
      <View className="gantt">
        <GanttNames layout={layout} lanes={lanes} mode={mode} today={today} onOpen={onOpen} />
        <GanttTrack {...{ layout, lanes, scale, today, onOpen }} rests={shaded} />
      </View>
      <GanttLegend />
    </View>
  );
}
