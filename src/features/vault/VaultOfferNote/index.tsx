import { Text, View } from '@tarojs/components';
import { formatDay } from '@/domain/schedule/peopleDates';
import { dayOf } from '@/domain/shared/time';
import { standingTags, validityWords } from '@/domain/vault/standing';
import type { StoredFile } from '@/features/files/FileGateway';
import { QuietButton } from '@/components/QuietButton';
import { StatusTag } from '@/components/StatusTag';
import { offerUse, type OfferUse } from '../offerUse';
import type { VaultOffer } from '../vaultTypes';
import './index.scss';

interface VaultOfferNoteProps {
  /** Undefined where the vault has no such paper. */
  readonly offer: VaultOffer | undefined;
  /** What is chosen for it now. */
  readonly files: readonly StoredFile[];
  /** ISO instant. */
  readonly now: string;
  readonly onUse: (files: StoredFile[]) => void;
}

/** What the vault already holds of a wanted paper, to be used with one tap; an expired one says so and is not offered. */
export function VaultOfferNote({ offer, files, now, onUse }: VaultOfferNoteProps) {
  const use = offerUse(offer, files);
  if (offer === undefined || use === 'none') return null;

  const tag = standingTags[offer.standing];
  return (
    <View className="vault-offer">
      <Text className="vault-offer__words">{words(offer, use, dayOf(now))}</Text>
      {tag === undefined ? null : (
        <View className="vault-offer__tag">
          <StatusTag {...tag} />
        </View>
      )}
      {use === 'open' ? (
        <QuietButton about={`材料库里的${offer.name}`} onClick={() => onUse([...offer.files])}>
          用这份
        </QuietButton>
      ) : null}
    </View>
  );
}

function words(offer: VaultOffer, use: Exclude<OfferUse, 'none'>, today: string): string {
  const { name, addedAt, validUntil } = offer;
  const added = `${formatDay(dayOf(addedAt), today)}上传`;
  const facts = validUntil === null ? added : `${added},${validityWords(validUntil, today)}`;
  const sentences = {
    used: `来自材料库:${facts}`,
    usedExpired: `来自材料库:${facts}。请换成新的`,
    open: `材料库里已有:${name}(${facts})`,
    expired: `材料库里的${name}(${facts}),请上传新的`,
  } as const;
  return sentences[use];
}
