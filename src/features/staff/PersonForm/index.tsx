import { useState } from 'react';
import { Text } from '@tarojs/components';
import { phoneProblem } from '@/domain/shared/phoneNumber';
import { shortText } from '@/domain/shared/text';
import { BottomActions } from '@/components/BottomActions';
import { Card } from '@/components/Card';
import { askConsent } from '@/components/consent/consentStore';
import { FormField } from '@/components/FormField';
import { PrimaryButton } from '@/components/PrimaryButton';
import { Problem } from '@/components/Problem';
import { TextField } from '@/components/TextField';
import type { Me } from '../../account/Me';
import { useSigningUp } from '../useSigningUp';
import './index.scss';

export interface PersonFields {
  readonly code: string;
  readonly name: string;
  readonly phone: string;
}

interface PersonFormProps {
  readonly title: string;
  /** What this is and what follows from it. */
  readonly words: string;
  readonly codeLabel: string;
  readonly codeHint: string;
  readonly button: string;
  readonly send: (request: PersonFields & { readonly commandId: string }) => Promise<Me>;
}

const noConsentWords =
  '工作人员要留手机号,企业和同事才能联系到您。没有您的同意不会保存;想好了再点一次,或与工作组商量。';

const PersonName = shortText('姓名', 20);

/** Who one is and the code that lets one in: joining and the first start ask the same. */
export function PersonForm({ title, words, codeLabel, codeHint, button, send }: PersonFormProps) {
  const [person, setPerson] = useState<PersonFields>({ code: '', name: '', phone: '' });
  const [wasTried, setTried] = useState(false);
  const [wasRefused, setRefused] = useState(false);
  const { signUp, isBusy, problem, fields } = useSigningUp((commandId) => send({ commandId, ...person }));
  const problems = wasTried ? problemsOf(person, codeLabel) : {};
  const change = (field: keyof PersonFields) => (value: string) => setPerson({ ...person, [field]: value });

  async function submit(): Promise<void> {
    setTried(true);
    if (Object.keys(problemsOf(person, codeLabel)).length > 0) return;
    const mayKeep = await askConsent('phone');
    setRefused(!mayKeep);
    if (mayKeep) await signUp();
  }

  return (
    <>
      <Card title={title}>
        <Text className="person-form__words">{words}</Text>
      </Card>
      <Card>
        <FormField label={codeLabel} hint={codeHint} problem={problems.code ?? fields.code}>
          <TextField name="code" label={codeLabel} value={person.code} onChange={change('code')} />
        </FormField>
        <FormField label="姓名" hint="企业会看到" problem={problems.name ?? fields.name}>
          <TextField name="name" label="姓名" value={person.name} onChange={change('name')} />
        </FormField>
        <FormField label="手机号码" hint="加密保存" problem={problems.phone ?? fields.phone}>
          <TextField
            name="phone"
            label="手机号码"
            type="tel"
            value={person.phone}
            onChange={change('phone')}
          />
        </FormField>
      </Card>
      <BottomActions>
        <Problem sentence={wasRefused ? noConsentWords : problem} />
        <PrimaryButton isBusy={isBusy} onClick={() => void submit()}>
          {button}
        </PrimaryButton>
      </BottomActions>
    </>
  );
}

function problemsOf(
  { code, name, phone }: PersonFields,
  codeLabel: string,
): Partial<Record<keyof PersonFields, string>> {
  const found = {
    code: code.trim() === '' ? `请填写${codeLabel}。` : undefined,
    name: PersonName.safeParse(name).error?.issues[0]?.message,
    phone: phoneProblem(phone),
  };
  return Object.fromEntries(Object.entries(found).filter(([, sentence]) => sentence !== undefined));
}
