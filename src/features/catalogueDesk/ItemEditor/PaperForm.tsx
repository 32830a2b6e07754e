import { Text, View } from '@tarojs/components';
import type { MaterialNeed } from '@/domain/catalogue/catalogue';
import { CheckRow } from '@/components/CheckRow';
import { QuietButton } from '@/components/QuietButton';
import { Stepper } from '@/components/Stepper';
import './index.scss';

interface PaperFormProps {
  readonly need: MaterialNeed;
  readonly name: string;
  readonly onChange: (part: Partial<MaterialNeed>) => void;
  readonly onRemove: () => void;
}

/** How one item wants one paper. */
export function PaperForm({ need, name, onChange, onRemove }: PaperFormProps) {
  const { isPrimary, originals, copies, verified } = need;

  return (
    <View>
      <CheckRow
        label="主件"
        detail={isPrimary ? '缺了不能受理' : '可以容缺,后补'}
        isChecked={isPrimary}
        onToggle={() => onChange({ isPrimary: !isPrimary })}
      />
      <View className="item-editor__count">
        <Text className="item-editor__words">原件</Text>
        <Stepper
          label={`${name}原件`}
          value={originals}
          most={99}
          onChange={(count) => onChange({ originals: count })}
        />
      </View>
      <View className="item-editor__count">
        <Text className="item-editor__words">复印件</Text>
        <Stepper
          label={`${name}复印件`}
          value={copies}
          most={99}
          onChange={(count) => onChange({ copies: count })}
        />
      </View>
      <CheckRow
        label="主次和份数已核定"
        isChecked={verified !== false}
        onToggle={() => onChange({ verified: verified === false ? undefined : false })}
      />
      <QuietButton about={name} onClick={onRemove}>
        不要这份材料
      </QuietButton>
    </View>
  );
}
