import { useState } from 'react';
import { Text, View } from '@tarojs/components';
import { departmentWordNames, type DepartmentWord, type Meeting } from '@/domain/agencyCase/Meeting';
import { formatMoment } from '@/domain/schedule/peopleDates';
import { Card } from '@/components/Card';
import { FormField } from '@/components/FormField';
import { Problem } from '@/components/Problem';
import { QuietButton } from '@/components/QuietButton';
import { TextField } from '@/components/TextField';
import { useCaseAction } from '../../caseView/useCaseAction';
import { useNow } from '../../live/useNow';
import './index.scss';

interface DepartmentCallsProps {
  readonly caseId: string;
  readonly meeting: Meeting;
}

const wordsToSay: readonly DepartmentWord[] = ['confirmed', 'declined'];

/** What each invited department said on the phone; it has no account here, and the enterprise sees it at once (H2). */
export function DepartmentCalls({ caseId, meeting }: DepartmentCallsProps) {
  const { meetingId, departments, departmentAnswers } = meeting;
  const now = useNow();
  const { act, isBusy, problem } = useCaseAction('workbench', caseId);
  const [notes, setNotes] = useState<Readonly<Record<string, string>>>({});
  if (departments.length === 0) return null;

  async function note(department: string, word: DepartmentWord): Promise<void> {
    const payload = { meetingId, department, word, words: notes[department] ?? '' };
    if ((await act({ type: 'NoteDepartment', payload })) === undefined) return;
    setNotes(({ [department]: _, ...others }) => others);
  }

  return (
    <Card title="部门的答复">
      <Text className="department-calls__words">打电话告知各部门,把答复记在这里。企业马上能看到。</Text>
      {departments.map((department) => {
        const answer = departmentAnswers.find((each) => each.department === department);
        return (
          <View key={department} className="department-calls__part">
            <FormField
              label={department}
              isOptional
              hint={
                answer === undefined
                  ? '还没有答复'
                  : `${departmentWordNames[answer.word]} · ${formatMoment(answer.at, now)} 记录`
              }
            >
              <TextField
                name={`note${department}`}
                label={`${department}的说明`}
                placeholder="例如:由规划科派人"
                value={notes[department] ?? answer?.words ?? ''}
                onChange={(typed) => setNotes((before) => ({ ...before, [department]: typed }))}
              />
            </FormField>
            <View className="department-calls__buttons">
              {wordsToSay.map((word) => (
                <QuietButton
                  key={word}
                  isDisabled={isBusy}
                  about={department}
                  onClick={() => void note(department, word)}
                >
                  {departmentWordNames[word]}
                </QuietButton>
              ))}
            </View>
          </View>
        );
      })}
      <Problem sentence={problem} />
    </Card>
  );
}
