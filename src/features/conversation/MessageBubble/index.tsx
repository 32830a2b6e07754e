import { Text, View } from '@tarojs/components';
import type { ConversationMessage, ConversationSide } from '@/domain/conversation/ConversationMessage';
import { clockOf } from '@/domain/shared/time';
import type { ApiScope } from '../../caseView/CaseGateway';
import { FileLinks } from '../../caseView/FileLinks';
import { checkWords, writerOf } from '../sideWords';
import './index.scss';

interface MessageBubbleProps {
  readonly scope: ApiScope;
  readonly message: ConversationMessage;
  /** Whose messages stand on the right. */
  readonly ownSide: ConversationSide;
  /** 已读, 未读; empty on the other side's messages. */
  readonly readWord: string;
}

/** One message: who and when above, the words and files below, whether it was read at its foot. */
export function MessageBubble({ scope, message, ownSide, readWord }: MessageBubbleProps) {
  const { side, at, text, files, check } = message;
  const notes = [checkWords[check], readWord].filter((word) => word !== '').join(' · ');
  return (
    <View className={`message-bubble${side === ownSide ? ' message-bubble--own' : ''}`}>
      <Text className="message-bubble__head">
        {writerOf(message)} {clockOf(at)}
      </Text>
      <View className="message-bubble__body">
        {text === '' ? null : (
          <Text className="message-bubble__text" userSelect>
            {text}
          </Text>
        )}
        <FileLinks
          scope={scope}
          fileIds={files.map(({ fileId }) => fileId)}
          files={Object.fromEntries(files.map((file) => [file.fileId, file]))}
        />
      </View>
      {notes === '' ? null : <Text className="message-bubble__note">{notes}</Text>}
    </View>
  );
}
