import { dayOf } from '@/domain/shared/time';

import type { CertificatePaper } from './readCertificate';

/** The 签收单 as a file that the phone opens. @returns a `data:` address with the bytes */
export async function certificateDocument({
  paper,
  now,
}: {
  readonly paper: CertificatePaper;
  /** ISO instant. */
  readonly now: string;
}): Promise<{ url: string; name: string; kind: 'docx' }> {
  // Loaded only here: every other call of the function starts without it.
  const { certificateWord } = await import('./certificateWord');
  const bytes = await certificateWord({ paper, madeOn: dayOf(now) });
  const type = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
  return {
    url: `data:${type};base64,${bytes.toString('base64')}`,
    name: `签收单-${paper.certificate.number}.docx`,
    kind: 'docx',
  };
}
