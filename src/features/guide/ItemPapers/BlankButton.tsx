import { useState } from 'react';
import { View } from '@tarojs/components';
import { api } from '@/api/api';
import { problemSentence } from '@/api/problemSentence';
import { transport } from '@/api/transport';
import { blankForms } from '@/domain/guide/blankForms';
import type { BlankId } from '@/domain/guide/materialSamples';
import { Problem } from '@/components/Problem';
import { QuietButton } from '@/components/QuietButton';

/** Opens a blank document, made to be filled in on a computer or printed. */
export function BlankButton({ blankId }: { readonly blankId: BlankId }) {
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState('');
  const { title } = blankForms[blankId];

  async function open(): Promise<void> {
    setBusy(true);
    setProblem('');
    try {
      await transport.openFile(await api.applicant.guide.blank.query({ blankId }));
    } catch (error) {
      setProblem(problemSentence(error));
    }
    setBusy(false);
  }

  return (
    <View className="item-papers__blank">
      <QuietButton isBusy={isBusy} label={`下载空白${title}`} onClick={() => void open()}>
        下载空白{title}(Word)
      </QuietButton>
      <Problem sentence={problem} />
    </View>
  );
}
