import { SignerCapacity } from '@/domain/mandate/Mandate';
import { capacityNames } from '@/domain/mandate/mandateText';
import { CheckRow } from '@/components/CheckRow';
import { RadioGroup } from '@/components/RadioGroup';

/** As what somebody signs for the enterprise. */
export function CapacityChoice({
  value,
  onChange,
}: {
  readonly value: SignerCapacity | '';
  readonly onChange: (capacity: SignerCapacity) => void;
}) {
  return (
    <RadioGroup label="签署人身份">
      {SignerCapacity.options.map((capacity) => (
        <CheckRow
          key={capacity}
          isRadio
          label={capacityNames[capacity]}
          isChecked={value === capacity}
          onToggle={() => onChange(capacity)}
        />
      ))}
    </RadioGroup>
  );
}
