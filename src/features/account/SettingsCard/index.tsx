import { CheckRow } from '@/components/CheckRow';
import { Card } from '@/components/Card';
import { setLargeText, useLargeText } from '@/components/textSize';

/** How the service looks on this phone. */
export function SettingsCard() {
  const isLarge = useLargeText();
  return (
    <Card title="显示">
      <CheckRow
        label="大字版"
        detail="文字和按钮更大,所有页面都适用"
        isChecked={isLarge}
        onToggle={() => setLargeText(!isLarge)}
      />
    </Card>
  );
}
