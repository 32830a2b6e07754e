import { useState } from 'react';
import Taro from '@tarojs/taro';
import { newCommandId } from '@/api/newCommandId';
import type { ServiceItem } from '@/domain/catalogue/catalogue';
import { stageNames, type Stage } from '@/domain/catalogue/stage';
import { BottomActions } from '@/components/BottomActions';
import { Card } from '@/components/Card';
import { CheckRow } from '@/components/CheckRow';
import { FormField } from '@/components/FormField';
import { PrimaryButton } from '@/components/PrimaryButton';
import { TextField } from '@/components/TextField';
import { supervisorPaths } from '../../staff/staffPaths';
import { deskStore } from '../draft/deskStore';
import type { DraftState } from '../draft/DraftState';
import { addItem, newPartId } from '../edits';
import { limitProblem, nameProblem } from '../fieldRules';

interface NewItemFormProps {
  readonly draft: DraftState;
  readonly stage: Stage;
}

/** What a new item must have before it can be in the draft at all; the rest is filled in on its own page. */
export function NewItemForm({ draft, stage }: NewItemFormProps) {
  const [name, setName] = useState('');
  const [limit, setLimit] = useState('');
  const [departmentId, setDepartmentId] = useState('');
  const [wasTried, setTried] = useState(false);
  const problems = {
    name: nameProblem('事项名称')(name),
    limit: limitProblem('承诺时限', 0)(limit),
    department: departmentId === '' ? '请选择部门。' : '',
  };

  function add(): void {
    setTried(true);
    if (Object.values(problems).some((problem) => problem !== '')) return;

    const item = blankItem({ name, stage, departmentId, promisedLimitWd: Number(limit) });
    deskStore.change(addItem(item));
    void Taro.redirectTo({ url: supervisorPaths.catalogueItem({ itemId: item.itemId }) });
  }

  return (
    <>
      <Card title={`${stageNames[stage]}阶段的新事项`}>
        <FormField label="名称" problem={wasTried ? problems.name : ''}>
          <TextField name="itemName" label="名称" value={name} onChange={setName} />
        </FormField>
        <FormField label="承诺时限(工作日)" hint="0 表示即办" problem={wasTried ? problems.limit : ''}>
          <TextField
            {...{ name: 'promisedLimit', label: '承诺时限(工作日)', type: 'number', maxLength: 3 }}
            value={limit}
            onChange={setLimit}
          />
        </FormField>
        <FormField label="部门" problem={wasTried ? problems.department : ''}>
          {draft.working.departments.map((department) => (
            <CheckRow
              key={department.departmentId}
              isRadio
              label={department.name}
              isChecked={department.departmentId === departmentId}
              onToggle={() => setDepartmentId(department.departmentId)}
            />
          ))}
        </FormField>
      </Card>
      <BottomActions>
        <PrimaryButton onClick={add}>添加,接着填材料和前置</PrimaryButton>
      </BottomActions>
    </>
  );
}

type Known = Pick<ServiceItem, 'name' | 'stage' | 'departmentId' | 'promisedLimitWd'>;

function blankItem(known: Known): ServiceItem {
  return {
    ...known,
    itemId: newPartId('item', newCommandId()),
    ...{ materials: [], prerequisites: [], appliesWhen: [], statutoryLimit: null },
    ...{ resultName: `${known.name}结果`, source: '本区补充', verified: false },
  };
}
