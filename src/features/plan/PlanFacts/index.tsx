import { Text, View } from '@tarojs/components';
import { roleOf } from '@/components/roleOf';
import type { PlanFact } from '../itemPlanWords';
import './index.scss';

interface PlanFactsProps {
  readonly facts: readonly PlanFact[];
  /** In the row of a table each is a cell. */
  readonly isRow?: boolean;
}

/** Titles beside words. */
export function PlanFacts({ facts, isRow = false }: PlanFactsProps) {
  return (
    <>
      {facts.map(({ title, words }) => (
        <View key={`${title}${words}`} className="plan-facts__fact" {...(isRow ? roleOf('cell') : {})}>
          <Text className="plan-facts__title">{title}</Text>
          <Text className="plan-facts__words">{words}</Text>
        </View>
      ))}
    </>
  );
}
