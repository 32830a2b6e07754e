import { View } from '@tarojs/components';
import { CheckRow } from '@/components/CheckRow';
import { Problem } from '@/components/Problem';
import { RadioGroup } from '@/components/RadioGroup';
import type { Scope } from '../useTeam';

interface ScopeChoiceProps {
  readonly scope: Scope;
  /** By name, what there is to choose from. */
  readonly projects: readonly string[];
  /** Whether the chooser sees everything and so may give everything. */
  readonly mayGiveAll: boolean;
  readonly problem: string;
  readonly onChange: (scope: Scope) => void;
}

/** What a colleague sees: everything, or the projects that are ticked. */
export function ScopeChoice({ scope, projects, mayGiveAll, problem, onChange }: ScopeChoiceProps) {
  const chosen = scope.kind === 'projects' ? scope.projects : [];
  // A project whose cases are all long past is still one that somebody was narrowed to.
  const offered = [...new Set([...projects, ...chosen])];

  function toggle(project: string): void {
    const isOn = chosen.includes(project);
    const next = isOn ? chosen.filter((each) => each !== project) : [...chosen, project];
    onChange({ kind: 'projects', projects: next });
  }

  return (
    <View>
      <RadioGroup label="能看的范围">
        {mayGiveAll ? (
          <CheckRow
            isRadio
            label="全部项目"
            detail="包括以后新提交的"
            isChecked={scope.kind === 'all'}
            onToggle={() => onChange({ kind: 'all' })}
          />
        ) : null}
        <CheckRow
          isRadio
          label="只看选中的项目"
          detail={offered.length === 0 ? '提交过申请后才能按项目选' : '看不到其他项目的办件和材料'}
          isChecked={scope.kind === 'projects'}
          onToggle={() => onChange({ kind: 'projects', projects: chosen })}
        />
      </RadioGroup>
      {scope.kind !== 'projects'
        ? null
        : offered.map((project) => (
            <CheckRow
              key={project}
              label={project}
              isChecked={chosen.includes(project)}
              onToggle={() => toggle(project)}
            />
          ))}
      <Problem sentence={problem} />
    </View>
  );
}

/** What is still missing in a choice, as a sentence; empty where nothing is. */
export function scopeProblem(scope: Scope): string {
  return scope.kind === 'projects' && scope.projects.length === 0 ? '请至少选择一个项目。' : '';
}
