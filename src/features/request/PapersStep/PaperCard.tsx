import { Text } from '@tarojs/components';
import type { PublicPaper } from '@/domain/guide/PublicPaper';
import type { DraftFile } from '@/domain/request/RequestDraft';
import type { Day } from '@/domain/shared/time';
import { UploadField } from '@/features/files/UploadField';
import { PaperFold } from '@/features/guide/PaperFold';
import { HandedValidity } from '@/features/vault/HandedValidity';
import { VaultOfferNote } from '@/features/vault/VaultOfferNote';
import type { VaultOffer } from '@/features/vault/vaultTypes';
import { Card } from '@/components/Card';
import type { NeededPaper } from '@/domain/request/neededPapers';
import { filesOf } from '../vaultPapers';
import './index.scss';

interface PaperCardProps {
  readonly paper: NeededPaper;
  readonly guide: PublicPaper;
  readonly files: readonly DraftFile[];
  readonly offer: VaultOffer | undefined;
  readonly projectName: string;
  readonly enterpriseId: string | undefined;
  /** ISO instant. */
  readonly now: string;
  readonly place: string;
  readonly validUntil: Day | undefined;
  readonly onChange: (files: DraftFile[]) => void;
  readonly onSayUntil: (day: Day | null) => void;
}

/** One wanted paper: what the vault has of it, its files, and until when it may be used. */
export function PaperCard(props: PaperCardProps) {
  const { paper, guide, files, offer, projectName, enterpriseId, now, place, validUntil } = props;
  const { onChange, onSayUntil } = props;
  return (
    <Card title={paper.name}>
      <Text className="papers-step__count">{countWords(paper)}</Text>
      {paper.hint === '' ? null : <Text className="papers-step__words">{paper.hint}</Text>}
      <Text className="papers-step__words">用于:{paper.itemNames.join('、')}</Text>
      <PaperFold paper={guide} name={paper.name} />
      <VaultOfferNote
        {...{ offer, files, now }}
        onUse={() => onChange(offer === undefined ? [] : filesOf(offer, projectName))}
      />
      {enterpriseId === undefined ? null : (
        <UploadField
          label={paper.name}
          owner={{ scope: 'applicant', enterpriseId }}
          files={files}
          place={place}
          showsRules={false}
          onChange={onChange}
        />
      )}
      <HandedValidity
        paperName={paper.name}
        {...{ files, offer, now }}
        value={validUntil}
        onChange={onSayUntil}
      />
    </Card>
  );
}

/** “原件 1 份、复印件 2 份 · 可容缺后补”. */
function countWords({ originals, copies, isPrimary }: NeededPaper): string {
  const counts = [
    originals > 0 ? `原件 ${originals} 份` : undefined,
    copies > 0 ? `复印件 ${copies} 份` : undefined,
  ];
  const words = counts.filter((each) => each !== undefined).join('、');
  return isPrimary ? words : `${words} · 可容缺后补`;
}
