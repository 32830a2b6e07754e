import type { PickedFile } from '@/api/CloudTransport';
import { newCommandId } from '@/api/newCommandId';
import { transport } from '@/api/transport';
import { fileGateways, type FileOwner, type FileUse, type StoredFile } from './FileGateway';

interface Upload {
  readonly owner: FileOwner;
  readonly file: PickedFile;
  /** Left out for an ordinary paper. */
  readonly use?: FileUse;
  /** 0 to 100. */
  readonly onProgress?: (percent: number) => void;
  /** Gets what stops the sending of the bytes; it then fails as STOPPED. */
  readonly onStart?: (stop: () => void) => void;
}

const MOST_NAME_LENGTH = 100;

/** Takes a ticket, sends the bytes and enters the file in the books. Throws an ApiError with a sentence. */
export async function uploadFile({ owner, file, use, onProgress, onStart }: Upload): Promise<StoredFile> {
  const { scope, enterpriseId, caseId } = owner;
  const gateway = fileGateways[scope];
  const { folder } = await gateway.ticket(newCommandId());
  const path = `${folder}/${newCommandId()}.${endingOf(file.name)}`;
  const fileID = await transport.uploadFile({ path, file, onProgress, onStart });

  const name = shortened(file.name);
  return gateway.register({ commandId: newCommandId(), fileID, name, use, enterpriseId, caseId });
}

function endingOf(name: string): string {
  return name.split('.').pop()?.toLowerCase() ?? 'bin';
}

/** A long name keeps its end, where its kind stands. */
function shortened(name: string): string {
  const letters = Array.from(name);
  return letters.length <= MOST_NAME_LENGTH ? name : letters.slice(-MOST_NAME_LENGTH).join('');
}
