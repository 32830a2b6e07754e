import { Text, View } from '@tarojs/components';
import { formatMoment } from '@/domain/schedule/peopleDates';
import { confirmed } from '@/components/confirmed';
import { PrimaryButton } from '@/components/PrimaryButton';
import { QuietButton } from '@/components/QuietButton';
import type { RequestDraft } from '@/domain/request/RequestDraft';
import './index.scss';

interface ResumePromptProps {
  readonly draft: RequestDraft;
  /** ISO instant. */
  readonly now: string;
  readonly onResume: () => void;
  readonly onStartAnew: () => void;
}

/** Somebody comes back to a form left half filled in. */
export function ResumePrompt({ draft, now, onResume, onStartAnew }: ResumePromptProps) {
  const name = draft.project.name.trim() === '' ? '还没有填写项目名称' : draft.project.name;
  const when = draft.savedAt === null ? '' : `,${formatMoment(draft.savedAt, now)} 保存`;

  async function startAnew(): Promise<void> {
    const isSure = await confirmed({
      title: '不要这份草稿',
      words: '已填写的内容和选好的文件会清空,不能恢复。',
      yes: '清空',
    });
    if (isSure) onStartAnew();
  }

  return (
    <View className="resume-prompt">
      <Text className="resume-prompt__title">您有一份没有提交的申请</Text>
      <Text className="resume-prompt__words">
        {name}
        {when}
      </Text>
      <PrimaryButton onClick={onResume}>继续填写</PrimaryButton>
      <QuietButton onClick={() => void startAnew()}>重新开始,不要这份草稿</QuietButton>
    </View>
  );
}
