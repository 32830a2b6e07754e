import { useState } from 'react';
import { Text, View } from '@tarojs/components';
import { problemSentence } from '@/api/problemSentence';
import { transport } from '@/api/transport';
import { Problem } from '@/components/Problem';
import { QuietButton } from '@/components/QuietButton';

interface OpenButtonProps {
  readonly words: string;
  /** For screen readers, where the words do not say which file of several. */
  readonly about?: string;
  /** Of which version and size it is; a line below. */
  readonly facts?: string;
  readonly find: () => Promise<{ readonly url: string; readonly name: string; readonly kind: string }>;
}

/** Opens a file of the guide: a blank document to fill in, or the picture of a right paper. */
export function OpenButton({ words, about, facts = '', find }: OpenButtonProps) {
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState('');

  async function open(): Promise<void> {
    setBusy(true);
    setProblem('');
    try {
      await transport.openFile(await find());
    } catch (error) {
      setProblem(problemSentence(error));
    }
    setBusy(false);
  }

  return (
    <View className="paper-sample__open">
      <QuietButton isBusy={isBusy} about={about} onClick={() => void open()}>
        {words}
      </QuietButton>
      {facts === '' ? null : <Text className="paper-sample__facts">{facts}</Text>}
      <Problem sentence={problem} />
    </View>
  );
}
