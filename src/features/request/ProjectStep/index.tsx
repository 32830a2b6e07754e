import { useState } from 'react';
import { View } from '@tarojs/components';
import type { KnownProject } from '@/features/vault/vaultTypes';
import { Card } from '@/components/Card';
import { FormField } from '@/components/FormField';
import { TextArea } from '@/components/TextArea';
import { TextField } from '@/components/TextField';
import { ContactFields } from '../ContactFields';
import { ProjectChoice } from '../ProjectChoice';
import type { DraftProject } from '../lastProject';
import type { StepProps } from '../stepProps';

type ProjectStepProps = StepProps & {
  readonly lastProject?: DraftProject;
  /** What the enterprise has asked about before. */
  readonly projects?: readonly KnownProject[];
};

/** 项目: what is built, where, and who is called about it. */
export function ProjectStep({ draft, change, problems, lastProject, projects = [] }: ProjectStepProps) {
  const { project } = draft;
  const set = (name: keyof typeof project) => (value: string) =>
    change((before) => ({ ...before, project: { ...before.project, [name]: value } }));

  return (
    <View>
      <Card title="项目">
        <ProjectChoice
          {...{ project, projects, lastProject }}
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
        <FactsField draft={draft} problems={problems} change={change} />
      </Card>
      <ContactFields draft={draft} change={change} problems={problems} />
    </View>
  );
}

/** What the route map knows about the project, for the specialist; nobody is asked to write it from nothing. */
function FactsField({ draft, problems, change }: Pick<StepProps, 'draft' | 'problems' | 'change'>) {
  // 帮办 asks its question in a field of its own.
  const [isGiven] = useState(draft.mode === 'agency' && draft.question !== '');
  if (!isGiven) return null;

  return (
    <FormField
      label="项目情况"
      isOptional
      hint="来自您的路线图,专员会看到;不准确的可以改。"
      problem={problems.question}
    >
      <TextArea
        name="question"
        label="项目情况"
        value={draft.question}
        onChange={(question) => change((before) => ({ ...before, question }))}
      />
    </FormField>
  );
}
