import { Card } from '@/components/Card';
import { FormField } from '@/components/FormField';
import { TextField } from '@/components/TextField';
import { CreditCodeField } from '../../account/EnterpriseForm';
import type { CounterDraft } from '../CounterDraft';

interface EnterpriseFieldsProps {
  readonly enterprise: CounterDraft['enterprise'];
  readonly problems: Readonly<Record<string, string>>;
  readonly onChange: (enterprise: CounterDraft['enterprise']) => void;
}

/** Which enterprise stands at the counter; the code is checked while it is typed. */
export function EnterpriseFields({ enterprise, problems, onChange }: EnterpriseFieldsProps) {
  return (
    <Card title="企业">
      <FormField label="企业名称" hint="与营业执照一致" problem={problems.enterpriseName ?? ''}>
        <TextField
          name="enterpriseName"
          label="企业名称"
          value={enterprise.name}
          onChange={(name) => onChange({ ...enterprise, name })}
        />
      </FormField>
      <CreditCodeField
        code={enterprise.creditCode}
        problem={problems.creditCode}
        onChange={(creditCode) => onChange({ ...enterprise, creditCode })}
      />
    </Card>
  );
}
