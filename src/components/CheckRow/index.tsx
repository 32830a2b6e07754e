import { Text, View } from '@tarojs/components';
import { Icon } from '../Icon';
import { pressable } from '../pressable';
import './index.scss';

interface CheckRowProps {
  readonly label: string;
  readonly detail?: string;
  /** Something to mind, set apart below. */
  readonly note?: string;
  readonly isChecked: boolean;
  readonly onToggle: () => void;
  /** A row of a choice of one, rather than of several. */
  readonly isRadio?: boolean;
}

export function CheckRow({ label, detail, note, isChecked, onToggle, isRadio = false }: CheckRowProps) {
  return (
    <View
      className="check-row"
      {...pressable({ role: isRadio ? 'radio' : 'checkbox', isOn: isChecked, onPress: onToggle })}
    >
      <View
        className={`check-row__box${isRadio ? ' check-row__box--round' : ''}${isChecked ? ' check-row__box--on' : ''}`}
      >
        {isChecked ? <Icon name="check" /> : null}
      </View>
      <View className="check-row__words">
        <Text className="check-row__label">{label}</Text>
        {detail === undefined ? null : <Text className="check-row__detail">{detail}</Text>}
        {note === undefined ? null : <Text className="check-row__note">{note}</Text>}
      </View>
    </View>
  );
}
