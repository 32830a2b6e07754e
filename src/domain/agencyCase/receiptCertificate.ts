import type { Day } from '../shared/time';
import type { AgencyCase } from './AgencyCase';
import { deliveryMethodNames, type Delivery } from './Delivery';

/** One delivery on the 签收单, with everything that was in it. */
export interface CertificateEntry {
  readonly deliveryId: string;
  readonly documents: readonly CertificateDocument[];
  /** “邮寄送达,顺丰速运 SF1234567890”. */
  readonly how: string;
  /** ISO instants. */
  readonly deliveredAt: string;
  readonly receivedAt: string;
  /** Who signed and in what way, in words. */
  readonly signer: string;
  /** The picture of the signature, where somebody signed with a finger. */
  readonly signatureFileId: string | null;
}

export interface CertificateDocument {
  readonly itemName: string;
  readonly name: string;
  readonly number: string | null;
  readonly validUntil: Day | null;
  /** The document itself, where it was handed over as a file. */
  readonly fileId: string | null;
}

/** 签收单: what the enterprise received in one case, by the case's number (A4). */
export interface ReceiptCertificate {
  readonly number: string;
  readonly enterpriseName: string;
  readonly creditCode: string;
  readonly projectName: string;
  readonly specialistName: string;
  /** Oldest receipt first. */
  readonly entries: readonly CertificateEntry[];
  readonly documents: number;
  /** Documents that were sent and are not received yet; they are not on it. */
  readonly outstanding: number;
}

type Received = Delivery & { readonly receivedAt: string };

export function receiptCertificate(agencyCase: AgencyCase): ReceiptCertificate {
  const { number, enterprise, project, specialist, deliveries } = agencyCase;
  const received = deliveries.filter((delivery): delivery is Received => delivery.receivedAt !== null);
  const outstanding = deliveries.filter(({ receivedAt }) => receivedAt === null);

  return {
    ...{ number, enterpriseName: enterprise.name, creditCode: enterprise.creditCode },
    projectName: project.name,
    specialistName: specialist?.name ?? '',
    entries: [...received]
      .sort((a, b) => a.receivedAt.localeCompare(b.receivedAt))
      .map((delivery) => entryOf(agencyCase, delivery)),
    documents: countOf(received),
    outstanding: countOf(outstanding),
  };
}

function countOf(deliveries: readonly Delivery[]): number {
  return deliveries.reduce((sum, { documents }) => sum + documents.length, 0);
}

function entryOf({ items }: AgencyCase, delivery: Received): CertificateEntry {
  const { deliveryId, deliveredAt, receivedAt, signature } = delivery;
  return {
    ...{ deliveryId, deliveredAt, receivedAt },
    how: howWords(delivery),
    signer: signerWords(delivery),
    signatureFileId: signature?.fileId ?? null,
    documents: delivery.documents.map(({ itemId, name, number, fileId, validUntil = null }) => ({
      ...{ name, number, fileId, validUntil },
      itemName: items.find((item) => item.itemId === itemId)?.name ?? name,
    })),
  };
}

function howWords({ method, carrier, trackingNumber }: Delivery): string {
  const parcel = [carrier, trackingNumber].filter((part) => part !== null).join(' ');
  return parcel === '' ? deliveryMethodNames[method] : `${deliveryMethodNames[method]},${parcel}`;
}

function signerWords({ signature, signedPaperFileId, receivedBy }: Delivery): string {
  if (signature) return `${signature.signerName}手写签名`;
  if (signedPaperFileId !== null) return '企业在纸质签收单上签字,照片在办件里';
  return receivedBy ? `${receivedBy.name}在自己的手机上确认` : '企业在手机上确认';
}
