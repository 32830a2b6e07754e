import { useState } from 'react';
import { View } from '@tarojs/components';
import { newCommandId } from '@/api/newCommandId';
import type { Catalogue, Department } from '@/domain/catalogue/catalogue';
import type { CatalogueCheck } from '@/domain/catalogue/check/CatalogueProblem';
import { ActionSheet } from '@/components/ActionSheet';
import { Card } from '@/components/Card';
import { QuietButton } from '@/components/QuietButton';
import { CommitField } from '../CommitField';
import { deskStore } from '../draft/deskStore';
import { newPartId, putDepartment, removeDepartment } from '../edits';
import { nameProblem } from '../fieldRules';
import { PartFoot, PartRow } from '../PartRow';
import { tagOf } from '../PlaceProblems';

interface DepartmentListProps {
  readonly catalogue: Catalogue;
  readonly check: CatalogueCheck;
}

/** Who decides the items, and which fields specialists serve. */
export function DepartmentList({
  catalogue,
  check,
  firstId,
}: DepartmentListProps & { readonly firstId: string }) {
  const [openId, setOpenId] = useState(firstId);
  const open = catalogue.departments.find(({ departmentId }) => departmentId === openId);

  function add(): void {
    const departmentId = newPartId('department', newCommandId());
    deskStore.change(putDepartment({ departmentId, name: '新部门', shortName: '新部门' }));
    setOpenId(departmentId);
  }

  return (
    <Card title={`${catalogue.departments.length} 个部门`}>
      {catalogue.departments.map(({ departmentId, name, shortName }) => {
        const count = catalogue.items.filter((item) => item.departmentId === departmentId).length;
        return (
          <PartRow
            key={departmentId}
            name={name}
            fact={`${shortName} · ${count} 个事项`}
            tag={tagOf(check, departmentId)}
            onPress={() => setOpenId(departmentId)}
          />
        );
      })}
      <PartFoot>
        <QuietButton onClick={add}>新增部门</QuietButton>
      </PartFoot>
      <ActionSheet title="编辑部门" isOpen={open !== undefined} onClose={() => setOpenId('')}>
        {open === undefined ? null : <DepartmentForm department={open} onRemoved={() => setOpenId('')} />}
      </ActionSheet>
    </Card>
  );
}

interface DepartmentFormProps {
  readonly department: Department;
  readonly onRemoved: () => void;
}

function DepartmentForm({ department, onRemoved }: DepartmentFormProps) {
  const put = (change: Partial<Department>) => deskStore.change(putDepartment({ ...department, ...change }));

  function remove(): void {
    onRemoved();
    deskStore.change(removeDepartment(department.departmentId), `已删除部门“${department.name}”`);
  }

  return (
    <View>
      <CommitField
        {...{ name: 'departmentName', label: '全称', problemOf: nameProblem('部门全称') }}
        value={department.name}
        onCommit={(name) => put({ name })}
      />
      <CommitField
        {...{ name: 'departmentShortName', label: '简称', problemOf: nameProblem('部门简称') }}
        value={department.shortName}
        onCommit={(shortName) => put({ shortName })}
      />
      <PartFoot>
        <QuietButton onClick={remove}>删除这个部门</QuietButton>
      </PartFoot>
    </View>
  );
}
