import { View } from '@tarojs/components';
import { findDepartment } from '@/domain/catalogue/findItem';
import { stageNames, stageOrder } from '@/domain/catalogue/stage';
import { Card } from '@/components/Card';
import { FormField } from '@/components/FormField';
import { ChooseSheet } from '../ChooseSheet';
import { CommitField } from '../CommitField';
import { nameProblem } from '../fieldRules';
import type { ItemCardProps } from './ItemCardProps';

/** What the item is called, where it stands and who decides it. */
export function BasicsCard({ item, catalogue, put }: ItemCardProps) {
  const department = findDepartment({ catalogue, departmentId: item.departmentId })?.name;

  return (
    <Card title="基本情况">
      <CommitField
        {...{ name: 'itemName', label: '名称', value: item.name, problemOf: nameProblem('事项名称') }}
        onCommit={(name) => put({ name })}
      />
      <FormField label="阶段">
        <ChooseSheet
          label={`阶段:${stageNames[item.stage]}`}
          chosenId={item.stage}
          choices={stageOrder.map((stage) => ({ id: stage, label: stageNames[stage] }))}
          onChoose={(id) => put({ stage: stageOrder.find((stage) => stage === id) ?? item.stage })}
        />
      </FormField>
      <FormField label="部门">
        <ChooseSheet
          label={`部门:${department ?? '请选择'}`}
          chosenId={item.departmentId}
          choices={catalogue.departments.map(({ departmentId, name }) => ({ id: departmentId, label: name }))}
          onChoose={(departmentId) => put({ departmentId })}
        />
      </FormField>
      <View>
        <CommitField
          {...{ name: 'resultName', label: '办结得到的文书', value: item.resultName }}
          problemOf={nameProblem('结果文书')}
          onCommit={(resultName) => put({ resultName })}
        />
      </View>
    </Card>
  );
}
