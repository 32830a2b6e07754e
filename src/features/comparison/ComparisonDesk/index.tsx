import { useState } from 'react';
import { Text, View } from '@tarojs/components';
import type { PeriodMonths } from '@/domain/comparison/comparisonPeriod';
import { CAUTION } from '@/domain/comparison/differenceWords';
import { sayMonth } from '@/domain/comparison/rollup';
import { Card } from '@/components/Card';
import { EmptyState } from '@/components/EmptyState';
import { LoadState } from '@/components/LoadState';
import { QuietButton } from '@/components/QuietButton';
import { SegmentTabs } from '@/components/SegmentTabs';
import { StaleNote } from '@/components/StaleNote';
import { BaselineCard } from '../BaselineCard';
import { DepartmentRows } from '../DepartmentRows';
import { ExportSheet } from '../ExportSheet';
import { LeastCard } from '../LeastCard';
import { useComparison, type ComparisonAnswer } from '../useComparison';
import './index.scss';

const periods = [
  { value: '3', label: '近 3 个月', months: 3 },
  { value: '12', label: '近 12 个月', months: 12 },
] as const satisfies readonly { value: string; label: string; months: PeriodMonths }[];
type Period = (typeof periods)[number]['value'];

/** Departments beside each other, fairly (R1): what is shown, over which months, and from how many cases. */
export function ComparisonDesk() {
  const [period, setPeriod] = useState<Period>('3');
  const months = period === '3' ? 3 : 12;
  const { answer, isLoading, error, staleClock, refresh } = useComparison(months);

  return (
    <>
      <StaleNote clock={staleClock} />
      <SegmentTabs tabs={periods} value={period} onChange={setPeriod} />
      {answer === undefined ? (
        <LoadState isLoading={isLoading} error={error} onRetry={refresh} />
      ) : (
        <Answered answer={answer} />
      )}
    </>
  );
}

function Answered({ answer }: { readonly answer: ComparisonAnswer }) {
  const [isExporting, setExporting] = useState(false);
  const { comparison, period, leastVersion } = answer;
  const isEmpty = comparison.departments.length === 0;

  return (
    <>
      <View className="comparison-desk__words">
        <Text className="comparison-desk__line">
          {sayMonth(period.from)}至{sayMonth(period.to)}办结并已归档的事项,至少 {comparison.least} 件才比较。
        </Text>
        <Text className="comparison-desk__line">{CAUTION}</Text>
      </View>
      {isEmpty ? (
        <Card title="各部门">
          <EmptyState title="这段时间还没有可比较的" words="办件办结后一小时内计入。可以换一个时间段看看。" />
        </Card>
      ) : (
        <DepartmentRows answer={answer} />
      )}
      <BaselineCard answer={answer} />
      <LeastCard key={leastVersion} least={comparison.least} version={leastVersion} />
      {isEmpty ? null : (
        <Card title="导出">
          <QuietButton onClick={() => setExporting(true)}>导出为 CSV</QuietButton>
        </Card>
      )}
      <ExportSheet answer={answer} isOpen={isExporting} onClose={() => setExporting(false)} />
    </>
  );
}
