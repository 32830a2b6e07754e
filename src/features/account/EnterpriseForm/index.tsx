import { useState } from 'react';
import { Text } from '@tarojs/components';
import { creditCodeProblem } from '@/domain/shared/creditCode';
import { BottomActions } from '@/components/BottomActions';
import { Card } from '@/components/Card';
import { FormField } from '@/components/FormField';
import { PrimaryButton } from '@/components/PrimaryButton';
import { Problem } from '@/components/Problem';
import { TextField } from '@/components/TextField';
import { enterpriseProblems, type EnterpriseFields, type EnterpriseProblems } from '../enterpriseProblems';
import { useBindEnterprise } from '../useBindEnterprise';
import './index.scss';

interface EnterpriseFormProps {
  readonly onBound: () => void;
}

const nothing: EnterpriseFields = { creditCode: '', enterpriseName: '', myName: '', phone: '' };

/** Binds an enterprise once: the credit code is checked as it is typed. */
export function EnterpriseForm({ onBound }: EnterpriseFormProps) {
  const [fields, setFields] = useState(nothing);
  const [problems, setProblems] = useState<EnterpriseProblems>({});
  const { bind, isBusy, problem } = useBindEnterprise();

  function change(name: keyof EnterpriseFields, value: string): void {
    setFields({ ...fields, [name]: value });
    setProblems({ ...problems, [name]: undefined });
  }

  async function submit(): Promise<void> {
    const found = enterpriseProblems(fields);
    setProblems(found);
    if (Object.keys(found).length === 0 && (await bind(fields))) onBound();
  }

  return (
    <>
      <Text className="enterprise-form__lead">只需绑定一次。以后提交申请、上传材料都归在这家企业名下。</Text>
      <Card title="企业">
        <CreditCodeField
          code={fields.creditCode}
          problem={problems.creditCode}
          onChange={(code) => change('creditCode', code)}
        />
        <FormField label="企业名称" problem={problems.enterpriseName} hint="与营业执照一致">
          <TextField
            name="enterpriseName"
            label="企业名称"
            value={fields.enterpriseName}
            onChange={(value) => change('enterpriseName', value)}
          />
        </FormField>
      </Card>
      <Card title="经办人">
        <FormField label="您的姓名" problem={problems.myName}>
          <TextField
            name="myName"
            label="您的姓名"
            value={fields.myName}
            onChange={(value) => change('myName', value)}
          />
        </FormField>
        <FormField label="联系电话" problem={problems.phone} hint="只用于专员与您联系,加密保存">
          <TextField
            name="phone"
            label="联系电话"
            type="tel"
            value={fields.phone}
            onChange={(value) => change('phone', value)}
          />
        </FormField>
      </Card>
      <BottomActions>
        <Problem sentence={problem} />
        <PrimaryButton isBusy={isBusy} onClick={() => void submit()}>
          绑定企业
        </PrimaryButton>
      </BottomActions>
    </>
  );
}

export interface CreditCodeFieldProps {
  readonly code: string;
  readonly problem: string | undefined;
  readonly onChange: (code: string) => void;
}

const CODE_LENGTH = 18;

/** Says how many characters are there, and what is wrong as soon as all 18 are typed. */
export function CreditCodeField({ code, problem, onChange }: CreditCodeFieldProps) {
  const typed = Array.from(code.replace(/\s/g, '')).length;
  const isWhole = typed >= CODE_LENGTH;
  const found = isWhole ? creditCodeProblem(code) : undefined;

  return (
    <FormField
      label="统一社会信用代码"
      problem={found ?? problem}
      hint={isWhole && found === undefined ? '校验通过' : `18 位,见营业执照右上角;已输入 ${typed} 位`}
    >
      <TextField name="creditCode" label="统一社会信用代码" value={code} onChange={onChange} />
    </FormField>
  );
}
