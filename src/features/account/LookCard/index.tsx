import { Card } from '@/components/Card';
import { CheckRow } from '@/components/CheckRow';
import { chooseLook, useLook } from '@/components/look/lookChoice';
import type { LookChoice } from '@/components/look/Look';
import { RadioGroup } from '@/components/RadioGroup';

const choices: readonly { readonly choice: LookChoice; readonly label: string; readonly detail?: string }[] =
  [
    { choice: 'system', label: '跟随系统', detail: '手机是深色,这里也是深色' },
    { choice: 'light', label: '浅色' },
    { choice: 'dark', label: '深色' },
  ];

/** Light or dark on this phone. */
export function LookCard() {
  const { choice: chosen } = useLook();
  return (
    <Card title="深色模式">
      <RadioGroup label="深色模式">
        {choices.map(({ choice, ...words }) => (
          <CheckRow
            key={choice}
            {...words}
            isRadio
            isChecked={choice === chosen}
            onToggle={() => chooseLook(choice)}
          />
        ))}
      </RadioGroup>
    </Card>
  );
}
