import { View } from '@tarojs/components';
import { Card } from '@/components/Card';
import { FormField } from '@/components/FormField';
import { TextField } from '@/components/TextField';
import { ContactFields } from '../ContactFields';
import type { StepProps } from '../stepProps';

/** 项目: what is built, where, and who is called about it. */
export function ProjectStep({ draft, change, problems }: StepProps) {
  const { project } = draft;
  const set = (name: keyof typeof project) => (value: string) =>
    change((before) => ({ ...before, project: { ...before.project, [name]: value } }));

  return (
    <View>
      <Card title="项目">
        <FormField label="项目名称" problem={problems.projectName}>
          <TextField name="projectName" label="项目名称" value={project.name} onChange={set('name')} />
        </FormField>
        <FormField label="项目地址" problem={problems.projectAddress}>
          <TextField
            name="projectAddress"
            label="项目地址"
            value={project.address}
            onChange={set('address')}
          />
        </FormField>
        <FormField label="总投资" isOptional hint="单位:万元" problem={problems.investment}>
          <TextField
            name="investment"
            label="总投资"
            type="digit"
            value={project.investment}
            onChange={set('investment')}
          />
        </FormField>
      </Card>
      <ContactFields draft={draft} change={change} problems={problems} />
    </View>
  );
}
