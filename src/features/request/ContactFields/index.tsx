import { Card } from '@/components/Card';
import { FormField } from '@/components/FormField';
import { TextField } from '@/components/TextField';
import type { StepProps } from '../stepProps';

/** Whom the specialist calls about this request. */
export function ContactFields({ draft, change, problems }: StepProps) {
  const { contact } = draft;
  const set = (name: keyof typeof contact) => (value: string) =>
    change((before) => ({ ...before, contact: { ...before.contact, [name]: value } }));

  return (
    <Card title="联系人">
      <FormField label="姓名" problem={problems.contactName}>
        <TextField name="contactName" label="联系人姓名" value={contact.name} onChange={set('name')} />
      </FormField>
      <FormField label="联系电话" problem={problems.contactPhone} hint="专员会打这个电话联系">
        <TextField
          name="contactPhone"
          label="联系电话"
          type="tel"
          value={contact.phone}
          onChange={set('phone')}
        />
      </FormField>
    </Card>
  );
}
