import { useState } from 'react';
import { Text, View } from '@tarojs/components';
import { formatDay } from '@/domain/schedule/peopleDates';
import { dayOf } from '@/domain/shared/time';
import { sameName } from '@/domain/vault/scope';
import { useNow } from '@/features/live/useNow';
import type { KnownProject } from '@/features/vault/vaultTypes';
import { ActionSheet } from '@/components/ActionSheet';
import { pressable } from '@/components/pressable';
import { QuietButton } from '@/components/QuietButton';
import { TextField } from '@/components/TextField';
import type { DraftProject } from '../lastProject';
import './index.scss';

/** From so many projects on they are sought rather than read through. */
const LONG_LIST = 8;

interface ProjectChoiceProps {
  readonly project: DraftProject;
  readonly projects: readonly KnownProject[];
  /** Of the last request from this phone, for when the others are not known. */
  readonly lastProject: DraftProject | undefined;
  readonly onTake: (project: DraftProject) => void;
}

/** What was said of a project once is not asked again: the last one with one tap, the others from a list. */
export function ProjectChoice({ project, projects, lastProject, onTake }: ProjectChoiceProps) {
  const [isOpen, setOpen] = useState(false);
  const isUntouched = project.name === '' && project.address === '';
  const known = projects.map(draftProject);
  const recent = known[0] ?? lastProject;
  const others = known.filter(({ name }) => sameName(name) !== sameName(project.name));

  function take(chosen: DraftProject): void {
    setOpen(false);
    onTake(chosen);
  }

  if (recent === undefined || (!isUntouched && others.length === 0)) return null;
  return (
    <View className="project-choice">
      {isUntouched ? (
        <QuietButton onClick={() => take(recent)}>沿用上次的项目:{recent.name}</QuietButton>
      ) : null}
      {known.length > 1 || !isUntouched ? (
        <QuietButton onClick={() => setOpen(true)}>选以前的项目</QuietButton>
      ) : null}
      <ActionSheet title="选以前的项目" isOpen={isOpen} onClose={() => setOpen(false)}>
        <ProjectList projects={projects} onTake={take} />
      </ActionSheet>
    </View>
  );
}

function ProjectList({ projects, onTake }: Pick<ProjectChoiceProps, 'projects' | 'onTake'>) {
  const [sought, setSought] = useState('');
  const today = dayOf(useNow());
  const shown = projects.filter(({ name, address }) => sameName(name + address).includes(sameName(sought)));

  return (
    <View>
      {projects.length < LONG_LIST ? null : (
        <TextField
          name="projectSearch"
          label="找项目"
          placeholder="项目名称或地址"
          value={sought}
          onChange={setSought}
        />
      )}
      {shown.map((each) => (
        <View
          key={each.projectId}
          className="project-choice__row"
          {...pressable({ onPress: () => onTake(draftProject(each)) })}
        >
          <Text className="project-choice__name">{each.name}</Text>
          <Text className="project-choice__line">{each.address}</Text>
          <Text className="project-choice__line">{formatDay(dayOf(each.usedAt), today)}申请过</Text>
        </View>
      ))}
      {shown.length === 0 ? <Text className="project-choice__line">没有找到这个项目。</Text> : null}
    </View>
  );
}

function draftProject({ name, address, investmentWan }: KnownProject): DraftProject {
  return { name, address, investment: investmentWan === null ? '' : String(investmentWan) };
}
