import { useState } from 'react';
import { Text } from '@tarojs/components';
import { api } from '@/api/api';
import { newCommandId } from '@/api/newCommandId';
import { problemSentence } from '@/api/problemSentence';
import { transport } from '@/api/transport';
import { LookReason, lookReasonNames } from '@/domain/files/LookReason';
import { Problem } from '@/components/Problem';
import { QuietButton } from '@/components/QuietButton';

/** For the working group: a picture that did not pass opens once a reason is given, which is written down. */
export function LookAtPicture({ fileId }: { readonly fileId: string }) {
  const [isAsking, setAsking] = useState(false);
  const [busyWith, setBusyWith] = useState<LookReason>();
  const [problem, setProblem] = useState('');

  async function look(reason: LookReason): Promise<void> {
    setBusyWith(reason);
    setProblem('');
    try {
      const wish = { commandId: newCommandId(), fileId, reason };
      const opened = await api.supervision.pictures.look.mutate(wish);
      await transport.openFile({ ...opened, beside: [opened.url] });
    } catch (error) {
      setProblem(problemSentence(error));
    }
    setBusyWith(undefined);
  }

  if (!isAsking) return <QuietButton onClick={() => setAsking(true)}>选择理由后查看</QuietButton>;
  return (
    <>
      <Text className="file-links__note">为什么要看?理由和查看人会记下来</Text>
      {LookReason.options.map((reason) => (
        <QuietButton
          key={reason}
          isBusy={busyWith === reason}
          isDisabled={busyWith !== undefined}
          onClick={() => void look(reason)}
        >
          {lookReasonNames[reason]}
        </QuietButton>
      ))}
      <Problem sentence={problem} />
    </>
  );
}
