import { Text, View } from '@tarojs/components';
import { useQuery } from '@tanstack/react-query';
import { api } from '@/api/api';
import { problemSentence } from '@/api/problemSentence';
import type { ConsentPurpose } from '@/domain/account/consent';
import { withdrawalOf, type WithdrawalFacts } from '@/domain/account/withdrawal';
import { ActionSheet } from '@/components/ActionSheet';
import { consentWords } from '@/components/consent/consentWords';
import { LoadState } from '@/components/LoadState';
import { PrimaryButton } from '@/components/PrimaryButton';
import { Problem } from '@/components/Problem';
import { useMe } from '../../account/useMe';
import { useWithdraw } from '../useWithdraw';
import './index.scss';

interface WithdrawSheetProps {
  readonly purpose: ConsentPurpose;
  readonly onDone: () => void;
  readonly onClose: () => void;
}

/** What there is of somebody who never signed up: nothing but what is on this device. */
const nobodysFacts: Omit<WithdrawalFacts, 'purpose'> = {
  ...{
    drafts: 0,
    draftsWithFiles: 0,
    looseFiles: 0,
    vaultFiles: 0,
    openCases: 0,
    endedCases: 0,
    waitingBindings: 0,
  },
  ...{ isStaff: false, hasPhone: false },
};

/** 撤回前: exactly what stops, what is deleted at once, and what must stay and why. */
export function WithdrawSheet({ purpose, onDone, onClose }: WithdrawSheetProps) {
  const { me } = useMe();
  const isKnown = typeof me?.accountId === 'string';
  const query = useQuery({
    queryKey: ['withdrawal', purpose, me?.accountId],
    queryFn: () => api.applicant.me.previewWithdrawal.query({ purpose }),
    enabled: isKnown,
    staleTime: 0,
    gcTime: 0,
  });
  const { withdraw, isBusy, problem } = useWithdraw(purpose);
  const facts = isKnown ? query.data : { purpose, ...nobodysFacts };

  return (
    <ActionSheet title={`撤回对${consentWords[purpose].name}的同意`} isOpen onClose={onClose}>
      {me === undefined || facts === undefined ? (
        <LoadState
          isLoading={!query.isError}
          error={query.isError ? problemSentence(query.error) : ''}
          onRetry={() => void query.refetch()}
        />
      ) : (
        <>
          <Consequences facts={facts} />
          <Problem sentence={problem} />
          <PrimaryButton
            isDanger
            isBusy={isBusy}
            onClick={() => void withdraw(me.accountId).then((isDone) => isDone && onDone())}
          >
            撤回并删除
          </PrimaryButton>
        </>
      )}
    </ActionSheet>
  );
}

function Consequences({ facts }: { readonly facts: WithdrawalFacts }) {
  const { stops, deletes, keeps } = withdrawalOf(facts);
  const parts = [
    { title: '撤回以后', lines: stops },
    { title: '马上删除,不能恢复', lines: deletes },
    { title: '要保留的', lines: keeps },
  ];
  return (
    <>
      {parts
        .filter(({ lines }) => lines.length > 0)
        .map(({ title, lines }) => (
          <View key={title} className="withdraw-sheet__part">
            <Text className="withdraw-sheet__title">{title}</Text>
            {lines.map((line) => (
              <Text key={line} className="withdraw-sheet__line">
                {line}
              </Text>
            ))}
          </View>
        ))}
    </>
  );
}
