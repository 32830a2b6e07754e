import { useState } from 'react';
import { Text, View } from '@tarojs/components';
import type { FileFacts } from '@/domain/agencyCase/CaseAnswer';
import { isWithheld } from '@/domain/files/pictureCheck';
import { pressable } from '@/components/pressable';
import { Problem } from '@/components/Problem';
import { openFile } from '@/features/files/openFile';
import { pictureWords } from '@/features/files/pictureWords';
import { sizeWords } from '@/features/files/sizeWords';
import { BoundPages } from './BoundPages';
import type { FileLinksProps } from './FileLinksProps';
import { LookAtPicture } from './LookAtPicture';
import './index.scss';

/** Files of a case, each opened in place by a tap. */
export function FileLinks({ scope, fileIds, files, paperName }: FileLinksProps) {
  const [opening, setOpening] = useState('');
  const [problem, setProblem] = useState('');

  async function open(fileId: string): Promise<void> {
    setOpening(fileId);
    const shown = fileIds.filter((id) => !isWithheld(files[id]?.note));
    const pages = shown.map((id) => ({ fileId: id, kind: files[id]?.kind ?? '' }));
    setProblem(await openFile({ scope, fileId, files: pages }));
    setOpening('');
  }

  if (fileIds.length === 0) return null;
  return (
    <View className="file-links">
      {fileIds.map((fileId, index) => (
        <FileLink
          key={fileId}
          number={paperName === undefined || fileIds.length === 1 ? undefined : index + 1}
          file={files[fileId]}
          isForGroup={scope === 'supervision'}
          fileId={fileId}
          isOpening={opening === fileId}
          onOpen={() => void open(fileId)}
        />
      ))}
      {paperName === undefined ? null : (
        <BoundPages scope={scope} fileIds={fileIds} files={files} paperName={paperName} />
      )}
      <Problem sentence={problem} />
    </View>
  );
}

interface FileLinkProps {
  /** Which page it is, counted from 1. */
  readonly number: number | undefined;
  readonly fileId: string;
  readonly file: FileFacts | undefined;
  /** The working group may look at what is withheld, for a reason. */
  readonly isForGroup: boolean;
  readonly isOpening: boolean;
  readonly onOpen: () => void;
}

function FileLink({ number, fileId, file, isForGroup, isOpening, onOpen }: FileLinkProps) {
  const name = file?.name ?? '文件';
  const note = file?.note;
  if (isWithheld(note))
    return (
      <>
        <Text className="file-links__withheld">{pictureWords[note]}</Text>
        {isForGroup && note === 'risky' ? <LookAtPicture fileId={fileId} /> : null}
      </>
    );

  return (
    <>
      <View className="file-links__file" {...pressable({ role: 'link', onPress: onOpen })}>
        {number === undefined ? null : <Text className="file-links__number">{number}</Text>}
        <Text className="file-links__name">{name}</Text>
        <Text className="file-links__size">
          {isOpening ? '正在打开…' : file === undefined ? '' : sizeWords(file.bytes)}
        </Text>
      </View>
      {note === undefined ? null : <Text className="file-links__note">{pictureWords[note]}</Text>}
    </>
  );
}
