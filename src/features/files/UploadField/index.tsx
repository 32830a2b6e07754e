import { useRef, useState } from 'react';
import { Text, View } from '@tarojs/components';
import { FilePicker, type PickedRow } from '@/components/FilePicker';
import { Problem } from '@/components/Problem';
import { fileRules } from '../fileProblem';
import type { FileOwner, StoredFile } from '../FileGateway';
import { openFile } from '../openFile';
import { sizeWords } from '../sizeWords';
import { useUploads, type Travelling } from '../useUploads';
import './index.scss';

interface UploadFieldProps {
  /** The paper that the files are. */
  readonly label: string;
  readonly owner: FileOwner;
  readonly files: readonly StoredFile[];
  readonly onChange: (files: StoredFile[]) => void;
  readonly most?: number;
  /** Left out where a list of fields says the rules once. */
  readonly showsRules?: boolean;
}

/** Several photos or documents for one paper: really uploaded as they are picked, each with its progress. */
export function UploadField({
  label,
  owner,
  files,
  onChange,
  most = 30,
  showsRules = true,
}: UploadFieldProps) {
  const latest = useRef(files);
  latest.current = files;
  const put = (next: StoredFile[]) => {
    latest.current = next;
    onChange(next);
  };
  const { travelling, start, retry, forget } = useUploads({
    owner,
    onStored: (file) => put([...latest.current, file]),
  });
  const [problem, setProblem] = useState('');

  function remove(key: string): void {
    forget(key);
    put(latest.current.filter(({ fileId }) => fileId !== key));
  }

  async function open(key: string): Promise<void> {
    if (files.some(({ fileId }) => fileId === key))
      setProblem(await openFile({ scope: owner.scope, fileId: key }));
  }

  const rows = [...files.map(storedRow), ...travelling.map(travellingRow)];
  return (
    <View className="upload-field">
      <FilePicker
        label={label}
        rows={rows}
        most={most - rows.length}
        onPick={(picked) => start(picked.slice(0, most - rows.length))}
        onRemove={remove}
        onRetry={retry}
        onOpen={(key) => void open(key)}
      />
      {showsRules ? <Text className="upload-field__rules">{fileRules}</Text> : null}
      <Problem sentence={problem} />
    </View>
  );
}

function storedRow({ fileId, name, bytes }: StoredFile): PickedRow {
  return { key: fileId, name, words: `已上传 · ${sizeWords(bytes)}` };
}

function travellingRow({ key, file, percent, problem, isFinal }: Travelling): PickedRow {
  if (problem !== '') return { key, name: file.name, words: '没有上传成功', problem, canRetry: !isFinal };
  return { key, name: file.name, words: `正在上传 ${percent}%`, percent };
}
