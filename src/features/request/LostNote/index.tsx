import { Text } from '@tarojs/components';
import { Card } from '@/components/Card';
import { QuietButton } from '@/components/QuietButton';
import './index.scss';

interface LostNoteProps {
  readonly lost: readonly string[];
  readonly onRead: () => void;
}

/** What a draft of an older version held and this form has no place for; the person may still want to write it down. */
export function LostNote({ lost, onRead }: LostNoteProps) {
  if (lost.length === 0) return null;

  return (
    <Card title="旧版草稿有几处没能带过来">
      {lost.map((each) => (
        <Text key={each} className="lost-note__words">
          {each}
        </Text>
      ))}
      <QuietButton onClick={onRead}>知道了</QuietButton>
    </Card>
  );
}
