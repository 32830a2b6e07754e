import { useState } from 'react';
import { problemSentence } from '@/api/problemSentence';
import { pickDocuments, pickPictures } from '@/components/pickFiles';
import { extensionOf, kindOfExtension } from '@/domain/files/FileKind';
import { guideFileProblem, type GuideFileUse } from '@/domain/guide/PaperGuide';
import { headProblem } from '../../files/headProblem';
import { readHead } from '../../files/queue/readHead';
import { uploadFile } from '../../files/uploadFile';

export interface GuideUpload {
  /** Lets one pick a file and sends it; answers its id, or undefined where nothing was picked or it was refused. */
  readonly upload: () => Promise<string | undefined>;
  /** 0 to 100 while the bytes travel. */
  readonly percent: number | undefined;
  readonly problem: string;
}

/** A file of the guide: what it is and how large is looked at before a byte is sent. */
export function useGuideUpload(use: GuideFileUse): GuideUpload {
  const [percent, setPercent] = useState<number>();
  const [problem, setProblem] = useState('');

  async function upload(): Promise<string | undefined> {
    const [file] = await (use === 'blank' ? pickDocuments(1) : pickPictures(1));
    if (file === undefined) return undefined;

    setProblem('');
    setPercent(0);
    try {
      const kind = kindOfExtension(extensionOf(file.name));
      const head = await readHead(file.source);
      const wrong =
        guideFileProblem(use, { name: file.name, kind, bytes: file.size }) ??
        (head && headProblem(file.name, head));
      if (wrong !== undefined) {
        setProblem(wrong);
        return undefined;
      }
      return (await uploadFile({ owner: { scope: 'supervision' }, file, onProgress: setPercent })).fileId;
    } catch (error) {
      setProblem(problemSentence(error));
      return undefined;
    } finally {
      setPercent(undefined);
    }
  }

  return { upload, percent, problem };
}
