import { Text, View } from '@tarojs/components';
import { Card } from '@/components/Card';
import { QuietButton } from '@/components/QuietButton';
import type { EditedArticle } from '../ArticleForm';
import type { ArticleEditing } from '../useArticleEditor';
import { PreviewCard } from './PreviewCard';
import { formOf } from '../ArticleForm';

interface ConflictCardProps {
  readonly editing: ArticleEditing;
  readonly theirs: EditedArticle;
}

/** Somebody saved the same article meanwhile: what they wrote, and whose is to stay. Nothing is overwritten before. */
export function ConflictCard({ editing, theirs }: ConflictCardProps) {
  const who = theirs.editorName;
  return (
    <>
      <Card title={`${who}也改了这篇文章`}>
        <Text className="article-editor__words">
          您写的还在下面,没有保存。{who}写的见紧接着的预览。选一份继续写:
        </Text>
        <View className="article-editor__choices">
          <QuietButton onClick={editing.takeTheirs}>用{who}的</QuietButton>
          <QuietButton onClick={editing.keepMine}>用我的</QuietButton>
        </View>
      </Card>
      <PreviewCard draft={formOf(theirs).draft} />
    </>
  );
}
