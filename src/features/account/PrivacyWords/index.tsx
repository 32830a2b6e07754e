import { Text } from '@tarojs/components';
import { goTo } from '@/features/navigation/routes';
import { Card } from '@/components/Card';
import { QuietButton } from '@/components/QuietButton';
import './index.scss';

const paragraphs = [
  '我们只在办件需要时使用您的姓名和电话,用于专员与您联系;电话加密保存,只有办理这个办件的工作人员能看到。',
  '您上传的材料只用于您的办件,只有贵公司人员、办理人员和工作组能打开。',
  '您的评价和投诉只有工作组能看到,办理这个办件的专员和窗口看不到。',
] as const;

/** What is kept about a person and who sees it, in plain words. */
export function PrivacyWords() {
  return (
    <Card title="隐私">
      {paragraphs.map((words) => (
        <Text key={words} className="privacy-words">
          {words}
        </Text>
      ))}
      <QuietButton onClick={() => goTo('privacy')}>看我同意过什么,或撤回</QuietButton>
    </Card>
  );
}
