import { Card } from '@/components/Card';
import { FormField } from '@/components/FormField';
import { TextField } from '@/components/TextField';
import type { InfoEditing } from '../useInfoEditor';

const fields = [
  { key: 'name', label: '窗口名称', hint: '', type: 'text' },
  { key: 'address', label: '地址', hint: '', type: 'text' },
  { key: 'hours', label: '办公时间', hint: '例如:工作日 9:00–17:00', type: 'text' },
  { key: 'phone', label: '窗口服务电话', hint: '座机带区号', type: 'tel' },
] as const;

export function HallFields({ editing: { value, problems, change } }: { readonly editing: InfoEditing }) {
  const { hall } = value;
  return (
    <Card title="综合窗口">
      {fields.map(({ key, label, hint, type }) => (
        <FormField key={key} label={label} hint={hint} isOptional problem={problems[`hall.${key}`]}>
          <TextField
            name={key}
            label={label}
            type={type}
            value={hall[key]}
            onChange={(typed) => change((info) => ({ ...info, hall: { ...info.hall, [key]: typed } }))}
          />
        </FormField>
      ))}
    </Card>
  );
}
