import { useState } from 'react';
import { Text, View } from '@tarojs/components';
import { useQueryClient } from '@tanstack/react-query';
import { api } from '@/api/api';
import { newCommandId } from '@/api/newCommandId';
import { problemSentence } from '@/api/problemSentence';
import type { CaseAnswer } from '@/domain/agencyCase/CaseAnswer';
import { Problem } from '@/components/Problem';
import { QuietButton } from '@/components/QuietButton';
import { useMe } from '../../account/useMe';
import { caseKeys } from '../../caseView/caseKeys';
import './index.scss';

/** The number was typed and nobody has reached anybody by it yet; whoever handles the case says when they have. */
export function UnprovenPhone({ answer }: { readonly answer: CaseAnswer }) {
  const client = useQueryClient();
  const { me } = useMe();
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState('');
  const { caseId, specialist } = answer.view.agencyCase;
  const isMine = specialist?.accountId === me?.accountId || (me?.roles.includes('window') ?? false);

  async function prove(): Promise<void> {
    setBusy(true);
    setProblem('');
    try {
      const proven = await api.workbench.contacts.prove.mutate({ commandId: newCommandId(), caseId });
      client.setQueryData(caseKeys.answer({ scope: 'workbench', caseId }), proven);
    } catch (error) {
      setProblem(problemSentence(error));
    } finally {
      setBusy(false);
    }
  }

  return (
    <View className="unproven-phone">
      <Text className="unproven-phone__words">号码未核实:由企业自己填写,还没有人打通过。</Text>
      {isMine ? (
        <QuietButton isBusy={isBusy} onClick={() => void prove()}>
          打通了,是本人
        </QuietButton>
      ) : null}
      <Problem sentence={problem} />
    </View>
  );
}
