import type { MandateSigning } from '@/domain/mandate/Mandate';

/** Signed on the phone of whoever hands the request in. */
export function aSigning(changes: Partial<MandateSigning> = {}): MandateSigning {
  return {
    way: 'drawn',
    signerName: '示例法人甲',
    capacity: 'legalRepresentative',
    signature: { fileId: 'file_signature', sha256: 'aa' },
    picture: { fileId: 'file_picture', sha256: 'bb' },
    document: { fileId: 'file_document', sha256: 'cc' },
    photos: [],
    ...changes,
  };
}

/** Signed with ink and photographed by the staff. */
export function aPaperSigning(): MandateSigning {
  const photos = [{ fileId: 'file_photo', sha256: 'dd' }];
  return aSigning({ way: 'paper', signature: null, picture: null, document: null, photos });
}
