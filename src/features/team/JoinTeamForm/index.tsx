import { useState } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { api } from '@/api/api';
import { phoneProblem } from '@/domain/shared/phoneNumber';
import { shortText } from '@/domain/shared/text';
import { BottomActions } from '@/components/BottomActions';
import { Card } from '@/components/Card';
import { FormField } from '@/components/FormField';
import { PrimaryButton } from '@/components/PrimaryButton';
import { Problem } from '@/components/Problem';
import { TextField } from '@/components/TextField';
import type { Me } from '../../account/Me';
import { PositionField } from '../../account/PositionField';
import { positions } from '../../account/positions';
import { meKey } from '../../account/useMe';
import { useSending } from '../useSending';

interface JoinTeamFormProps {
  readonly me: Me;
  readonly token: string;
  readonly onJoined: () => void;
}

interface Fields {
  readonly name: string;
  readonly phone: string;
  readonly position: string;
}

const PersonName = shortText('姓名', 20);
const Position = shortText('身份', 20);

/** Asks of a newcomer who they are; of those who are known already only what they are at this enterprise. */
export function JoinTeamForm({ me, token, onJoined }: JoinTeamFormProps) {
  const client = useQueryClient();
  const isKnown = me.accountId !== null;
  const [fields, setFields] = useState<Fields>({ name: '', phone: '', position: positions[0] });
  const [wasTried, setTried] = useState(false);
  const { send, isBusy, problem } = useSending();
  const problems = wasTried ? problemsOf(fields, isKnown) : {};
  const change = (field: keyof Fields) => (value: string) => setFields({ ...fields, [field]: value });

  async function join(): Promise<void> {
    setTried(true);
    if (Object.keys(problemsOf(fields, isKnown)).length > 0) return;

    const { name, phone, position } = fields;
    const person = isKnown ? undefined : { name, phone };
    const answer = await send({ token, ...fields }, (commandId) =>
      api.applicant.team.join.mutate({ commandId, token, position, person }),
    );
    if (answer === undefined) return;
    client.setQueryData(meKey, answer);
    void client.invalidateQueries({ queryKey: ['cases', 'applicant'] });
    onJoined();
  }

  return (
    <>
      <Card title={isKnown ? `您好,${me.name}` : '您是'}>
        {isKnown ? null : (
          <>
            <FormField label="您的姓名" problem={problems.name}>
              <TextField name="name" label="您的姓名" value={fields.name} onChange={change('name')} />
            </FormField>
            <FormField label="手机号码" problem={problems.phone} hint="只用于专员与您联系,加密保存">
              <TextField
                name="phone"
                label="手机号码"
                type="tel"
                value={fields.phone}
                onChange={change('phone')}
              />
            </FormField>
          </>
        )}
        <PositionField position={fields.position} problem={problems.position} onChange={change('position')} />
      </Card>
      <BottomActions>
        <Problem sentence={problem} />
        <PrimaryButton isBusy={isBusy} onClick={() => void join()}>
          加入这家企业
        </PrimaryButton>
      </BottomActions>
    </>
  );
}

function problemsOf(
  { name, phone, position }: Fields,
  isKnown: boolean,
): Partial<Record<keyof Fields, string>> {
  const found = {
    name: isKnown ? undefined : PersonName.safeParse(name).error?.issues[0]?.message,
    phone: isKnown ? undefined : phoneProblem(phone),
    position: Position.safeParse(position).error?.issues[0]?.message,
  };
  return Object.fromEntries(Object.entries(found).filter(([, sentence]) => sentence !== undefined));
}
