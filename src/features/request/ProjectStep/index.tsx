import { useState } from 'react';
import { View } from '@tarojs/components';
import { Card } from '@/components/Card';
import { QuietButton } from '@/components/QuietButton';
import { FormField } from '@/components/FormField';
import { TextArea } from '@/components/TextArea';
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
        <FactsField draft={draft} change={change} />
      </Card>
      <ContactFields draft={draft} change={change} problems={problems} />
    </View>
  );
}

/** What the route map knows about the project, for the specialist; nobody is asked to write it from nothing. */
function FactsField({ draft, change }: Pick<StepProps, 'draft' | 'change'>) {
  const [isGiven] = useState(draft.question !== '');
  if (!isGiven) return null;

  return (
    <FormField label="项目情况" isOptional hint="来自您的路线图,专员会看到;不准确的可以改。">
      <TextArea
        name="question"
        label="项目情况"
        value={draft.question}
        maxLength={1000}
        onChange={(question) => change((before) => ({ ...before, question }))}
      />
    </FormField>
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
