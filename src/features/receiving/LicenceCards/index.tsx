import type { ResultDocument } from '@/domain/agencyCase/Delivery';
import type { ApiScope } from '@/features/caseView/CaseGateway';
import { LicenceFile } from '@/features/licence/LicenceFile';
import { Card } from '@/components/Card';

interface LicenceCardsProps {
  readonly scope: ApiScope;
  readonly documents: readonly ResultDocument[];
}

/** Every document that came as a file, to be kept and compared; two documents in one file are shown once. */
export function LicenceCards({ scope, documents }: LicenceCardsProps) {
  const byFile = new Map<string, string[]>();
  for (const { fileId, name } of documents)
    if (fileId !== null) byFile.set(fileId, [...(byFile.get(fileId) ?? []), name]);

  return [...byFile].map(([fileId, names]) => (
    <Card key={fileId} title={names.join('、')}>
      <LicenceFile scope={scope} fileId={fileId} title={names.join('、')} />
    </Card>
  ));
}
