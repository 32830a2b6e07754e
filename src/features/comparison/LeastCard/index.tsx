import { useState } from 'react';
import { Text, View } from '@tarojs/components';
import { Card } from '@/components/Card';
import { PrimaryButton } from '@/components/PrimaryButton';
import { Problem } from '@/components/Problem';
import { Stepper } from '@/components/Stepper';
import { useComparisonChanges } from '../useComparison';
import './index.scss';

interface LeastCardProps {
  readonly least: number;
  readonly version: number;
}

const LOWEST = 5;
const HIGHEST = 200;

/** From how many decided cases a side is compared; below it, chance and single cases would speak. */
export function LeastCard({ least, version }: LeastCardProps) {
  const [wanted, setWanted] = useState(least);
  const { isBusy, problem, saveLeast } = useComparisonChanges();

  return (
    <Card title="最少件数">
      <View className="least-card__row">
        <Text className="least-card__words">
          少于这个数的部门、事项和无服务数据都不比较,以免个别办件左右结果。
        </Text>
        <Stepper label="最少件数" value={wanted} least={LOWEST} most={HIGHEST} onChange={setWanted} />
      </View>
      <Problem sentence={problem} />
      {wanted === least ? null : (
        <PrimaryButton isBusy={isBusy} onClick={() => void saveLeast({ version, least: wanted })}>
          {`改为至少 ${wanted} 件`}
        </PrimaryButton>
      )}
    </Card>
  );
}
