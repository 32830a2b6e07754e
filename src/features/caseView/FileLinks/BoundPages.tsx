import { useState } from 'react';
import { Text, View } from '@tarojs/components';
import { isTurnableKind } from '@/domain/files/FileKind';
import { isWithheld } from '@/domain/files/pictureCheck';
import { nameWith } from '@/components/nameWith';
import { pressable } from '@/components/pressable';
import { Problem } from '@/components/Problem';
import { openBoundPages } from '@/features/files/openBoundPages';
import type { FileLinksProps } from './FileLinksProps';

type BoundPagesProps = Required<FileLinksProps>;

/** The pages of a paper as one PDF, for who wants to print or pass them on; nothing where there is one photo or none. */
export function BoundPages({ scope, fileIds, files, paperName }: BoundPagesProps) {
  const [isBinding, setBinding] = useState(false);
  const [note, setNote] = useState('');
  const shown = fileIds.filter((fileId) => !isWithheld(files[fileId]?.note));
  const bindable = shown.filter((fileId) => isBindable(files[fileId]?.kind ?? ''));
  const photos = bindable.filter((fileId) => files[fileId]?.kind !== 'pdf');
  if (bindable.length < 2 || photos.length === 0) return null;

  const words = isBinding ? '正在合成…' : `合成一个 PDF(${bindable.length} 页)`;

  async function bind(): Promise<void> {
    setBinding(true);
    setNote(await openBoundPages({ scope, fileIds: shown, name: paperName }));
    setBinding(false);
  }

  return (
    <>
      <View
        className="file-links__bind"
        {...pressable({
          label: nameWith({ about: paperName, words }),
          isDisabled: isBinding,
          onPress: () => void bind(),
        })}
      >
        <Text>{words}</Text>
      </View>
      <Problem sentence={note} />
    </>
  );
}

function isBindable(kind: string): boolean {
  return kind === 'pdf' || isTurnableKind(kind);
}
