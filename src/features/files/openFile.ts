import { problemSentence } from '@/api/problemSentence';
import { transport } from '@/api/transport';
import { isPhotoKind } from '@/domain/files/FileKind';
import type { ApiScope } from '../caseView/CaseGateway';
import { fileGateways, type StoredFile } from './FileGateway';

interface Opening {
  readonly scope: ApiScope;
  readonly fileId: string;
  /** The paper that it is a page of: from one photo one swipes on to the next. */
  readonly files?: readonly Pick<StoredFile, 'fileId' | 'kind'>[];
}

/** Shows a file in place. Answers an empty text, or the sentence that says why it did not open. */
export async function openFile({ scope, fileId, files = [] }: Opening): Promise<string> {
  try {
    const { open } = fileGateways[scope];
    const isPhoto = files.some((each) => each.fileId === fileId && isPhotoKind(each.kind));
    const photos = isPhoto ? files.filter(({ kind }) => isPhotoKind(kind)) : [{ fileId }];
    const opened = await Promise.all(photos.map((photo) => open(photo.fileId)));
    const file = opened[photos.findIndex((photo) => photo.fileId === fileId)];
    if (file !== undefined) await transport.openFile({ ...file, beside: opened.map(({ url }) => url) });
    return '';
  } catch (error) {
    return problemSentence(error);
  }
}
