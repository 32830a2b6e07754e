import { useState } from 'react';
import { Text, View } from '@tarojs/components';
import type { CaseAnswer, FileFacts } from '@/domain/agencyCase/CaseAnswer';
import { pressable } from '@/components/pressable';
import { Problem } from '@/components/Problem';
import { openFile } from '@/features/files/openFile';
import { sizeWords } from '@/features/files/sizeWords';
import type { ApiScope } from '../CaseGateway';
import './index.scss';

interface FileLinksProps {
  readonly scope: ApiScope;
  readonly fileIds: readonly string[];
  readonly files: CaseAnswer['files'];
}

/** Files of a case, each opened in place by a tap. */
export function FileLinks({ scope, fileIds, files }: FileLinksProps) {
  const [opening, setOpening] = useState('');
  const [problem, setProblem] = useState('');

  async function open(fileId: string): Promise<void> {
    setOpening(fileId);
    setProblem(await openFile({ scope, fileId }));
    setOpening('');
  }

  if (fileIds.length === 0) return null;
  return (
    <View className="file-links">
      {fileIds.map((fileId) => (
        <FileLink
          key={fileId}
          file={files[fileId]}
          isOpening={opening === fileId}
          onOpen={() => void open(fileId)}
        />
      ))}
      <Problem sentence={problem} />
    </View>
  );
}

interface FileLinkProps {
  readonly file: FileFacts | undefined;
  readonly isOpening: boolean;
  readonly onOpen: () => void;
}

function FileLink({ file, isOpening, onOpen }: FileLinkProps) {
  const name = file?.name ?? '文件';
  return (
    <View className="file-links__file" {...pressable({ label: `打开${name}`, onPress: onOpen })}>
      <Text className="file-links__name">{name}</Text>
      <Text className="file-links__size">
        {isOpening ? '正在打开…' : file === undefined ? '' : sizeWords(file.bytes)}
      </Text>
    </View>
  );
}
