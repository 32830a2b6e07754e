import { problemSentence } from '@/api/problemSentence';
import { transport } from '@/api/transport';
import type { ApiScope } from '../caseView/CaseGateway';
import { fileGateways } from './FileGateway';

interface Binding {
  readonly scope: ApiScope;
  /** In the order of the pages. */
  readonly fileIds: string[];
  /** What the paper is called. */
  readonly name: string;
}

/** Opens the pages of a paper as one PDF. Answers what was left out or did not work, as a sentence; empty when all is in. */
export async function openBoundPages({ scope, fileIds, name }: Binding): Promise<string> {
  try {
    const { leftOut, ...file } = await fileGateways[scope].bind({ fileIds, name });
    await transport.openFile(file);
    return leftOut.length === 0 ? '' : `${leftOut.join('、')}不能合进 PDF,请单独打开。`;
  } catch (error) {
    return problemSentence(error);
  }
}
