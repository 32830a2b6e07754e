import { Text } from '@tarojs/components';
import { replaceWith } from '@/features/navigation/routes';
import { Card } from '@/components/Card';
import { QuietButton } from '@/components/QuietButton';
import './index.scss';

interface HandedInCardProps {
  readonly caseId: string;
  /** Whether this phone had written more, which is a draft of its own now. */
  readonly hasExtra?: boolean;
}

/** In place of a form that another device has handed in. */
export function HandedInCard({ caseId, hasExtra = false }: HandedInCardProps) {
  return (
    <Card title="这份申请已经提交了">
      <Text className="handed-in__words">
        您在另一台设备上提交了它。
        {hasExtra ? '这里多写的内容另存为一份草稿,在首页“未提交的申请”里。' : '这里不用再填。'}
      </Text>
      <QuietButton onClick={() => replaceWith('case', { caseId })}>去看办件</QuietButton>
    </Card>
  );
}
