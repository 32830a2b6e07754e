import { Text, View } from '@tarojs/components';
import type { CaseMode } from '@/domain/agencyCase/AgencyCase';
import type { PromiseLane } from '@/domain/agencyCase/promiseLanes';
import type { Day } from '@/domain/shared/time';
import { roleOf } from '@/components/roleOf';
import { StatusTag } from '@/components/StatusTag';
import { departmentLine } from '../../caseView/departmentLine';
import { itemPlanFacts, planTag } from '../itemPlanWords';
import { PlanFacts } from '../PlanFacts';
import type { PlanItem, PlanLayout } from '../planLayout';
import { promiseFacts, promiseName, promiseStateWords, promiseTones } from '../promiseWords';
import './index.scss';

interface PlanTableProps {
  readonly layout: PlanLayout;
  readonly lanes: readonly PromiseLane[];
  readonly mode: CaseMode;
  readonly today: Day;
}

/** The plan for those who cannot see bars: a row for each item, in the order of the bars, with all that they show. */
export function PlanTable({ layout, lanes, mode, today }: PlanTableProps) {
  return (
    <View className="plan-table" aria-label="办件计划表" {...roleOf('table')}>
      {layout.stages.map(({ stage, name, words, rows }) => (
        <View key={stage} {...roleOf('rowgroup')}>
          <Text className="plan-table__group">
            {name},{words}
          </Text>
          {rows.map((row) => (
            <ItemRow key={row.item.itemId} planItem={row} today={today} />
          ))}
        </View>
      ))}
      <View {...roleOf('rowgroup')}>
        <Text className="plan-table__group">服务承诺</Text>
        {lanes.map((lane) => (
          <LaneRow key={lane.kind} lane={lane} mode={mode} today={today} />
        ))}
      </View>
    </View>
  );
}

function ItemRow({ planItem, today }: { readonly planItem: PlanItem; readonly today: Day }) {
  const { item, forecast } = planItem;
  return (
    <View className="plan-table__row" {...roleOf('row')}>
      <View className="plan-table__head" {...roleOf('rowheader')}>
        <Text className="plan-table__name">
          {forecast.isCritical && !forecast.isDone ? (
            <Text className="plan-table__critical">关键 </Text>
          ) : null}
          {item.name}
        </Text>
        <StatusTag {...planTag(planItem)} />
      </View>
      <Text className="plan-table__department">{departmentLine(item)}</Text>
      <PlanFacts isRow facts={itemPlanFacts(planItem, today)} />
    </View>
  );
}

interface LaneRowProps {
  readonly lane: PromiseLane;
  readonly mode: CaseMode;
  readonly today: Day;
}

function LaneRow({ lane, mode, today }: LaneRowProps) {
  return (
    <View className="plan-table__row" {...roleOf('row')}>
      <View className="plan-table__head" {...roleOf('rowheader')}>
        <Text className="plan-table__name">{promiseName(lane.kind, mode)}</Text>
        <StatusTag word={promiseStateWords(lane, today)} tone={promiseTones[lane.state]} />
      </View>
      <PlanFacts isRow facts={promiseFacts(lane, today)} />
    </View>
  );
}
