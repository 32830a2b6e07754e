import { Text, View } from '@tarojs/components';
import { Icon } from '../Icon';
import type { ChosenFile } from '../pickFiles';
import { PickButtons } from './PickButtons';
import { pressable } from '../pressable';
import { Problem } from '../Problem';
import { UploadTrack } from '../UploadTrack';
import './index.scss';

export interface PickedRow {
  readonly key: string;
  readonly name: string;
  /** “1.2 MB”, “已上传 40%”, “已上传”. */
  readonly words: string;
  /** 0–100 while it travels. */
  readonly percent?: number;
  /** What went wrong with it. */
  readonly problem?: string;
  /** Whether another try may help; it may unless this is false. */
  readonly canRetry?: boolean;
}

interface FilePickerProps {
  /** What the files are for; read out with the buttons. */
  readonly label: string;
  readonly rows: readonly PickedRow[];
  /** How many more may be chosen. */
  readonly most: number;
  readonly onPick: (files: ChosenFile[]) => void;
  readonly onRemove: (key: string) => void;
  readonly onRetry: (key: string) => void;
  readonly onOpen?: (key: string) => void;
}

/** Chooses pictures and documents and shows how each is doing. What happens with them is the caller's. */
export function FilePicker({ label, rows, most, onPick, onRemove, onRetry, onOpen }: FilePickerProps) {
  return (
    <View className="file-picker">
      {rows.map((row) => (
        <FileRow key={row.key} row={row} onRemove={onRemove} onRetry={onRetry} onOpen={onOpen} />
      ))}
      <PickButtons label={label} most={most} onPick={onPick} />
    </View>
  );
}

type FileRowProps = Pick<FilePickerProps, 'onRemove' | 'onRetry' | 'onOpen'> & { readonly row: PickedRow };

function FileRow({ row, onRemove, onRetry, onOpen }: FileRowProps) {
  const { key, name, words, percent, problem = '', canRetry = true } = row;
  return (
    <View className="file-picker__file">
      <View className="file-picker__line">
        <View
          className="file-picker__names"
          {...(onOpen === undefined ? {} : pressable({ role: 'link', onPress: () => onOpen(key) }))}
        >
          <Text className="file-picker__name">{name}</Text>
          <Text className="file-picker__words">{words}</Text>
        </View>
        {problem === '' || !canRetry ? null : (
          <View
            className="file-picker__act"
            {...pressable({ label: `${name}:重传`, onPress: () => onRetry(key) })}
          >
            <Text>重传</Text>
          </View>
        )}
        <View
          className="file-picker__act file-picker__act--remove"
          {...pressable({ label: `移除${name}`, onPress: () => onRemove(key) })}
        >
          <Icon name="cross" />
        </View>
      </View>
      <UploadTrack percent={percent} />
      <Problem sentence={problem} />
    </View>
  );
}
