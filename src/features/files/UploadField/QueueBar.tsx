import { Text, View } from '@tarojs/components';
import { QuietButton } from '@/components/QuietButton';
import { roleOf } from '@/components/roleOf';
import type { Uploads } from '../useUploads';

interface QueueBarProps {
  readonly uploads: Uploads;
  /** Files that have arrived. */
  readonly storedCount: number;
}

/** How far the files of this paper are, and how to stop for a while; nothing while none is on its way. */
export function QueueBar({ uploads, storedCount }: QueueBarProps) {
  const { travelling, isPaused, isWaitingForNetwork, pause, resume } = uploads;
  const underway = travelling.filter(({ state }) => state !== 'failed').length;
  if (underway === 0 || (underway === 1 && storedCount === 0 && !isPaused && !isWaitingForNetwork))
    return null;

  const note = isPaused ? ',已暂停' : isWaitingForNetwork ? ',没有网络,联网后自动继续' : '';
  return (
    <View className="upload-field__queue">
      <Text className="upload-field__count" {...roleOf('status')}>
        已传 {storedCount} / {storedCount + travelling.length}
        {note}
      </Text>
      {isPaused ? (
        <QuietButton about="上传" onClick={resume}>
          继续
        </QuietButton>
      ) : (
        <QuietButton about="上传" onClick={pause}>
          暂停
        </QuietButton>
      )}
    </View>
  );
}
