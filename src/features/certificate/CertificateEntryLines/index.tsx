import { Text, View } from '@tarojs/components';
import type { CertificateEntry } from '@/domain/agencyCase/receiptCertificate';
import { clockOf, dayOf } from '@/domain/shared/time';
import { Card } from '@/components/Card';
import { sumInGroups } from '../../licence/sumInGroups';
import { FactLine } from '../FactLine';
import { SignaturePicture } from '../SignaturePicture';
import './index.scss';

interface CertificateEntryLinesProps {
  readonly title: string;
  readonly entry: CertificateEntry;
  /** By fileId, hex. */
  readonly sha256: Readonly<Record<string, string>>;
  /** PNG as base64. */
  readonly picture: string | undefined;
}

/** One receipt: every document in it, how it came, when, and who signed. */
export function CertificateEntryLines({ title, entry, sha256, picture }: CertificateEntryLinesProps) {
  const { documents, how, deliveredAt, receivedAt, signer } = entry;
  return (
    <Card title={title}>
      {documents.map(({ itemName, name, number, validUntil, fileId }) => (
        <View key={`${itemName} ${name}`} className="certificate-entry__document">
          <Text className="certificate-entry__name">{name}</Text>
          <FactLine name="编号" words={number ?? '无编号'} />
          <FactLine name="事项" words={itemName} />
          <FactLine name="有效期至" words={validUntil ?? ''} />
          <FactLine name="校验码 SHA-256" words={sumOf(fileId, sha256)} />
        </View>
      ))}
      <FactLine name="送达方式" words={how} />
      <FactLine name="送达时间" words={momentWords(deliveredAt)} />
      <FactLine name="签收时间" words={momentWords(receivedAt)} />
      <FactLine name="签收人" words={signer} />
      {picture === undefined ? null : <SignaturePicture png={picture} words={`签名:${signer}`} />}
    </Card>
  );
}

function sumOf(fileId: string | null, sha256: Readonly<Record<string, string>>): string {
  const sum = fileId === null ? undefined : sha256[fileId];
  return sum === undefined ? '' : sumInGroups(sum);
}

/** On paper a date is written whole: “今天” means nothing there. */
function momentWords(instant: string): string {
  return `${dayOf(instant)} ${clockOf(instant)}`;
}
