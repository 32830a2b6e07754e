import { problemSentence } from '@/api/problemSentence';
import { transport } from '@/api/transport';
import type { ApiScope } from '../caseView/CaseGateway';
import { fileGateways } from './FileGateway';

/** Shows a file in place. Answers an empty text, or the sentence that says why it did not open. */
export async function openFile({ scope, fileId }: { scope: ApiScope; fileId: string }): Promise<string> {
  try {
    await transport.openFile(await fileGateways[scope].open(fileId));
    return '';
  } catch (error) {
    return problemSentence(error);
  }
}
