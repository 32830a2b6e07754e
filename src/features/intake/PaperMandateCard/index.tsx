import { Text } from '@tarojs/components';
import { formatDay } from '@/domain/schedule/peopleDates';
import type { Day } from '@/domain/shared/time';
import { Card } from '@/components/Card';
import { QuietButton } from '@/components/QuietButton';
import { useCatalogue } from '../../catalogue/useCatalogue';
import { forgetWaiting } from '../../files/waitingFiles';
import { hasPaperSigning, nothingSigned, type PaperSigning } from '../../mandate/paperSigning';
import { PaperSigningFields } from '../../mandate/PaperSigningFields';
import { paperTerms, type CounterDraft } from '../CounterDraft';
import './index.scss';

interface PaperMandateCardProps {
  readonly draft: CounterDraft;
  readonly today: Day;
  /** By field; shown only once the person has tried to go on. */
  readonly problems: Readonly<Record<string, string>>;
  readonly onChange: (paper: PaperSigning) => void;
}

/** 纸质委托书: what the walk-in brought signed with ink is entered together with the request. */
export function PaperMandateCard({ draft, today, problems, onChange }: PaperMandateCardProps) {
  const { paperMandate: paper } = draft;
  const { from, until } = paperTerms(draft, useCatalogue(), today);
  const place = paperMandatePlace(draft);

  function clear(): void {
    forgetWaiting(place);
    onChange(nothingSigned);
  }

  return (
    <Card title="纸质委托书(选填)">
      <Text className="paper-mandate-card__words">
        企业带来了签字盖章的委托书就拍照登记,受理后不用再签。纸上应写明所选全部事项,期限从
        {formatDay(from, today)}到{formatDay(until, today)}都有效;不一致的先不登记,由专员上门核对。
      </Text>
      <PaperSigningFields
        owner={{ scope: 'workbench' }}
        place={place}
        value={paper}
        problems={{
          files: problems['paperMandate.files'] ?? '',
          signerName: problems['paperMandate.signerName'] ?? '',
          capacity: problems['paperMandate.capacity'] ?? '',
        }}
        onChange={(part) => onChange({ ...paper, ...part })}
      />
      {hasPaperSigning(paper) ? <QuietButton onClick={clear}>这次不登记委托书</QuietButton> : null}
    </Card>
  );
}

/** Where the photos wait on this phone until they have arrived; another request has its own. */
export function paperMandatePlace({ commandId }: Pick<CounterDraft, 'commandId'>): string {
  return `counter.${commandId}.mandate`;
}
