import { useState } from 'react';
import { Text, View } from '@tarojs/components';
import { PickButtons } from '@/components/FilePicker/PickButtons';
import { Problem } from '@/components/Problem';
import { MOST_PAGES } from '@/domain/files/FileKind';
import { fileRules } from '../fileProblem';
import type { FileOwner, StoredFile } from '../FileGateway';
import { openFile } from '../openFile';
import { usePages } from '../usePages';
import { PageRow } from './PageRow';
import { QueueBar } from './QueueBar';
import { RemovedBar } from './RemovedBar';
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
  /** What tells this field from all others on this phone, also after the app was started again. */
  readonly place: string;
}

/** The pages of one paper, photos or documents, in their order: really uploaded as they are picked, each with its progress. */
export function UploadField({
  label,
  owner,
  files,
  onChange,
  most = MOST_PAGES,
  showsRules = true,
  place,
}: UploadFieldProps) {
  const paper = usePages({ owner, place, files, onChange, most });
  const { pages, uploads, problem, say, removed } = paper;
  const [openKey, setOpenKey] = useState('');

  async function turn(key: string): Promise<void> {
    const fileId = await paper.turn(key);
    if (fileId !== undefined) setOpenKey(fileId);
  }

  return (
    <View className="upload-field">
      <QueueBar uploads={uploads} storedCount={files.length} />
      {pages.map((page, index) => (
        <PageRow
          key={page.key}
          page={page}
          number={index + 1}
          count={pages.length}
          scope={owner.scope}
          isOpen={openKey === page.key}
          isBusy={paper.busyKey === page.key}
          onToggle={() => setOpenKey(openKey === page.key ? '' : page.key)}
          onOpen={async () => say(await openFile({ scope: owner.scope, fileId: page.key, files }))}
          onMove={(by) => paper.move(page.key, by)}
          onTurn={() => void turn(page.key)}
          onRetake={(file) => paper.retake(page.key, file)}
          onRetry={() => uploads.retry(page.key)}
          onRemove={() => paper.remove(page.key)}
        />
      ))}
      <RemovedBar removed={removed} />
      <Problem sentence={problem} />
      <PickButtons label={label} most={most - pages.length} onPick={paper.pick} />
      {showsRules ? <Text className="upload-field__rules">{rulesOf(most)}</Text> : null}
    </View>
  );
}

function rulesOf(most: number): string {
  return most === 1 ? fileRules : `${fileRules},一份材料最多 ${most} 页`;
}
