import { useState } from 'react';
import { Text, View } from '@tarojs/components';
import type { CaseAnswer } from '@/domain/agencyCase/CaseAnswer';
import type { HeldOriginal } from '@/domain/agencyCase/caseFacts';
import { dayOf, type Day } from '@/domain/shared/time';
import { formatDay } from '@/domain/schedule/peopleDates';
import { ActionSheet } from '@/components/ActionSheet';
import { Card } from '@/components/Card';
import { DayField } from '@/components/DayField';
import { FormField } from '@/components/FormField';
import { PrimaryButton } from '@/components/PrimaryButton';
import { Problem } from '@/components/Problem';
import { QuietButton } from '@/components/QuietButton';
import { TextField } from '@/components/TextField';
import { loanWords } from '../../caseView/loanWords';
import { useCaseAction } from '../../caseView/useCaseAction';
import { useNow } from '../../live/useNow';
import './index.scss';

/** Originals that a department needs to see: handed on and taken back, so that everybody knows where each one is. */
export function LoanCard({ answer }: { readonly answer: CaseAnswer }) {
  const { originalsToReturn, actions } = answer.view;
  const mayLend = actions.includes('LendOriginal') || actions.includes('TakeOriginalBack');
  if (!mayLend || originalsToReturn.length === 0) return null;

  return (
    <Card title="部门要看原件">
      <Text className="loan-card__lead">把原件交给部门时登记,企业能看到原件在哪里;拿回后登记取回。</Text>
      {originalsToReturn.map((original) => (
        <LoanRow key={original.entryId} {...{ answer, original }} />
      ))}
    </Card>
  );
}

interface LoanRowProps {
  readonly answer: CaseAnswer;
  readonly original: HeldOriginal;
}

function LoanRow({ answer, original }: LoanRowProps) {
  const today = dayOf(useNow());
  const { act, isBusy, problem } = useCaseAction('workbench', answer.view.agencyCase.caseId);
  const [isLending, setLending] = useState(false);
  const { entryId, name, loan } = original;

  return (
    <View className="loan-card__row">
      <Text className="loan-card__name">{name}</Text>
      <Text className="loan-card__words">{loan === null ? '在您手上' : loanWords(loan, today)}</Text>
      {loan === null ? (
        <QuietButton about={name} onClick={() => setLending(true)}>
          转交部门
        </QuietButton>
      ) : (
        <QuietButton
          about={name}
          isBusy={isBusy}
          onClick={() => void act({ type: 'TakeOriginalBack', payload: { entryId } })}
        >
          已取回
        </QuietButton>
      )}
      {isLending ? null : <Problem sentence={problem} />}
      <ActionSheet title={`转交${name}`} isOpen={isLending} onClose={() => setLending(false)}>
        <LendForm
          {...{ today, isBusy, problem }}
          latest={original.dueBackOn}
          onSend={async (wish) => {
            const done = await act({ type: 'LendOriginal', payload: { entryId, ...wish } });
            if (done !== undefined) setLending(false);
          }}
        />
      </ActionSheet>
    </View>
  );
}

interface LendFormProps {
  readonly today: Day;
  /** When the enterprise is to have it back. */
  readonly latest: Day | null;
  readonly isBusy: boolean;
  readonly problem: string;
  readonly onSend: (wish: { departmentName: string; dueBackOn: Day | null }) => Promise<void>;
}

function LendForm({ today, latest, isBusy, problem, onSend }: LendFormProps) {
  const [departmentName, setName] = useState('');
  const [dueBackOn, setDue] = useState<Day | null>(null);
  const promised = latest === null ? '' : `约定${formatDay(latest, today)}前还给企业`;
  return (
    <View>
      <FormField label="交给哪个部门">
        <TextField
          name="departmentName"
          label="部门"
          value={departmentName}
          maxLength={40}
          onChange={setName}
        />
      </FormField>
      <FormField label="什么时候取回" isOptional hint={promised}>
        <DayField
          name="dueBackOn"
          label="取回日期"
          value={dueBackOn ?? ''}
          start={today}
          words={dueBackOn === null ? '用完即取回' : formatDay(dueBackOn, today)}
          onChange={setDue}
        />
      </FormField>
      <Problem sentence={problem} />
      <PrimaryButton
        isBusy={isBusy}
        isDisabled={departmentName.trim() === ''}
        onClick={() => void onSend({ departmentName: departmentName.trim(), dueBackOn })}
      >
        登记转交
      </PrimaryButton>
    </View>
  );
}
