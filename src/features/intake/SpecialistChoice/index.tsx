import { View } from '@tarojs/components';
import { CheckRow } from '@/components/CheckRow';
import type { RankedSpecialist } from '../suggestedSpecialists';

interface SpecialistChoiceProps {
  /** The best fit first. */
  readonly specialists: readonly RankedSpecialist[];
  /** An accountId. */
  readonly chosen: string | undefined;
  readonly onChoose: (accountId: string) => void;
}

/** Who could serve, with department and load. */
export function SpecialistChoice({ specialists, chosen, onChoose }: SpecialistChoiceProps) {
  return (
    <View>
      {specialists.map((specialist) => (
        <CheckRow
          key={specialist.accountId}
          isRadio
          label={specialist.name}
          detail={loadWords(specialist)}
          note={specialist.isSuggested ? '推荐:部门与事项对口' : undefined}
          isChecked={specialist.accountId === chosen}
          onToggle={() => onChoose(specialist.accountId)}
        />
      ))}
    </View>
  );
}

function loadWords({ departmentName, openCases, itemsOfDepartment }: RankedSpecialist): string {
  const department = departmentName === null || departmentName === '' ? '未登记部门' : departmentName;
  const fit = itemsOfDepartment === 0 ? '' : ` · 对口 ${itemsOfDepartment} 个事项`;
  return `${department} · 在办 ${openCases} 件${fit}`;
}
