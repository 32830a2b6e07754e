import { useState } from 'react';
import { Text, View } from '@tarojs/components';
import type { DepartmentComparison } from '@/domain/comparison/compareDepartments';
import { MIX_NOTE, sayTooFew } from '@/domain/comparison/differenceWords';
import { Card } from '@/components/Card';
import { Icon } from '@/components/Icon';
import { pressable } from '@/components/pressable';
import { SegmentTabs } from '@/components/SegmentTabs';
import { DepartmentDetail } from '../DepartmentDetail';
import { FigureBar } from '../FigureBar';
import { barShares, measures, type Measure, type MeasureKey } from '../measures';
import type { ComparisonAnswer } from '../useComparison';
import './index.scss';

/** Every department in the order of the catalogue, with one measure at a time; a tap opens what is behind it. */
export function DepartmentRows({ answer }: { readonly answer: ComparisonAnswer }) {
  const [key, setKey] = useState<MeasureKey>('inHand');
  const [opened, setOpened] = useState('');
  const measure = measures.find((each) => each.key === key) ?? measures[0]!;
  const { departments, least, isMixDifferent } = answer.comparison;
  const values = departments.map(({ figures }) => (figures ? measure.value(figures) : null));
  const shares = barShares({ measure, values });
  const isLength = !measure.isShare;

  return (
    <Card title="各部门">
      <SegmentTabs
        tabs={measures.map(({ key: value, label }) => ({ value, label }))}
        value={key}
        onChange={setKey}
      />
      <Text className="department-rows__meaning">{measure.meaning}</Text>
      {isMixDifferent && isLength ? <Text className="department-rows__note">{MIX_NOTE}</Text> : null}
      {departments.map((department, place) => {
        const { departmentId } = department;
        const isOpen = opened === departmentId;
        return (
          <View key={departmentId} className="department-rows__department">
            <Row
              {...{ department, measure, least, isOpen }}
              name={answer.names.departments[departmentId] ?? departmentId}
              value={values[place] ?? null}
              share={shares[place] ?? 0}
              onToggle={() => setOpened(isOpen ? '' : departmentId)}
            />
            {isOpen ? <DepartmentDetail {...{ department, least }} names={answer.names} /> : null}
          </View>
        );
      })}
    </Card>
  );
}

interface RowProps {
  readonly department: DepartmentComparison;
  readonly name: string;
  readonly measure: Measure;
  readonly value: number | null;
  readonly share: number;
  readonly least: number;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
}

function Row({ department, name, measure, value, share, least, isOpen, onToggle }: RowProps) {
  const { decided, figures } = department;
  const words = value === null ? '都是即办' : measure.say(value);
  const few = sayTooFew({ decided, least });
  // The words on the row in their order; what the figure means stands before them.
  const said = figures ? `${measure.label}:${name},办结 ${decided} 件,${words}` : `${name},${few}`;

  return (
    <View
      className="department-rows__row"
      {...pressable({ label: `${said},${isOpen ? '收起' : '展开'}`, onPress: onToggle })}
    >
      <View className="department-rows__head">
        <Text className="department-rows__name">{name}</Text>
        {figures ? <Text className="department-rows__count">办结 {decided} 件</Text> : null}
        <Icon name={isOpen ? 'up' : 'down'} />
      </View>
      {figures ? (
        <FigureBar share={share} words={words} />
      ) : (
        <Text className="department-rows__few">{few}</Text>
      )}
    </View>
  );
}
