import { useState } from 'react';
import { Textarea, View } from '@tarojs/components';
import { MOST_FILES, MOST_LETTERS } from '@/domain/conversation/ConversationMessage';
import { lengthOf } from '@/domain/shared/text';
import { BottomActions } from '@/components/BottomActions';
import { FilePicker, type PickedRow } from '@/components/FilePicker';
import { pickDocuments, pickPictures, type ChosenFile } from '@/components/pickFiles';
import { PrimaryButton } from '@/components/PrimaryButton';
import { Problem } from '@/components/Problem';
import { QuietButton } from '@/components/QuietButton';
import { openFile } from '../../files/openFile';
import { sizeWords } from '../../files/sizeWords';
import { travellingRow } from '../../files/travellingRow';
import { useUploads, type Travelling } from '../../files/useUploads';
import type { TalkPlace } from '../KeptTalk';
import type { Outgoing } from '../useOutgoing';
import '@/components/field.scss';
import './index.scss';

interface ComposerProps {
  readonly place: TalkPlace;
  readonly outgoing: Outgoing;
}

/** At the thumb: words, photos and files, kept on the phone as they come, and the button that sends them. */
export function Composer({ place, outgoing }: ComposerProps) {
  const { draft, outbox } = outgoing;
  const [problem, setProblem] = useState('');
  const uploads = useUploads({
    owner: place,
    place: `talk.${place.scope}.${place.caseId}`,
    onStored: ({ file }) => outbox.write(({ text, files }) => ({ text, files: [...files, file] })),
  });
  const { travelling, start, retry, forget } = uploads;
  const rows = [...draft.files.map(storedRow), ...travelling.map((each) => travellingRow(each, uploads))];
  const room = MOST_FILES - rows.length;

  const pick = (from: (most: number) => Promise<ChosenFile[]>) => () =>
    void from(room).then((files) => start(files.slice(0, room)));

  function remove(key: string): void {
    forget(key);
    outbox.write(({ text, files }) => ({ text, files: files.filter(({ fileId }) => fileId !== key) }));
  }

  function trySend(): void {
    const refusal = refusalOf(outgoing, travelling);
    setProblem(refusal);
    if (refusal === '') outbox.send();
  }

  return (
    <BottomActions>
      {rows.length === 0 ? null : (
        <FilePicker
          label="要发的文件"
          rows={rows}
          most={0}
          onPick={start}
          onRemove={remove}
          onRetry={retry}
          onOpen={(fileId) => void openFile({ scope: place.scope, fileId }).then(setProblem)}
        />
      )}
      <Textarea
        className="field composer__words"
        name="talk"
        value={draft.text}
        autoHeight
        maxlength={-1}
        cursorSpacing={90}
        showConfirmBar={false}
        placeholder="写消息"
        placeholderClass="field__placeholder"
        aria-label="写消息"
        onInput={({ detail }) => outbox.write(({ files }) => ({ files, text: detail.value }))}
      />
      <Problem sentence={problem} />
      <View className="composer__buttons">
        <QuietButton about="发送" isDisabled={room <= 0} onClick={pick(pickPictures)}>
          照片
        </QuietButton>
        <QuietButton about="发送" isDisabled={room <= 0} onClick={pick(pickDocuments)}>
          文件
        </QuietButton>
        <View className="composer__send">
          <PrimaryButton onClick={trySend}>发送</PrimaryButton>
        </View>
      </View>
    </BottomActions>
  );
}

/** Why the draft cannot go yet, as a sentence; empty where it can. */
function refusalOf({ draft }: Outgoing, travelling: readonly Travelling[]): string {
  const text = draft.text.trim();
  const letters = lengthOf(text);
  if (travelling.some(({ problem }) => problem !== '')) return '有文件没有传上,请重传或移除后再发。';
  if (travelling.length > 0) return '文件还在上传,传完就可以发。';
  if (text === '' && draft.files.length === 0) return '请写几句话,或选择要发的照片和文件。';
  if (letters > MOST_LETTERS) return `一条消息最多 ${MOST_LETTERS} 个字,您写了 ${letters} 个,请分几条发。`;
  return '';
}

function storedRow({ fileId, name, bytes }: Outgoing['draft']['files'][number]): PickedRow {
  return { key: fileId, name, words: `已上传 · ${sizeWords(bytes)}` };
}
