import { Text, View } from '@tarojs/components';
import type { DepartmentComparison, ItemComparison } from '@/domain/comparison/compareDepartments';
import { sayBesideOthers, sayTooFew, sayWithAndWithout } from '@/domain/comparison/differenceWords';
import { sayMonth } from '@/domain/comparison/rollup';
import type { Standardised } from '@/domain/comparison/standardise';
import { itemSides, standardisedRows } from '../sidesRows';
import { SidesTable } from '../SidesTable';
import type { ComparisonAnswer } from '../useComparison';
import './index.scss';

interface DepartmentDetailProps {
  readonly department: DepartmentComparison;
  readonly least: number;
  readonly names: ComparisonAnswer['names'];
}

/** What is behind a department's bar: with and without the service, beside others, and item by item. */
export function DepartmentDetail({ department, least, names }: DepartmentDetailProps) {
  const { withoutService, otherDepartments, items } = department;
  return (
    <View className="department-detail">
      <Text className="department-detail__title">有服务和无服务</Text>
      {withoutService ? (
        <Sides sides={withoutService} columns={['有服务', '无服务']} say={sayWithAndWithout} />
      ) : (
        <Text className="department-detail__words">
          还不能比较:没有可用的无服务数据,或任一边不足 {least} 件。可在下面登记。
        </Text>
      )}
      {otherDepartments ? (
        <>
          <Text className="department-detail__title">同样的事项,其他部门</Text>
          <Sides sides={otherDepartments} columns={['本部门', '其他部门']} say={sayBesideOthers} />
        </>
      ) : null}
      <Text className="department-detail__title">逐项对照</Text>
      {items.map((item) => (
        <Item key={item.itemId} item={item} name={names.items[item.itemId] ?? item.itemId} least={least} />
      ))}
    </View>
  );
}

interface SidesProps {
  readonly sides: Standardised;
  readonly columns: readonly string[];
  readonly say: typeof sayWithAndWithout;
}

function Sides({ sides, columns, say }: SidesProps) {
  const sentence = say({ difference: sides.medianWd, itemCount: sides.itemIds.length });
  return (
    <>
      <Text className="department-detail__words">{sentence}</Text>
      <SidesTable columns={columns} rows={standardisedRows(sides)} />
    </>
  );
}

interface ItemProps {
  readonly item: ItemComparison;
  readonly name: string;
  readonly least: number;
}

function Item({ item, name, least }: ItemProps) {
  const { decided, figures, without } = item;
  return (
    <View className="department-detail__item">
      <Text className="department-detail__name">{name}</Text>
      <Text className="department-detail__small">
        {figures ? `办结 ${decided} 件` : sayTooFew({ decided, least })}
      </Text>
      {figures ? <SidesTable {...itemSides(item)} /> : null}
      {figures && without ? (
        <Text className="department-detail__small">
          无服务:{without.decided} 件,{sayMonth(without.from)}至{sayMonth(without.until)},来源:
          {without.source}
        </Text>
      ) : null}
    </View>
  );
}
