import { Text, View } from '@tarojs/components';
import { Problem } from '@/components/Problem';
import { QuietButton } from '@/components/QuietButton';
import type { UnsentMessage } from '../KeptTalk';
import '../MessageBubble/index.scss';
import './index.scss';

interface UnsentBubbleProps {
  readonly message: UnsentMessage;
  readonly isOffline: boolean;
  readonly onRetry: () => void;
  readonly onRevise: () => void;
  readonly onDrop: () => void;
}

/** A message that has not arrived: on its way, waiting for the network, or refused with what can be done. */
export function UnsentBubble({ message, isOffline, onRetry, onRevise, onDrop }: UnsentBubbleProps) {
  const { text, files, problem, isRefused, isSent } = message;
  return (
    <View className="message-bubble message-bubble--own">
      <View className="message-bubble__body">
        {text === '' ? null : <Text className="message-bubble__text">{text}</Text>}
        {files.map(({ fileId, name }) => (
          <View key={fileId} className="unsent-bubble__file">
            <Text>{name}</Text>
          </View>
        ))}
      </View>
      {problem === '' ? (
        <Text className="message-bubble__note">{waitingWord({ isSent, isOffline })}</Text>
      ) : (
        <View className="unsent-bubble__problem">
          <Problem sentence={problem} />
          <View className="unsent-bubble__actions">
            {isRefused ? (
              <QuietButton onClick={onRevise}>修改</QuietButton>
            ) : (
              <QuietButton onClick={onRetry}>重发</QuietButton>
            )}
            <QuietButton about="没有发出的消息" onClick={onDrop}>
              删除
            </QuietButton>
          </View>
        </View>
      )}
    </View>
  );
}

function waitingWord({ isSent, isOffline }: { isSent: boolean; isOffline: boolean }): string {
  if (isSent) return '已发出';
  return isOffline ? '没有网络,联网后自动发出' : '正在发送…';
}
