import { useState } from 'react';
import Taro from '@tarojs/taro';
import { Text } from '@tarojs/components';
import { useQuery } from '@tanstack/react-query';
import { api, type ApplicantOutputs } from '@/api/api';
import { problemSentence } from '@/api/problemSentence';
import { ConsentPurpose } from '@/domain/account/consent';
import { formatMoment } from '@/domain/schedule/peopleDates';
import { BottomActions } from '@/components/BottomActions';
import { Card } from '@/components/Card';
import { consentWords } from '@/components/consent/consentWords';
import { LoadState } from '@/components/LoadState';
import { QuietButton } from '@/components/QuietButton';
import { consentsSent } from '../../account/recordConsents';
import { goTo } from '../../navigation/routes';
import { useNow } from '../../live/useNow';
import { WithdrawSheet } from '../WithdrawSheet';
import './index.scss';

type Consent = ApplicantOutputs['me']['consents']['consents'][number];

/** Every purpose with its words and the last answer; what was agreed to can be taken back here. */
export function ConsentList() {
  const now = useNow();
  const query = useQuery({
    queryKey: ['consents'],
    queryFn: async () => {
      await consentsSent();
      return api.applicant.me.consents.query();
    },
  });
  if (query.data === undefined)
    return (
      <LoadState
        isLoading={query.isFetching}
        error={query.isError ? problemSentence(query.error) : ''}
        onRetry={() => void query.refetch()}
      />
    );

  const { consents } = query.data;
  return (
    <>
      <Text className="consent-list__lead">只在第一次用到时才问您,不同意也能用其他部分。</Text>
      {ConsentPurpose.options.map((purpose) => (
        <PurposeCard
          key={purpose}
          purpose={purpose}
          last={consents.find((each) => each.purpose === purpose)}
          now={now}
          onChanged={() => void query.refetch()}
        />
      ))}
      <BottomActions>
        <QuietButton onClick={openWholeText}>看完整的隐私说明</QuietButton>
      </BottomActions>
    </>
  );
}

/** In WeChat the guide that was declared there; our own page in a browser and where WeChat has none or is older than 2023. */
function openWholeText(): void {
  const openOurs = () => goTo('settings');
  const { openPrivacyContract } = Taro as Partial<Pick<typeof Taro, 'openPrivacyContract'>>;
  if (process.env.TARO_ENV === 'h5' || openPrivacyContract === undefined) return openOurs();

  openPrivacyContract({ fail: openOurs });
}

interface PurposeCardProps {
  readonly purpose: ConsentPurpose;
  readonly last: Consent | undefined;
  /** ISO instant. */
  readonly now: string;
  readonly onChanged: () => void;
}

function PurposeCard({ purpose, last, now, onChanged }: PurposeCardProps) {
  const { name, facts, otherwise } = consentWords[purpose];
  const [isAsking, setAsking] = useState(false);

  return (
    <Card title={name}>
      {[...facts, otherwise].map((fact) => (
        <Text key={fact} className="consent-list__fact">
          {fact}
        </Text>
      ))}
      <Text className="consent-list__state">{stateWords(last, now)}</Text>
      {last?.isGiven === true ? (
        <QuietButton about={name} onClick={() => setAsking(true)}>
          撤回同意
        </QuietButton>
      ) : null}
      {isAsking ? (
        <WithdrawSheet
          purpose={purpose}
          onDone={() => {
            setAsking(false);
            onChanged();
          }}
          onClose={() => setAsking(false)}
        />
      ) : null}
    </Card>
  );
}

function stateWords(last: Consent | undefined, now: string): string {
  if (last === undefined) return '还没有用到,也没有问过您。';
  const { isGiven, version, at } = last;
  return `${formatMoment(at, now)} ${isGiven ? '同意' : '不同意'}(说明第 ${version} 版)`;
}
