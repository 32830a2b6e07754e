import { useState } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { api } from '@/api/api';
import { askConsent } from '@/components/consent/consentStore';
import { phoneProblem } from '@/domain/shared/phoneNumber';
import { shortText } from '@/domain/shared/text';
import { BottomActions } from '@/components/BottomActions';
import { Card } from '@/components/Card';
import { FormField } from '@/components/FormField';
import { PrimaryButton } from '@/components/PrimaryButton';
import { Problem } from '@/components/Problem';
import { TextField } from '@/components/TextField';
import type { Me } from '../../account/Me';
import { rememberContact } from '../../account/lastContact';
import { noPhoneWords } from '../../account/noPhoneWords';
import { PhoneField, type ToldPhone } from '../../account/PhoneField';
import { PositionField } from '../../account/PositionField';
import { positions } from '../../account/positions';
import { meKey } from '../../account/useMe';
import { useSending } from '../useSending';

interface JoinTeamFormProps {
  readonly me: Me;
  readonly token: string;
  readonly onJoined: () => void;
}

interface Fields extends ToldPhone {
  readonly name: string;
  readonly position: string;
}

const nobody: Fields = { name: '', phone: '', isFromWechat: false, position: positions[0] };
const PersonName = shortText('姓名', 20);
const Position = shortText('身份', 20);

/** Asks of a newcomer who they are; of those who are known already only what they are at this enterprise. */
export function JoinTeamForm({ me, token, onJoined }: JoinTeamFormProps) {
  const client = useQueryClient();
  const isKnown = me.accountId !== null;
  const [fields, setFields] = useState<Fields>(nobody);
  const [refusal, setRefusal] = useState<string | undefined>(undefined);
  const [wasTried, setTried] = useState(false);
  const { send, isBusy, problem } = useSending();
  const problems = wasTried ? problemsOf(fields, isKnown) : {};
  const change = (field: 'name' | 'position') => (value: string) => setFields({ ...fields, [field]: value });

  async function join(): Promise<void> {
    setTried(true);
    if (Object.keys(problemsOf(fields, isKnown)).length > 0) return;

    const isAllowed = isKnown || (await askConsent('phone'));
    setRefusal(isAllowed ? undefined : noPhoneWords);
    if (!isAllowed) return;

    const { name, phone, isFromWechat, position } = fields;
    const number = isFromWechat ? { isFromWechat } : { phone };
    const person = isKnown ? undefined : { name, ...number };
    const answer = await send({ token, ...fields }, (commandId) =>
      api.applicant.team.join.mutate({ commandId, token, position, person }),
    );
    if (answer === undefined) return;
    client.setQueryData(meKey, answer);
    if (!isKnown && !isFromWechat && answer.accountId !== null)
      rememberContact(answer.accountId, { name, phone });
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
            <PhoneField
              label="手机号码"
              phone={fields.phone}
              isFromWechat={fields.isFromWechat}
              problem={refusal ?? problems.phone}
              onChange={(told) => setFields({ ...fields, ...told })}
            />
          </>
        )}
        <PositionField position={fields.position} problem={problems.position} onChange={change('position')} />
      </Card>
      <BottomActions>
        <Problem sentence={refusal ?? Object.values(problems)[0] ?? problem} />
        <PrimaryButton isBusy={isBusy} onClick={() => void join()}>
          加入这家企业
        </PrimaryButton>
      </BottomActions>
    </>
  );
}

function problemsOf(
  { name, phone, isFromWechat, position }: Fields,
  isKnown: boolean,
): Partial<Record<keyof Fields, string>> {
  const found = {
    name: isKnown ? undefined : PersonName.safeParse(name).error?.issues[0]?.message,
    phone: isKnown || isFromWechat ? undefined : phoneProblem(phone),
    position: Position.safeParse(position).error?.issues[0]?.message,
  };
  return Object.fromEntries(Object.entries(found).filter(([, sentence]) => sentence !== undefined));
}
