import { useState } from 'react';
import { Text } from '@tarojs/components';
import { sameName } from '@/domain/vault/scope';
import { useCatalogue } from '@/features/catalogue/useCatalogue';
import { UploadField } from '@/features/files/UploadField';
import { forgetWaiting, mayLeaveWaiting } from '@/features/files/waitingFiles';
import { useNow } from '@/features/live/useNow';
import { useCredits } from '@/features/message/useCredits';
import { SavedNote } from '@/features/form/SavedNote';
import { useKeptForm } from '@/features/form/useKeptForm';
import { BottomActions } from '@/components/BottomActions';
import { Card } from '@/components/Card';
import { CheckRow } from '@/components/CheckRow';
import { FormField } from '@/components/FormField';
import { PhraseChips } from '@/components/PhraseChips';
import { PrimaryButton } from '@/components/PrimaryButton';
import { Problem } from '@/components/Problem';
import { RadioGroup } from '@/components/RadioGroup';
import { TextField } from '@/components/TextField';
import { useAddPaper } from '../useAddPaper';
import { useProjects } from '../useProjects';
import { ValidityField } from '../ValidityField';
import { isSharedName, PaperForm, paperFormProblem, suggestedNames } from './paperForm';
import './index.scss';

interface NewPaperFormProps {
  readonly enterpriseId: string;
  /** The project to begin with; the enterprise's own papers where there is none. */
  readonly projectName: string | undefined;
  readonly onAdded: (paperId: string) => void;
}

/** A paper that no case has asked for yet. What is typed stays on the phone until it is saved. */
export function NewPaperForm({ enterpriseId, projectName, onAdded }: NewPaperFormProps) {
  const now = useNow();
  const catalogue = useCatalogue();
  const [wasTried, setTried] = useState(false);
  const place = `newPaper.${enterpriseId}`;
  const { form, savedAt, change, discard } = useKeptForm({
    key: place,
    schema: PaperForm,
    initial: (): PaperForm => ({ name: '', projectId: null, files: [], validUntil: null }),
  });
  const { add, isBusy, problem } = useAddPaper(enterpriseId);
  const askCredits = useCredits(['paperEnding']);
  const missing = paperFormProblem(form);
  const set = (part: Partial<PaperForm>) => change((before) => ({ ...before, ...part }));

  async function save(): Promise<void> {
    setTried(true);
    if (missing !== '' || !(await mayLeaveWaiting(place))) return;

    if (form.validUntil !== null) await askCredits();
    const paperId = await add(form);
    if (paperId === undefined) return;
    discard();
    forgetWaiting(place);
    onAdded(paperId);
  }

  return (
    <>
      <Card title="添加材料">
        <FormField label="材料名称" problem={wasTried && form.name.trim() === '' ? missing : ''}>
          <TextField name="paperName" label="材料名称" value={form.name} onChange={(name) => set({ name })} />
        </FormField>
        <PhraseChips
          label="目录里的名称"
          phrases={suggestedNames(catalogue, form.name)}
          onChoose={(name) => set({ name })}
        />
        <UploadField
          label="材料文件"
          owner={{ scope: 'applicant', enterpriseId }}
          files={form.files}
          place={place}
          onChange={(files) => set({ files })}
        />
        <ValidityField value={form.validUntil} now={now} onChange={(validUntil) => set({ validUntil })} />
      </Card>
      {isSharedName(catalogue, form.name) ? null : (
        <ProjectOfPaper
          {...{ enterpriseId, projectName }}
          projectId={form.projectId}
          onChange={(projectId) => set({ projectId })}
        />
      )}
      <BottomActions>
        <SavedNote savedAt={savedAt} />
        <Problem sentence={wasTried && missing !== '' ? missing : problem} />
        <PrimaryButton isBusy={isBusy} onClick={() => void save()}>
          存入材料库
        </PrimaryButton>
      </BottomActions>
    </>
  );
}

interface ProjectOfPaperProps extends Pick<NewPaperFormProps, 'enterpriseId' | 'projectName'> {
  readonly projectId: string | null;
  readonly onChange: (projectId: string | null) => void;
}

/** Which project's paper it is; the one that the page was opened for stands first. */
function ProjectOfPaper({ enterpriseId, projectName, projectId, onChange }: ProjectOfPaperProps) {
  const projects = useProjects(enterpriseId);
  if (projects.length === 0) return null;

  const isFirst = ({ name }: { readonly name: string }) => sameName(name) === sameName(projectName ?? '');
  const sorted = [...projects.filter(isFirst), ...projects.filter((each) => !isFirst(each))];
  return (
    <Card title="用在哪里">
      <Text className="new-paper__words">企业通用的材料,每个项目的申请都会带上。</Text>
      <RadioGroup label="用在哪里">
        <CheckRow isRadio label="企业通用" isChecked={projectId === null} onToggle={() => onChange(null)} />
        {sorted.map((project) => (
          <CheckRow
            key={project.projectId}
            isRadio
            label={project.name}
            detail={project.address}
            isChecked={project.projectId === projectId}
            onToggle={() => onChange(project.projectId)}
          />
        ))}
      </RadioGroup>
    </Card>
  );
}
