import { View } from '@tarojs/components';
import { UploadField } from '@/features/files/UploadField';
import { useProjects } from '@/features/vault/useProjects';
import { Card } from '@/components/Card';
import { FormField } from '@/components/FormField';
import { TextArea } from '@/components/TextArea';
import { ProjectStep } from '../ProjectStep';
import type { DraftProject } from '../lastProject';
import { ATTACHMENTS, requestPlace } from '../requestPlace';
import type { DraftFile } from '@/domain/request/RequestDraft';
import type { StepProps } from '../stepProps';

interface AssistFormProps extends StepProps {
  /** Undefined while no enterprise is bound. */
  readonly enterpriseId: string | undefined;
  readonly lastProject: DraftProject | undefined;
}

/** 帮办 on one screen: a question, a photo, send (H1, H2). */
export function AssistForm({ draft, change, problems, enterpriseId, lastProject }: AssistFormProps) {
  const projects = useProjects(enterpriseId);

  return (
    <View>
      <Card title="您遇到了什么问题">
        <FormField
          label="需要帮助的问题"
          problem={problems.question}
          hint="办到哪一步、卡在哪里,想请专员做什么"
        >
          <TextArea
            name="question"
            label="需要帮助的问题"
            value={draft.question}
            onChange={(question) => change((before) => ({ ...before, question }))}
          />
        </FormField>
        {enterpriseId === undefined ? null : (
          <UploadField
            label="相关的图片或文件"
            owner={{ scope: 'applicant', enterpriseId }}
            files={draft.attachments}
            place={requestPlace(draft, ATTACHMENTS)}
            onChange={(attachments: DraftFile[]) => change((before) => ({ ...before, attachments }))}
          />
        )}
      </Card>
      <ProjectStep {...{ draft, change, problems, lastProject, projects }} />
    </View>
  );
}
