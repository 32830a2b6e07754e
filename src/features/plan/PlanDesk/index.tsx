import { useState } from 'react';
import type { CaseAnswer } from '@/domain/agencyCase/CaseAnswer';
import type { CaseForecast, CasePlan } from '@/domain/agencyCase/CaseForecast';
import { Card } from '@/components/Card';
import { EmptyState } from '@/components/EmptyState';
import { LoadState } from '@/components/LoadState';
import { SegmentTabs } from '@/components/SegmentTabs';
import type { ApiScope } from '../../caseView/CaseGateway';
import { useNow } from '../../live/useNow';
import { CaseStrip } from '../../staffCase/CaseStrip';
import { ForecastLines } from '../ForecastLines';
import { GanttChart } from '../GanttChart';
import { ItemSheet } from '../ItemSheet';
import { MovesCard } from '../MovesCard';
import { planLayout, type PlanItem } from '../planLayout';
import { hasOneScale } from '../planScale';
import { PlanTable } from '../PlanTable';
import { useCasePlan } from '../useCasePlan';
import { usePlanForm } from '../usePlanForm';

interface PlanDeskProps {
  readonly scope: ApiScope;
  readonly answer: CaseAnswer;
}

/** The plan of one case: when it will be done, item by item, and why that moved (P4). */
export function PlanDesk({ scope, answer }: PlanDeskProps) {
  const now = useNow();
  const { plan, isLoading, error, refresh } = useCasePlan(scope, answer);
  if (plan === undefined) return <LoadState isLoading={isLoading} error={error} onRetry={refresh} />;
  if (plan.forecast === null) return <NoPlan answer={answer} />;

  return (
    <>
      <CaseStrip answer={answer} />
      <Card>
        <ForecastLines agencyCase={answer.view.agencyCase} forecast={plan.forecast} move={plan.moves[0]} />
      </Card>
      <PlanCard answer={answer} plan={plan} forecast={plan.forecast} />
      <MovesCard moves={plan.moves} now={now} />
    </>
  );
}

const forms = [
  { value: 'near', label: '近四周' },
  { value: 'whole', label: '全程' },
  { value: 'table', label: '表格' },
] as const;
const shortForms = [
  { value: 'near', label: '图' },
  { value: 'table', label: '表格' },
] as const;

interface PlanCardProps {
  readonly answer: CaseAnswer;
  readonly plan: CasePlan;
  readonly forecast: CaseForecast;
}

function PlanCard({ answer, plan, forecast }: PlanCardProps) {
  const [form, setForm] = usePlanForm();
  const [opened, setOpened] = useState<PlanItem>();
  const { items, mode } = answer.view.agencyCase;
  const { lanes, rests } = plan;
  const moreDays = lanes.flatMap(({ spans }) => spans.flatMap(({ from, dueOn }) => [from, dueOn]));
  const layout = planLayout({ forecast, items, clocks: answer.clocks, moreDays });
  const isShort = hasOneScale(layout);
  const shown = isShort && form === 'whole' ? 'near' : form;
  const shared = { layout, lanes, mode, today: forecast.today };

  return (
    <Card title="事项计划">
      <SegmentTabs tabs={isShort ? shortForms : forms} value={shown} onChange={setForm} />
      {shown === 'table' ? (
        <PlanTable {...shared} />
      ) : (
        <GanttChart {...shared} name={shown} rests={rests} onOpen={setOpened} />
      )}
      <ItemSheet planItem={opened} today={forecast.today} onClose={() => setOpened(undefined)} />
    </Card>
  );
}

function NoPlan({ answer }: { readonly answer: CaseAnswer }) {
  const words =
    answer.view.agencyCase.mode === 'assist'
      ? '帮办由企业自己申报,专员随时协助,没有事项计划。'
      : '这个办件已经结束,或没有要办的事项。';
  return <EmptyState title="没有计划" words={words} />;
}
