import { useState } from 'react';
import Taro from '@tarojs/taro';
import { View } from '@tarojs/components';
import { leavePage } from '@/features/staff/leavePage';
import { Card } from '@/components/Card';
import { confirmed } from '@/components/confirmed';
import { FormField } from '@/components/FormField';
import { QuietButton } from '@/components/QuietButton';
import { TextField } from '@/components/TextField';
import type { EditedArticle } from '../ArticleForm';
import { publicityPaths } from '../publicityPaths';
import type { ArticleEditing } from '../useArticleEditor';

interface MoreCardProps {
  readonly editing: ArticleEditing;
  readonly article: EditedArticle;
}

/** What is done with an article beside writing it. */
export function MoreCard({ editing, article }: MoreCardProps) {
  const { articleId, draft, shown, publicationCount } = article;
  const name = publicationCount === 0 ? '删除这篇草稿' : '放弃没有发布的改动';

  async function discard(): Promise<void> {
    const words = publicationCount === 0 ? '草稿删除后找不回来。' : '公开的那一版不变,草稿找不回来。';
    if (!(await confirmed({ title: `${name}?`, words, yes: '放弃' }))) return;
    if (await editing.discard()) leavePage(publicityPaths.articles());
  }

  return (
    <Card title="更多">
      <View className="article-editor__choices">
        {publicationCount === 0 ? null : (
          <QuietButton onClick={() => void Taro.navigateTo({ url: publicityPaths.versions(articleId) })}>
            历史版本
          </QuietButton>
        )}
        {draft === null ? null : <QuietButton onClick={() => void discard()}>{name}</QuietButton>}
        {shown === null ? null : <Withdraw editing={editing} />}
      </View>
    </Card>
  );
}

function Withdraw({ editing }: { readonly editing: ArticleEditing }) {
  const [isOpen, setOpen] = useState(false);
  const [reason, setReason] = useState('');
  const [problem, setProblem] = useState('');

  async function withdraw(): Promise<void> {
    if (reason.trim() === '') return setProblem('请填写撤回原因。');
    const words = '撤回后读者打不开它;内容留在草稿里,可以改好再发布。';
    if (!(await confirmed({ title: '撤回这篇文章?', words, yes: '撤回' }))) return;
    if (await editing.withdraw(reason)) setOpen(false);
  }

  if (!isOpen) return <QuietButton onClick={() => setOpen(true)}>撤回,不再公开</QuietButton>;
  return (
    <FormField label="撤回原因" problem={problem} hint="只有工作组能看到">
      <TextField name="reason" label="撤回原因" value={reason} maxLength={100} onChange={setReason} />
      <View className="article-editor__withdraw">
        <QuietButton isBusy={editing.isBusy} onClick={() => void withdraw()}>
          确认撤回
        </QuietButton>
      </View>
    </FormField>
  );
}
