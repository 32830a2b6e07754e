import { View } from '@tarojs/components';
import { Card } from '@/components/Card';
import { QuietButton } from '@/components/QuietButton';
import { FormField } from '@/components/FormField';
import { TextField } from '@/components/TextField';
import { ContactFields } from '../ContactFields';
import type { DraftProject } from '../lastProject';
import type { StepProps } from '../stepProps';
import './index.scss';

type ProjectStepProps = StepProps & { readonly lastProject?: DraftProject };

/** 项目: what is built, where, and who is called about it. */
export function ProjectStep({ draft, change, problems, lastProject }: ProjectStepProps) {
  const { project } = draft;
  const set = (name: keyof typeof project) => (value: string) =>
    change((before) => ({ ...before, project: { ...before.project, [name]: value } }));

  return (
    <View>
      <Card title="项目">
        <TakeOver
          {...{ project, lastProject }}
          onTake={(taken) => change((before) => ({ ...before, project: taken }))}
        />
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

interface TakeOverProps {
  readonly project: DraftProject;
  readonly lastProject: DraftProject | undefined;
  readonly onTake: (project: DraftProject) => void;
}

/** Only while nothing is typed: what was asked once is not asked again. */
function TakeOver({ project, lastProject, onTake }: TakeOverProps) {
  if (lastProject === undefined || project.name !== '' || project.address !== '') return null;

  return (
    <View className="take-over">
      <QuietButton onClick={() => onTake(lastProject)}>沿用上次的项目:{lastProject.name}</QuietButton>
    </View>
  );
}
